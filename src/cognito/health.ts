import { LRUCache } from 'lru-cache';
import type { ErrorCode } from '../domain/error-code';
import { GatewayError } from '../domain/gateway-error';
import type { Health, PlaceHealth } from '../domain/health';
import { placeText, type Place } from '../domain/place';
import type { Operation } from '../domain/reads';
import type { Source } from '../domain/source';
import { BudgetUsedUp } from './budget-used-up';
import { MOST_PLACES } from './clients';
import { NeverSent } from './deadline';

const NOTHING_YET: PlaceHealth = Object.freeze({
  lastSuccessAt: null,
  lastErrorAt: null,
  lastErrorCode: null,
});

/** AWS answered, and what it said is the caller's matter. */
const ANSWERS: ReadonlySet<ErrorCode> = new Set([
  'USER_POOL_NOT_FOUND',
  'RESOURCE_NOT_FOUND',
  'INVALID_INPUT',
  'OPERATION_NOT_ENABLED',
]);

/** Our own limits: AWS was not asked. */
const OURS: ReadonlySet<ErrorCode> = new Set(['OVERLOADED', 'LIMIT_EXCEEDED']);

function isOurs({ failure, cause }: GatewayError): boolean {
  return OURS.has(failure.code) || cause instanceof BudgetUsedUp || cause instanceof NeverSent;
}

/** A source whose reads are watched, and what they tell of each place. */
export function observeHealth(
  source: Source,
  now: () => number = Date.now,
): { readonly source: Source; readonly health: Health } {
  const places = new LRUCache<string, PlaceHealth>({ max: MOST_PLACES });
  const healthOf = (place: Place) => places.peek(placeText(place)) ?? NOTHING_YET;

  const succeeded = (place: Place) => {
    const lastSuccessAt = new Date(now()).toISOString();
    places.set(placeText(place), { ...healthOf(place), lastSuccessAt });
  };
  const failed = (place: Place, code: ErrorCode) => {
    if (ANSWERS.has(code)) return succeeded(place);
    const lastErrorAt = new Date(now()).toISOString();
    places.set(placeText(place), { ...healthOf(place), lastErrorAt, lastErrorCode: code });
  };

  return {
    health: { healthOf },
    source: {
      async read<Op extends Operation>(...[read, ask]: Parameters<typeof source.read<Op>>) {
        try {
          const value = await source.read(read, ask);
          succeeded(read.place);
          return value;
        } catch (error) {
          const known = error instanceof GatewayError ? error : null;
          if (known === null || !isOurs(known)) {
            failed(read.place, known?.failure.code ?? 'INTERNAL_SERVER_ERROR');
          }
          throw error;
        }
      },
    },
  };
}
