import type { ErrorCode } from './error-code';
import type { Operation } from './reads';
import type { Place } from './place';

/** A request to AWS as those see it who count and time: nothing in it is a caller's own. */
export interface AttemptKind {
  readonly service: 'cognito-idp' | 'cognito-identity';
  readonly operation: Operation;
  readonly place: Place;
  /** AWS's group of operations that share a quota. */
  readonly bucket: string;
}

/** Is told of each request to AWS, retries included. */
export interface AttemptWatcher {
  /** One begins to wait for its turn. */
  begins(kind: AttemptKind): WatchedAttempt;
}

/** What becomes of one request: it is sent or not, and ends once. */
export interface WatchedAttempt {
  /** Its turn has come. */
  sent(): void;
  /** It is over; the id is AWS's own, null where none came. */
  ended(outcome: AttemptOutcome, awsRequestId: string | null): void;
}

export type AttemptOutcome = 'OK' | ErrorCode;

/** Nobody watches. */
export const UNWATCHED: AttemptWatcher = Object.freeze({
  begins: () => ({ sent: () => undefined, ended: () => undefined }),
});
