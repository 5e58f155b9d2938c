import { readFileSync } from 'node:fs';
import { isKeyAddress } from '../domain/issuer';
import type { AuthConfig } from './auth';
import { ConfigError } from './config-error';
import { isAddress, isThisMachine } from './settings';

/**
 * Refuses issuers whose keys can never be had: a start must not wait for the first token to tell. What
 * is behind an address is not asked, since nothing at start depends on the network.
 *
 * @param path of the configuration file
 * @throws ConfigError that names the setting
 */
export function refuseUnusableKeys({ issuers }: AuthConfig, path: string): void {
  issuers.forEach(({ issuer, jwks }, index) => {
    const setting = `${path}: auth.issuers[${index}]`;
    // The schema's pattern knows the shape alone: a port of 99999 has it.
    if (!isAddress(issuer)) {
      throw new ConfigError(
        `${setting}.issuer is not as it has to be. Expected an https address, or an http one on this machine.`,
      );
    }
    if (jwks === null) return;
    if (!isKeyAddress(jwks)) return refuseBrokenFile(jwks, `${setting}.jwks`);
    if (!isSafeAddress(jwks)) {
      throw new ConfigError(
        `${setting}.jwks is not as it has to be. Expected a path, or an https address without user name or password; http serves on this machine alone, since whoever is on the way could put keys of his own in place.`,
      );
    }
  });
}

function isSafeAddress(address: string): boolean {
  if (!isAddress(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || isThisMachine(hostname);
}

function refuseBrokenFile(file: string, setting: string): void {
  const problem = problemOf(file);
  if (problem === null) return;
  throw new ConfigError(
    `${setting} names ${file}, which ${problem}. Expected a JSON Web Key Set with the issuer’s public keys, each with kty and kid.`,
  );
}

/** What keeps a file from being a set of keys; null for nothing. Nothing of it is repeated. */
function problemOf(file: string): string | null {
  try {
    const content = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')) as unknown;
    const { keys } = (content ?? {}) as { readonly keys?: unknown };
    if (!Array.isArray(keys)) return 'has no list of keys';
    if (keys.some(isPrivateKey)) return 'holds a private key, which has no business here';
    return keys.some(isPublicKey) ? null : 'holds no public key with a kid';
  } catch (error) {
    if (error instanceof SyntaxError) return 'is not JSON';
    return `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`;
  }
}

/** `d` is of the owner alone in every kind of key (RFC 7518, 6), and `k` is a secret that both sides know. */
function isPrivateKey(key: unknown): boolean {
  return typeof key === 'object' && key !== null && ('d' in key || 'k' in key);
}

/** 2,048 bits: shorter ones are no longer safe, and their tokens are refused. */
const LEAST_RSA_BYTES = 256;

function isPublicKey(key: unknown): boolean {
  const { kty, kid, n } = (key ?? {}) as Readonly<Record<string, unknown>>;
  const isLongEnough =
    kty !== 'RSA' || Buffer.from(String(n), 'base64url').length >= LEAST_RSA_BYTES;
  return /^(?:RSA|EC|OKP)$/.test(String(kty)) && typeof kid === 'string' && isLongEnough;
}
