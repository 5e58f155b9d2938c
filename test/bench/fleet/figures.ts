import type { Call } from './made-up-aws';

/** A read that has ended: of a pool, or of a list of all. Times are in milliseconds. */
export interface Ended {
  readonly what: 'POOL' | 'LIST';
  /** When it began. */
  readonly at: number;
  readonly waitedMs: number;
  /** How long before it ended AWS had said so; null where it failed, and of lists. */
  readonly ageMs: number | null;
  readonly isFailed: boolean;
}

/** How what gateways had to learn came to them. */
export interface Ways {
  readonly memory: number;
  readonly shared: number;
  readonly aws: number;
}

/** What was seen in some time. Those of calls are of the account and region that had most. */
export interface Figures {
  readonly callsPerSecond: number;
  /** The most calls in any second. */
  readonly mostInOneSecond: number;
  readonly throttled: number;
  /** Calls for what AWS had said less than half a life of an answer before. */
  readonly needless: number;
  /** Calls whose answer came when the time of their read was up, and was lost. */
  readonly late: number;
  /** In parts of 1, as the gateways count them. */
  readonly ways: Ways;
  /** Of pools. */
  readonly ageMs: Spread;
  /** Of pools. */
  readonly waitedMs: Spread;
  /** Of pools and lists. */
  readonly reads: number;
  /** Of pools and lists. */
  readonly failed: number;
}

export interface Spread {
  readonly median: number;
  readonly p99: number;
  readonly most: number;
}

export interface Seen {
  /** From and up to when, in milliseconds. */
  readonly from: number;
  readonly to: number;
  /** How long an answer lives, in milliseconds. */
  readonly lifeMs: number;
  readonly calls: readonly Call[];
  readonly reads: readonly Ended[];
  readonly ways: Ways;
}

/** What came of a time: of the reads that began in it, and of the calls that came to AWS in it. */
export function figuresOf({ from, to, lifeMs, calls, reads, ways }: Seen): Figures {
  const ofTime = calls.filter(({ at }) => at >= from && at < to);
  const names = [...new Set(ofTime.map(({ account }) => account))];
  const accounts = names.map((name) => ofTime.filter(({ account }) => account === name));
  const began = reads.filter(({ at }) => at >= from && at < to);
  const ofPools = began.filter(({ what }) => what === 'POOL');
  const all = ways.memory + ways.shared + ways.aws;
  const mostOf = (isCounted: (call: Call) => boolean) =>
    most(accounts.map((ofAccount) => ofAccount.filter(isCounted).length));
  const part = (count: number) => (all === 0 ? 0 : count / all);
  return {
    callsPerSecond: (mostOf(() => true) * 1_000) / (to - from),
    mostInOneSecond: most(accounts.map((ofAccount) => mostInOneSecond(ofAccount))),
    throttled: mostOf(({ isThrottled }) => isThrottled),
    needless: mostOf(({ sinceSaidMs }) => sinceSaidMs < lifeMs / 2),
    late: mostOf(({ isLate }) => isLate),
    ways: { memory: part(ways.memory), shared: part(ways.shared), aws: part(ways.aws) },
    ageMs: spreadOf(ofPools.flatMap(({ ageMs }) => ageMs ?? [])),
    waitedMs: spreadOf(ofPools.map(({ waitedMs }) => waitedMs)),
    reads: began.length,
    failed: began.filter(({ isFailed }) => isFailed).length,
  };
}

/** The most of things in their order that lie within one second. */
export function mostInOneSecond(things: readonly { readonly at: number }[]): number {
  let first = 0;
  let found = 0;
  for (const [last, { at }] of things.entries()) {
    while ((things[first]?.at ?? at) <= at - 1_000) first += 1;
    found = Math.max(found, last - first + 1);
  }
  return found;
}

/** The least values that half and all but a hundredth do not exceed, and the greatest; 0 of none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (part: number) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
  return { median: at(0.5), p99: at(0.99), most: at(1) };
}

function most(values: readonly number[]): number {
  return values.reduce((greatest, value) => Math.max(greatest, value), 0);
}
