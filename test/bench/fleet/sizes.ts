import { bucketLimit } from '../../../src/cognito/quotas';
import { backgroundLimit } from '../../../src/cognito/sliding-window';
import { WINDOW_MS } from '../../../src/domain/grant-times';
import { QUOTA } from './made-up-aws';
import { AWS_MS } from './setup';

/** How many pools of one account and region may be in use. */
export interface Sizes {
  readonly gateways: number;
  /** Together: while each is renewed before anybody waits for it. */
  readonly unnoticed: number;
  /** Together: while all are renewed, and some are waited for. */
  readonly together: number;
  /** Alone, each with its part of the share: while all are renewed. */
  readonly divided: number;
  /** Alone, each with the whole share: until AWS throttles, or each one's own budget is used up. */
  readonly alone: number;
}

/** A call counts until a window after its answer: of so many a second no more than these, all the time. */
export function sustained(perSecond: number): number {
  return (perSecond * 1_000) / (WINDOW_MS + AWS_MS);
}

/** The formula the other way round: pools in use = calls a second × life, and of gateways alone each makes its own calls. */
export function sizesOf(gateways: number, share: number, ttlSeconds: number): Sizes {
  const limit = bucketLimit('UserPoolRead', share);
  const ofEach = bucketLimit('UserPoolRead', share / gateways);
  const inUse = (callsPerSecond: number) => Math.floor(callsPerSecond * ttlSeconds);
  return {
    gateways,
    unnoticed: inUse(sustained(backgroundLimit(limit))),
    together: inUse(sustained(limit)),
    divided: inUse(sustained(ofEach)),
    alone: inUse(Math.min(sustained(limit), QUOTA / gateways)),
  };
}
