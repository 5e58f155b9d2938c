import { readFile } from 'node:fs/promises';
import type { Jwks } from 'aws-jwt-verify/jwk';
import { isKeyAddress, type Issuer } from '../domain/issuer';
import { parseKeySet } from './key-set';
import { readAddress } from './read-address';

/** How long the keys of an issuer may take to come, in milliseconds, with every question on the way. */
const DEADLINE_MS = 3_000;

/** User pools publish their keys at a fixed place, under either form of their name. */
const COGNITO = /^https:\/\/(?:issuer-)?cognito-idp\.[\w-]+\.amazonaws\.[a-z.]+\//;

/** Reads the keys of an issuer where its configuration, or it itself, says that they are. */
export function keyReaderOf({
  issuer,
  jwks,
}: Pick<Issuer, 'issuer' | 'jwks'>): () => Promise<Jwks> {
  if (jwks !== null && !isKeyAddress(jwks)) {
    return async () => parseKeySet(new TextDecoder().decode(await readFile(jwks)));
  }
  return async () => {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const address = jwks ?? (await publishedAt(issuer, signal));
    return parseKeySet(await readAddress(address, signal));
  };
}

async function publishedAt(issuer: string, signal: AbortSignal): Promise<string> {
  const wellKnown = `${issuer.replace(/\/$/, '')}/.well-known`;
  const discovered = COGNITO.test(issuer)
    ? null
    : await discover(issuer, `${wellKnown}/openid-configuration`, signal);
  return discovered ?? `${wellKnown}/jwks.json`;
}

/** OpenID Connect Discovery; null where nothing is found by it. */
async function discover(
  issuer: string,
  address: string,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const document = JSON.parse(await readAddress(address, signal)) as unknown;
    const found = (document ?? {}) as { readonly issuer?: unknown; readonly jwks_uri?: unknown };
    const { jwks_uri: keys } = found;
    // The document must be the issuer's own (section 4.3).
    if (found.issuer !== issuer || typeof keys !== 'string') return null;
    const { protocol, origin } = new URL(keys);
    return protocol === 'https:' || origin === new URL(issuer).origin ? keys : null;
  } catch {
    return null;
  }
}
