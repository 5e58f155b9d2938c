import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { isJwk, type Jwk, type Jwks } from 'aws-jwt-verify/jwk';
import type { Json } from 'aws-jwt-verify/safe-json-parse';

const LEAST_RSA_BITS = 2_048;

/**
 * The keys of a JSON Web Key Set by which signatures are checked; others in it are left out.
 *
 * @throws Error where there is none; its message repeats nothing of the text
 */
export function parseKeySet(text: string): Jwks {
  const keys = keysOf(parsed(text)).filter(isUsable);
  if (keys.length > 0) return { keys };
  throw new Error(
    'It holds no public key with a kid, of type RSA (2048 bits or more), EC or OKP, for signatures.',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('It is not JSON.');
  }
}

function keysOf(content: unknown): readonly Json[] {
  const { keys } = (content ?? {}) as { readonly keys?: unknown };
  if (Array.isArray(keys)) return keys as readonly Json[];
  throw new Error('It is no JSON Web Key Set: it has no list of keys.');
}

function isUsable(key: Json): key is Jwk {
  if (!isJwk(key) || key.kid === undefined) return false;
  return (key.use ?? 'sig') === 'sig' && /^(?:RSA|EC|OKP)$/.test(key.kty) && canVerify(key);
}

function canVerify(key: Jwk): boolean {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey({
      key: key as JsonWebKey,
      format: 'jwk',
    });
    if (/^x\d/.test(asymmetricKeyType ?? '')) return false;
    const { modulusLength = LEAST_RSA_BITS } = asymmetricKeyDetails ?? {};
    return modulusLength >= LEAST_RSA_BITS;
  } catch {
    return false;
  }
}
