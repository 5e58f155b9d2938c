import { createHash } from 'node:crypto';
import type { Place } from '../domain/place';
import { readText, type Read } from '../domain/reads';
import type { SharedLimit } from '../domain/shared-budget';

export interface NamesOptions {
  /** What all names begin with. */
  readonly prefix: string;
  /** Tells shapes of answers apart: an upgrade never reads what another release wrote. */
  readonly shape: string;
  /** What each account of the configuration is, by its name: another gateway may call another one the same. */
  readonly accounts: ReadonlyMap<string, string>;
}

/** The names of things in Redis. */
export interface Names {
  /** An answer, and the lease of asking for it. */
  answer(read: Read): { readonly answer: string; readonly lease: string };
  /** The grants of one limit. They have no shape: old and new releases share AWS's quotas too. */
  grants(limit: Pick<SharedLimit, 'place' | 'name'>): string;
  /** Where news of answers are told. */
  readonly channel: string;
  readonly gateways: string;
  /** There while gateways settle that were apart. */
  readonly settling: string;
}

export function createNames({ prefix, shape, accounts }: NamesOptions): Names {
  const accountOf = ({ account }: Place) => accounts.get(account) ?? account;
  return {
    answer(read) {
      // Tokens of pages are long.
      const name = digest(`${accountOf(read.place)} ${readText(read)}`);
      const answer = `${prefix}:answer:${shape}:${read.operation}:${name}`;
      return { answer, lease: `${answer}:lease` };
    },
    grants: ({ place, name }) =>
      `${prefix}:grants:${digest(accountOf(place))}:${place.region}:${name}`,
    channel: `${prefix}:news`,
    gateways: `${prefix}:gateways`,
    settling: `${prefix}:settling`,
  };
}

/** Short, and unlike any other. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
