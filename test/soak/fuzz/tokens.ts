import type { TestIssuer } from '../../support/issuer';
import type { Draw } from './draw';
import { HUSH } from './values';

/** What may stand in a header `Authorization`; null for no such header. */
export interface Tokens {
  good(draw: Draw): string | null;
  odd(draw: Draw): string;
  /** The signatures of those that were made, which nobody else may ever be told. */
  readonly signatures: readonly string[];
}

export function someTokens(issuer: TestIssuer): Tokens {
  const made = {
    admin: issuer.token({ scope: 'admin' }),
    read: issuer.token({ scope: 'read' }),
    powerless: issuer.token({ scope: 'nothing' }),
    expired: issuer.token({ scope: 'admin', exp: 1 }),
    early: issuer.token({ scope: 'admin', nbf: 4_000_000_000 }),
    elsewhere: issuer.token({ scope: 'admin', aud: 'elsewhere' }),
    strange: issuer.token({ scope: 'admin', iss: 'https://strange.example.com' }),
    keyless: issuer.token({ scope: 'admin' }, { kid: 'nobody-has-this' }),
    odd: issuer.token({ scope: [{}], sub: { hush: HUSH }, groups: 7, exp: 1e300 }),
    huge: issuer.token({ scope: 'admin', padding: 'x'.repeat(9_000) }),
    unsigned: issuer.token({ scope: 'admin' }, { alg: 'none' }).replace(/[^.]+$/, ''),
    symmetric: issuer.token({ scope: 'admin' }, { alg: 'HS256' }),
  };
  const usual = [
    [12, made.admin],
    [5, made.read],
    [2, made.powerless],
    [4, null],
  ] as const;
  const all = Object.values(made);

  return {
    good(draw) {
      const token = draw.weighted(usual);
      return token === null ? null : `Bearer ${token}`;
    },
    odd: (draw) =>
      draw.weighted([
        [6, () => `Bearer ${draw.pick(all)}`],
        [4, () => `Bearer ${flipped(draw, draw.pick(all))}`],
        [1, () => `bearer  ${made.read} `],
        [1, () => `Bearer ${made.read}, Bearer ${made.admin}`],
        [
          1,
          () => draw.pick(['Bearer', 'Basic bWU6aHVzaA==', 'Bearer ..', 'Bearer a.b.c', ',', HUSH]),
        ],
        [1, () => `Bearer ${Buffer.from(draw.bytes(200)).toString('base64url')}`],
      ])(),
    signatures: all.map((token) => token.split('.')[2] ?? '').filter((part) => part.length > 40),
  };
}

function flipped(draw: Draw, token: string): string {
  const at = draw.int(0, token.length - 1);
  return token.slice(0, at) + draw.pick(['A', 'z', '.', '_', '=']) + token.slice(at + 1);
}
