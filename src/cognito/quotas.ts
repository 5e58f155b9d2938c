import type { Read } from '../domain/reads';
import type { QuotaBucket } from './operation';

interface Quota {
  /** Of one account in one region. */
  readonly perSecond: number;
  /** Of one operation on one pool, besides; null where AWS has no such quota. */
  readonly perPoolAndOperation: number | null;
}

/**
 * Requests per second that AWS grants, none of it adjustable (Cognito's quota page). For identity
 * pools and for operations that the page does not list nobody knows: 5 is our own careful guess, a
 * third of the least that is known.
 */
const QUOTAS: Readonly<Record<QuotaBucket, Quota>> = {
  UserPoolRead: { perSecond: 15, perPoolAndOperation: null },
  UserPoolClientRead: { perSecond: 15, perPoolAndOperation: 5 },
  UserPoolResourceRead: { perSecond: 20, perPoolAndOperation: 5 },
  IdentityPoolRead: { perSecond: 5, perPoolAndOperation: null },
  Unlisted: { perSecond: 5, perPoolAndOperation: null },
};

export const QUOTA_BUCKETS = Object.keys(QUOTAS) as readonly QuotaBucket[];

/** Our part of a bucket's quota, in requests per second: whole, rounded down, never less than one. */
export function bucketLimit(bucket: QuotaBucket, share: number): number {
  return ourPart(QUOTAS[bucket].perSecond, share);
}

/** A limit that AWS has for one operation on one pool, and its name. */
export interface LaneLimit {
  /** Unique in its place. */
  readonly name: string;
  readonly perSecond: number;
}

/** The second limit of a read; null where AWS has none for it. */
export function laneLimit(bucket: QuotaBucket, read: Read, share: number): LaneLimit | null {
  const quota = QUOTAS[bucket].perPoolAndOperation;
  const { operation, input } = read;
  if (quota === null || !('userPoolId' in input)) return null;
  return { name: `${operation}/${input.userPoolId}`, perSecond: ourPart(quota, share) };
}

function ourPart(quota: number, share: number): number {
  // A hair more, since 0.07 of 100 is not quite 7 to a computer.
  return Math.max(1, Math.floor(quota * share + 1e-9));
}
