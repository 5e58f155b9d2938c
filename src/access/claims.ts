import type { JwtPayload } from 'aws-jwt-verify/jwt-model';
import { TokenRefused } from './token-refused';

/**
 * How far the issuer's clock may be ahead of ours, in seconds: machines that keep time by NTP are less
 * apart, and a token must be good at the moment it is made. Its end is its end.
 */
export const CLOCK_TOLERANCE_S = 5;

/**
 * Looks at claims before anything is read to prove them, so that a token that is useless anyway costs
 * its issuer no request.
 *
 * @throws TokenRefused for the first that is not as it must be
 */
export function refuseClaims(claims: JwtPayload, audience: readonly string[]): void {
  const now = Date.now() / 1_000;
  const { exp, nbf } = claims;
  if (exp === undefined) {
    throw new TokenRefused('The token has no end. Expected one that expires (exp).');
  }
  if (exp <= now) throw expired();
  if (nbf !== undefined && nbf - CLOCK_TOLERANCE_S > now) {
    throw new TokenRefused('The token is not valid yet. Wait, or set the clock that made it.');
  }
  if (!audienceOf(claims).some((name) => audience.includes(name))) {
    throw new TokenRefused(
      'The token is for another audience. Expected one for an audience in auth.issuers of this gateway’s configuration: for Cognito, of an app client listed there.',
    );
  }
}

export function expired(): TokenRefused {
  return new TokenRefused('The token has expired. Sign in again.');
}

function audienceOf({ aud, client_id, token_use }: JwtPayload): readonly string[] {
  if (aud !== undefined) return [aud].flat();
  // Cognito's access tokens alone: of another issuer it would be who asked, not who is meant.
  return token_use === 'access' && typeof client_id === 'string' ? [client_id] : [];
}
