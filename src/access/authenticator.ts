import { ANONYMOUS, type Caller } from '../domain/access';

/** Somebody who signs tokens, and what they grant. */
export interface Issuer {
  /** The `iss` claim of its tokens, to the letter. */
  readonly issuer: string;
  /** Of which a token must name one, as `aud`, or as `client_id` where Cognito leaves `aud` out. */
  readonly audience: readonly string[];
  /** Where its keys are: an absolute path, or an address; null to ask the issuer itself. */
  readonly jwks: string | null;
  /** The scopes or groups of which one grants each level. */
  readonly access: { readonly internal: readonly string[]; readonly sensitive: readonly string[] };
}

export interface Authenticator {
  /**
   * Who sent a request, by its header `Authorization`.
   *
   * @throws TokenRefused for whatever is there and proves nothing
   * @throws GatewayError UPSTREAM_UNAVAILABLE where the keys to check it by cannot be had
   */
  authenticate(authorization: string | undefined): Promise<Caller>;
}

/** Knows callers by the tokens of some issuers. */
export function createAuthenticator(_issuers: readonly Issuer[]): Authenticator {
  return { authenticate: () => Promise.resolve(ANONYMOUS) };
}
