import { NOTHING_NOTED, type Dependencies } from './dependencies';
import { GatewayError } from './gateway-error';

/** Who waits for a read, and how it may be answered. */
export interface Ask {
  /** Interactive reads go before background ones. It rises when somebody begins to wait for the read. */
  priority: 'INTERACTIVE' | 'BACKGROUND';
  /** Whether an answer from memory will not do. */
  readonly fresh: boolean;
  /** What the reads of one GraphQL operation cost and brought, together. It also names the operation: turns are fair between tallies. */
  readonly tally: Tally;
}

/** What the reads of one operation cost so far. */
export interface Cost {
  /** Requests that went to AWS, retries included. */
  readonly calls: number;
  /** Reads answered from the shared memory. */
  readonly cacheHits: number;
  /** Reads that joined another one's call. */
  readonly coalesced: number;
  /** How long reads waited for the budget and for a slot, in milliseconds, added up. */
  readonly waitedMs: number;
  /** The age of the oldest answer from memory, in milliseconds; null where none came from there. */
  readonly oldestAgeMs: number | null;
  /** AWS's own ids of the first requests, for a support case. */
  readonly awsRequestIds: readonly string[];
}

export interface Tally extends Cost {
  /** What came of the reads, where anybody wants to know. */
  readonly dependencies: Dependencies;
  /** Whether any part is true at this moment alone. */
  readonly isLive: boolean;
  /**
   * Before each read that goes to AWS.
   *
   * @throws GatewayError LIMIT_EXCEEDED where the operation has had all the calls it may cause
   */
  begin(): void;
  /** A read that was to go to AWS needed no call. */
  spare(): void;
  /** Before each retry: whether the operation may cause one more call. */
  retry(): boolean;
  /** For each request that goes to AWS. */
  called(): void;
  /** When such a request has ended, by AWS's id of it; null where none came. */
  answered(awsRequestId: string | null): void;
  hit(ageMs: number): void;
  joined(): void;
  waited(ms: number): void;
  /** For what is true at this moment alone, and not of anything that was read: its answer is never kept. */
  live(): void;
}

/** As many ids of requests as a line of the log may hold. */
const MOST_REQUEST_IDS = 20;

/**
 * An empty tally of an operation that may cause so many calls.
 *
 * @param dependencies where to note what its reads brought
 */
export function createTally(maxCalls = Infinity, dependencies = NOTHING_NOTED): Tally {
  const cost = {
    calls: 0,
    cacheHits: 0,
    coalesced: 0,
    waitedMs: 0,
    oldestAgeMs: null as number | null,
  };
  const awsRequestIds: string[] = [];
  let spent = 0;
  let isLive = false;
  return {
    get isLive() {
      return isLive;
    },
    awsRequestIds,
    dependencies,
    get calls() {
      return cost.calls;
    },
    get cacheHits() {
      return cost.cacheHits;
    },
    get coalesced() {
      return cost.coalesced;
    },
    get waitedMs() {
      return Math.round(cost.waitedMs);
    },
    get oldestAgeMs() {
      return cost.oldestAgeMs;
    },
    begin() {
      if (spent >= maxCalls) {
        throw new GatewayError(
          'LIMIT_EXCEEDED',
          `One operation may cause at most ${maxCalls} calls to AWS, and this one has had them. Ask for less at once.`,
          { limit: 'CALLS', max: maxCalls },
        );
      }
      spent += 1;
    },
    spare() {
      spent -= 1;
    },
    retry() {
      if (spent >= maxCalls) return false;
      spent += 1;
      return true;
    },
    called() {
      cost.calls += 1;
    },
    answered(awsRequestId) {
      if (awsRequestId !== null && awsRequestIds.length < MOST_REQUEST_IDS) {
        awsRequestIds.push(awsRequestId);
      }
    },
    hit(ageMs) {
      cost.cacheHits += 1;
      cost.oldestAgeMs = Math.max(cost.oldestAgeMs ?? 0, Math.round(ageMs));
    },
    joined() {
      cost.coalesced += 1;
    },
    waited(ms) {
      cost.waitedMs += ms;
    },
    live() {
      isLive = true;
    },
  };
}
