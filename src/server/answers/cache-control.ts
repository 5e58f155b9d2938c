import type { Caller } from '../../domain/access';
import type { Tally } from '../../domain/ask';

export interface AnswerToKeep {
  readonly tally: Pick<Tally, 'calls' | 'cacheHits' | 'coalesced' | 'oldestAgeMs' | 'isLive'>;
  readonly caller: Caller;
  /** Whether the request had a header `Authorization` with anything in it, whatever that was. */
  readonly hasAuthorization: boolean;
  readonly isGood: boolean;
}

export const NOT_KEPT = 'no-store';

/**
 * How long whoever asked, or anybody on the way, may keep an answer: what is left to its oldest part.
 * Errors, what was not read and what changes by itself are never kept.
 *
 * @param ttlSeconds how long the gateway itself keeps what it reads
 */
export function cacheControlOf(
  { tally, caller, hasAuthorization, isGood }: AnswerToKeep,
  ttlSeconds: number,
): string {
  const hasRead = tally.calls + tally.cacheHits + tally.coalesced > 0;
  if (!isGood || !hasRead || tally.isLive || ttlSeconds === 0) return NOT_KEPT;

  const age = Math.ceil((tally.oldestAgeMs ?? 0) / 1_000);
  const isForAll = caller.name === null && caller.access === 'PUBLIC' && !hasAuthorization;
  return `${isForAll ? 'public' : 'private'}, max-age=${Math.max(0, ttlSeconds - age)}`;
}
