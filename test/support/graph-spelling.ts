/**
 * A member of AWS's in the graph's spelling: camelCase, with runs of capitals taken as words
 * (`KMSKeyID` is `kmsKeyId`, `CustomSMSSender` is `customSmsSender`, `SamlProviderARNs` is
 * `samlProviderArns`).
 */
export function fieldNameOf(member: string): string {
  const words = member.match(/[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+|\d+/g) ?? [];
  return words
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : word.charAt(0) + word.slice(1).toLowerCase(),
    )
    .join('');
}
