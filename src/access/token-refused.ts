/** A token that proves nothing. The message says why, and tells nothing of the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}
