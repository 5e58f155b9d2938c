import { TokenRefused } from './token-refused';

/** The longest token that is looked into, in bytes: ten times what Cognito usually makes. */
const LONGEST_TOKEN = 8_192;

/**
 * The token that a header `Authorization` holds.
 *
 * @throws TokenRefused where it holds anything but one token
 */
export function bearerToken(authorization: string): string {
  const [scheme = '', ...tokens] = authorization.trim().split(/\s+/, 3);
  const [token, another] = tokens;
  if (scheme.toLowerCase() !== 'bearer') {
    throw new TokenRefused(
      'The header Authorization has another scheme than Bearer. Expected "Bearer" and a token.',
    );
  }
  if (token === undefined) {
    throw new TokenRefused(
      'The header Authorization has no token. Expected one after "Bearer", or no such header at all.',
    );
  }
  // Several headers of this name arrive as one, with commas between their values.
  if (another !== undefined || token.includes(',')) {
    throw new TokenRefused('The header Authorization has more than one token. Expected one.');
  }
  if (token.length > LONGEST_TOKEN) {
    throw new TokenRefused(
      `The token is longer than ${LONGEST_TOKEN} bytes, the most that is read. Ask for one with fewer claims.`,
    );
  }
  return token;
}
