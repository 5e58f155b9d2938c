import { JwtVerifier } from 'aws-jwt-verify';
import {
  JwksNotAvailableInCacheError,
  JwtExpiredError,
  JwtWithoutValidKidError,
  KidNotFoundInJwksError,
} from 'aws-jwt-verify/error';
import type { JwtPayload } from 'aws-jwt-verify/jwt-model';
import { GatewayError } from '../domain/gateway-error';
import { CLOCK_TOLERANCE_S, expired } from './claims';
import type { Issuer } from '../domain/issuer';
import { keyReaderOf } from './key-reader';
import { TokenRefused } from './token-refused';

export interface TrustOptions {
  /** Whether keys are read again behind callers' backs; yes when left out. Not where nothing runs after an answer. */
  readonly readsBehind?: boolean;
  /** The clock by which keys are read again, in milliseconds. */
  readonly now?: () => number;
  /** Told each time that keys cannot be read, once for however many callers wait. */
  readonly onFailure?: (error: GatewayError) => void;
}

export interface TrustedIssuer {
  /**
   * The claims of a token that the issuer signed.
   *
   * @throws TokenRefused where it did not
   * @throws GatewayError UPSTREAM_UNAVAILABLE where its key is not known and keys cannot be read
   */
  readonly verify: (token: string) => Promise<JwtPayload>;
}

/** How long an issuer is left alone after its keys were asked for, in milliseconds, whatever tokens come. */
const LEAST_BETWEEN_READS_MS = 5_000;

/**
 * How old keys may be before they are read again: at first behind the callers' backs, at twice the age
 * before the next one is let in. A key that the issuer takes back counts no longer than that.
 */
const OLDEST_KEYS_MS = 600_000;

/** Checks signatures of an issuer, with keys that are read when they are first needed. */
export function trustIssuer(
  issuer: Issuer,
  {
    now = () => performance.now(),
    onFailure = () => undefined,
    readsBehind = true,
  }: TrustOptions = {},
): TrustedIssuer {
  // The audience is looked at before: it is `client_id` in Cognito's access tokens.
  const verifier = JwtVerifier.create({
    issuer: issuer.issuer,
    audience: null,
    graceSeconds: CLOCK_TOLERANCE_S,
  });
  const readKeys = keyReaderOf(issuer);
  let lastRead: { readonly at: number; readonly outcome: Promise<void> } | null = null;
  let keysFrom = -Infinity;

  /** Joins a read that is under way, and repeats what came of one that was a moment ago. */
  const refresh = (): Promise<void> => {
    const at = now();
    if (lastRead === null || at - lastRead.at >= LEAST_BETWEEN_READS_MS) {
      const outcome = readKeys().then(
        (keys) => {
          verifier.cacheJwks(keys);
          keysFrom = at;
        },
        (cause: unknown) => {
          const error = unreachable(issuer.issuer, cause);
          onFailure(error);
          throw error;
        },
      );
      lastRead = { at, outcome };
    }
    return lastRead.outcome;
  };

  /** What is known serves on where the issuer is out of reach, or its keys are a little too old. */
  const renewKeys = async (): Promise<void> => {
    const age = now() - keysFrom;
    if (keysFrom === -Infinity || age <= OLDEST_KEYS_MS) return;
    const renewed = refresh().catch(() => undefined);
    if (!readsBehind || age > 2 * OLDEST_KEYS_MS) await renewed;
  };

  return {
    async verify(token) {
      try {
        await renewKeys();
        return verifier.verifySync(token);
      } catch (error) {
        if (!isKeyMissing(error)) throw refusal(error);
      }
      await refresh();
      try {
        return verifier.verifySync(token);
      } catch (error) {
        throw refusal(error);
      }
    },
  };
}

function isKeyMissing(error: unknown): boolean {
  return error instanceof JwksNotAvailableInCacheError || error instanceof KidNotFoundInJwksError;
}

/** In our words, and without the cause: the library's repeat what the token holds. */
function refusal(error: unknown): TokenRefused {
  if (error instanceof JwtExpiredError) return expired();
  if (error instanceof JwtWithoutValidKidError) {
    return new TokenRefused(
      'The token does not say which key signed it. Expected a kid in its header.',
    );
  }
  if (error instanceof KidNotFoundInJwksError) {
    return new TokenRefused(
      'The token is signed with a key that its issuer does not have. Sign in again.',
    );
  }
  return new TokenRefused(
    'The token’s signature is not its issuer’s. Send the token as it was issued, or sign in again.',
  );
}

function unreachable(issuer: string, cause: unknown): GatewayError {
  return new GatewayError(
    'UPSTREAM_UNAVAILABLE',
    `The keys of ${issuer} cannot be read, so that its tokens cannot be checked now. Try again in a few seconds.`,
    { cause, retryAfterMs: LEAST_BETWEEN_READS_MS },
  );
}
