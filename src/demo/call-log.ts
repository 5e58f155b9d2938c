/** One request as it reached the endpoint; every attempt of a retried call is one. */
export interface DemoCall {
  /** Without the service's prefix. */
  readonly operation: string;
  /** The account it was signed for, by its name; for AssumeRole that of the role. Null where there is none. */
  readonly account: string | null;
  /** The region it was signed for; null without a signature. */
  readonly region: string | null;
  readonly userPoolId: string | null;
  readonly identityPoolId: string | null;
  /** The id that the answer carries. */
  readonly requestId: string;
  /** When it had arrived whole, in milliseconds since the epoch. */
  readonly at: number;
  /** The body of an operation that writes, as it came, refused or not; others have none. */
  readonly input?: unknown;
}

export interface CallLog {
  /** The latest, in order: once there are too many to keep, the older half goes. */
  readonly calls: readonly DemoCall[];
  /** The most requests that were in flight at one moment since the log was emptied. */
  readonly peakConcurrency: number;
  enter(): void;
  leave(): void;
  note(call: DemoCall): void;
  forget(): void;
}

/** A demo that runs for weeks must not hold each call of them. */
const MOST_CALLS = 100_000;

/** Counts what arrives: what a gateway saves is told by what never got here. */
export function createCallLog(mostCalls = MOST_CALLS): CallLog {
  let calls: DemoCall[] = [];
  let inFlight = 0;
  let peak = 0;

  return {
    get calls() {
      return calls;
    },
    get peakConcurrency() {
      return peak;
    },
    enter() {
      inFlight += 1;
      peak = Math.max(peak, inFlight);
    },
    leave() {
      inFlight -= 1;
    },
    note(call) {
      if (calls.length >= mostCalls) calls = calls.slice(-Math.floor(mostCalls / 2));
      calls.push(call);
    },
    forget() {
      // A new list: whoever kept the old one keeps what it saw.
      calls = [];
      peak = inFlight;
    },
  };
}
