import { createTally, type Ask } from '../../src/domain/ask';
import type { ErrorCode } from '../../src/domain/error-code';
import { GatewayError } from '../../src/domain/gateway-error';
import type { ListedUserPool } from '../../src/domain/listed-user-pool';
import { readText, type Operation, type Read, type ValueOf } from '../../src/domain/reads';
import type { Source } from '../../src/domain/source';
import type { UserPool } from '../../src/domain/user-pool';
import { createCachedSource, type CacheOptions } from '../../src/cache';
import { aListedUserPool, aUserPool } from '../support/builders';

export const PLACE = { account: 'default', region: 'eu-west-1' };

export function describing(id: string): Read<'DescribeUserPool'> {
  return { operation: 'DescribeUserPool', place: PLACE, input: { userPoolId: id } };
}

export function listing(token: string | null = null): Read<'ListUserPools'> {
  return { operation: 'ListUserPools', place: PLACE, input: { token } };
}

export function aPool(id: string, members: Partial<UserPool> = {}): UserPool {
  return Object.freeze({ ...aUserPool({ ...PLACE, id }), ...members });
}

/** A pool as a list tells it, modified when told. */
export function listed(id: string, lastModifiedDate: string | null): ListedUserPool {
  const { summary } = aListedUserPool({ ...PLACE, id });
  if (summary instanceof Error) throw summary;
  return { id, summary: { ...summary, lastModifiedDate } };
}

export function failure(code: ErrorCode): GatewayError {
  return new GatewayError(code, `Failed with ${code}.`, {
    userPoolId: 'a',
    place: PLACE,
    awsRequestId: 'request-1',
    cause: new Error('arn:aws:iam::999988887777:role/secret'),
  });
}

export function anAsk(wishes: Partial<Ask> = {}): Ask {
  return { priority: 'INTERACTIVE', fresh: false, tally: createTally(), ...wishes };
}

type Answer = (read: Read, ask: Ask) => Promise<ValueOf<Operation>>;

/** A cache over a source that answers as it is told, under a clock that stands still until it is turned. */
export function aCache(options: Partial<CacheOptions> = {}) {
  const calls: { readonly read: Read; readonly ask: Ask }[] = [];
  const underWay = new Map<string, number>();
  const script = {
    /** Milliseconds on the clock. */
    now: 0,
    /** How the next reads are answered; pools are named by the number of the call that read them. */
    answer: ((read) =>
      Promise.resolve(
        read.operation === 'DescribeUserPool'
          ? aPool((read.input as { userPoolId: string }).userPoolId, { name: `${calls.length}` })
          : { items: [], nextToken: null },
      )) as Answer,
    /** The most calls that were ever under way for one read. */
    mostAtOnce: 0,
    calls,
    backgroundFailures: [] as unknown[],
  };
  const source: Source = {
    async read<Op extends Operation>(read: Read<Op>, ask: Ask): Promise<ValueOf<Op>> {
      const key = readText(read);
      const atOnce = (underWay.get(key) ?? 0) + 1;
      underWay.set(key, atOnce);
      script.mostAtOnce = Math.max(script.mostAtOnce, atOnce);
      calls.push({ read, ask });
      try {
        return await script.answer(read, ask);
      } finally {
        underWay.set(key, atOnce - 1);
      }
    },
  };
  const cache = createCachedSource(source, {
    ttlSeconds: 60,
    negativeTtlSeconds: 5,
    staleSeconds: 3_600,
    maxBytes: 1_000_000,
    unchangedTtlSeconds: 0,
    onBackgroundFailure: (error) => script.backgroundFailures.push(error),
    now: () => script.now,
    ...options,
  });
  return { cache, script };
}

/** An answer that waits until it is let go. */
export function held(): { readonly answer: Answer; readonly release: (end?: Answer) => void } {
  const { promise, resolve } = withResolvers<Answer | undefined>();
  return {
    answer: async (read, ask) => ((await promise) ?? defaultAnswer)(read, ask),
    release: resolve,
  };
}

const defaultAnswer: Answer = (read) =>
  Promise.resolve(aPool((read.input as { userPoolId: string }).userPoolId, { name: 'held' }));

function withResolvers<Value>() {
  let resolve!: (value?: Value) => void;
  const promise = new Promise<Value | undefined>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** Lets everything that is due, but waits for no clock, happen. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
