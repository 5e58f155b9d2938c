import { decomposeUnverifiedJwt, type DecomposedJwt } from 'aws-jwt-verify/jwt';
import type { JwtPayload } from 'aws-jwt-verify/jwt-model';
import { supportedSignatureAlgorithms } from 'aws-jwt-verify/jwt-verifier';
import { TokenRefused } from './token-refused';

const ALGORITHMS: ReadonlySet<unknown> = new Set(supportedSignatureAlgorithms);

/**
 * What a token claims, which nobody has proved yet.
 *
 * @throws TokenRefused for what cannot be a token that we check
 */
export function readUnverified(token: string): JwtPayload {
  const parts = token.split('.', 6);
  if (parts.length === 5) {
    throw new TokenRefused(
      'The token is encrypted, as refresh tokens are. Expected an access token or an id token.',
    );
  }
  if (parts.length === 3 && parts[2] === '') throw unsigned();
  const { header, payload } = decomposed(token);
  if (header.alg?.toLowerCase() === 'none') throw unsigned();
  // A secret that both sides share could be the public key, which everybody has.
  if (!ALGORITHMS.has(header.alg)) {
    throw new TokenRefused(
      `The token is signed in a way that is not taken. Expected one of ${supportedSignatureAlgorithms.join(', ')}.`,
    );
  }
  // What it lists must be understood (RFC 7515, 4.1.11), and nothing of the kind is.
  if ('crit' in header) {
    throw new TokenRefused(
      'The token asks for an extension (crit) that is not known. Expected one without.',
    );
  }
  return payload;
}

function decomposed(token: string): DecomposedJwt {
  try {
    return decomposeUnverifiedJwt(token);
  } catch {
    // The cause would quote the token.
    throw new TokenRefused(
      'The token is no JSON Web Token that can be read. Expected header, claims and signature in base64url, with dots between them.',
    );
  }
}

function unsigned(): TokenRefused {
  return new TokenRefused('The token is not signed. Expected one with its issuer’s signature.');
}
