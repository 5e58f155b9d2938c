/** Somebody who signs tokens, and what they grant. */
export interface Issuer {
  /** The `iss` claim of its tokens, to the letter. */
  readonly issuer: string;
  /** Of which a token must name one, as `aud`, or as `client_id` where Cognito leaves `aud` out. */
  readonly audience: readonly string[];
  /** Where its keys are: an absolute path, or an address; null to ask the issuer itself. */
  readonly jwks: string | null;
  /** The scopes or groups of which one grants each level. Empty where none does. */
  readonly access: { readonly internal: readonly string[]; readonly sensitive: readonly string[] };
}

/** Whether `jwks` of an issuer is an address, and not a path. */
export function isKeyAddress(jwks: string): boolean {
  return /^https?:\/\//.test(jwks);
}
