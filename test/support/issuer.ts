import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Somebody who signs tokens, without a network: its keys are in a file. */
export interface TestIssuer {
  /** As `auth.issuers[]` of a configuration file has it: scope `read` is internal, `admin` sensitive. */
  readonly config: {
    readonly issuer: string;
    readonly audience: string;
    readonly jwks: string;
    readonly access: { readonly internal: string; readonly sensitive: string };
  };
  /** The public keys, as a JSON Web Key Set. */
  readonly jwks: { readonly keys: readonly object[] };
  /** A signed token that is good for an hour; its claims and header are as given, the rest as usual. */
  token(
    claims?: Readonly<Record<string, unknown>>,
    header?: Readonly<Record<string, unknown>>,
  ): string;
  /** The header of a caller whose token has one scope: `read`, `admin`, or another that grants nothing. */
  headers(scope: string): { readonly authorization: string };
}

export const ISSUER = 'https://issuer.example.com';
export const AUDIENCE = 'the-gateway';

export function anIssuer(issuer = ISSUER): TestIssuer {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  const jwks = {
    keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }],
  };
  const path = join(mkdtempSync(join(tmpdir(), 'issuer-')), 'jwks.json');
  writeFileSync(path, JSON.stringify(jwks));

  const token: TestIssuer['token'] = (claims = {}, header = {}) => {
    const now = Math.floor(Date.now() / 1_000);
    const content = [
      { alg: 'RS256', typ: 'JWT', kid, ...header },
      { iss: issuer, aud: AUDIENCE, sub: 'somebody', iat: now, exp: now + 3_600, ...claims },
    ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
    const text = content.join('.');
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
  };

  return {
    config: {
      issuer,
      audience: AUDIENCE,
      jwks: path,
      access: { internal: 'read', sensitive: 'admin' },
    },
    jwks,
    token,
    headers: (scope) => ({ authorization: `Bearer ${token({ scope })}` }),
  };
}
