import { TokenRefused, type Authenticator } from '../../src/access';

/** The sentence by which a header is refused; throws for whatever else happens. */
export async function refusalOf(
  { authenticate }: Authenticator,
  authorization: string,
): Promise<string> {
  try {
    await authenticate(authorization);
  } catch (error) {
    if (error instanceof TokenRefused) return error.message;
    throw error;
  }
  throw new Error('Expected the token to be refused but it was taken.');
}
