import { bucketLimit } from '../../../src/cognito/quotas';
import { readText, type Operation, type Read, type ValueOf } from '../../../src/domain/reads';
import type { Chance } from './chance';
import type { MadeUpFleet } from './made-up-fleet';
import { AWS_MS } from './setup';
import type { VirtualClock } from './virtual-clock';

/** What AWS grants for reads of pools and lists of them, in any second, of an account in a region. */
export const QUOTA = bucketLimit('UserPoolRead', 1);

/** AWS had too many requests. */
export class TooManyRequests extends Error {
  override readonly name = 'TooManyRequestsException';
}

/** A request as it came to AWS. */
export interface Call {
  /** When it came, in milliseconds. */
  readonly at: number;
  readonly account: string;
  readonly isThrottled: boolean;
  /** How long before AWS had said the same, in milliseconds; Infinity for the first time, and where it refused. */
  readonly sinceSaidMs: number;
  /** Whether nobody took its answer any more: the time of the read was up. */
  isLate: boolean;
}

/** An AWS that grants what its quota page says, and no more in any second. */
export interface MadeUpAws {
  /**
   * @param signal tells that the time of the read is up
   * @throws TooManyRequests
   */
  ask<Op extends Operation>(read: Read<Op>, signal: AbortSignal): Promise<ValueOf<Op>>;
  /** When it said this, in milliseconds, whoever it comes from now. */
  saidAt(value: object): number;
  readonly calls: readonly Call[];
}

export function createMadeUpAws(
  clock: VirtualClock,
  fleet: MadeUpFleet,
  chance: Chance,
): MadeUpAws {
  const calls: Call[] = [];
  const granted = new Map<string, number[]>();
  const said = new WeakMap<object, number>();
  const lastSaid = new Map<string, number>();

  /** What it throttled does not count against what it grants. */
  const grants = (account: string) => {
    const at = clock.now();
    const counting = (granted.get(account) ?? []).filter((earlier) => earlier > at - 1_000);
    const isGranted = counting.length < QUOTA;
    granted.set(account, isGranted ? [...counting, at] : counting);
    return isGranted;
  };

  return {
    calls,
    async ask<Op extends Operation>(read: Read<Op>, signal: AbortSignal) {
      const halfWayMs = (AWS_MS * (0.5 + chance())) / 2;
      await clock.pause(halfWayMs);
      const { account } = read.place;
      const isThrottled = !grants(account);
      const at = clock.now();
      const text = readText(read);
      const sinceSaidMs = isThrottled ? Infinity : at - (lastSaid.get(text) ?? -Infinity);
      const call: Call = { at, account, isThrottled, sinceSaidMs, isLate: false };
      calls.push(call);
      const value = isThrottled ? null : answerOf(fleet, read);
      if (value !== null) {
        said.set(value, at);
        lastSaid.set(text, at);
      }
      await clock.pause(halfWayMs);
      call.isLate = signal.aborted;
      if (value === null) throw new TooManyRequests();
      return value;
    },
    saidAt(value) {
      const at = said.get(value);
      if (at === undefined) throw new Error('AWS never said this.');
      return at;
    },
  };
}

function answerOf(fleet: MadeUpFleet, read: Read): ValueOf<'DescribeUserPool' | 'ListUserPools'> {
  if (read.operation === 'DescribeUserPool') {
    return fleet.describe(read as Read<'DescribeUserPool'>);
  }
  if (read.operation === 'ListUserPools') return fleet.list(read as Read<'ListUserPools'>);
  throw new Error(`The made-up AWS does not know ${read.operation}.`);
}
