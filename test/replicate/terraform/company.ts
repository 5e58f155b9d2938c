/** What the provider refuses beside an argument, and what it refuses it without. */
interface Company {
  readonly without: readonly string[];
  readonly beside: readonly string[];
}

/** By the block and the argument in it, as the validators of `user_pool_client.go` have it. */
const COMPANY: Readonly<Record<string, Readonly<Record<string, Company>>>> = {
  analytics_configuration: {
    application_arn: { beside: ['application_id', 'external_id', 'role_arn'], without: [] },
    application_id: { beside: [], without: ['external_id', 'role_arn'] },
  },
};

/** The arguments of a block for which the provider refuses each other, or one without another. */
export function companyFaults(
  block: string,
  given: readonly string[],
  at: string,
): readonly string[] {
  return Object.entries(COMPANY[block] ?? {}).flatMap(([name, { beside, without }]) => {
    if (!given.includes(name)) return [];
    return [
      ...beside
        .filter((other) => given.includes(other))
        .map((other) => `conflict: ${at}.${other} beside ${name}`),
      ...without
        .filter((other) => !given.includes(other))
        .map((other) => `missing: ${at}.${other} beside ${name}`),
    ];
  });
}
