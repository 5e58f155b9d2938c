import type { Ask } from './ask';
import { GatewayError, type Failure } from './gateway-error';
import type { Operation, Read, ValueOf } from './reads';

/** A value, or the refusal that is AWS's answer. */
export type Answer = { readonly value: ValueOf<Operation> } | { readonly failure: Failure };

/** What AWS said, to this gateway or to another. */
export interface AgedAnswer {
  readonly answer: Answer;
  /** How long ago AWS said so, in milliseconds. */
  readonly ageMs: number;
  /** Whether it was this gateway that asked, just now. */
  readonly isOwn: boolean;
}

/** What will do for an answer. */
export interface Wanted {
  /** How old a value may be, in milliseconds; 0 where AWS itself is to be asked. */
  readonly valueMs: number;
  /** How old a refusal may be, in milliseconds. */
  readonly refusalMs: number;
  /** Whose priority is looked at while another gateway is waited for: it may rise. */
  readonly ask: Ask;
  /** Is told of an answer that is too old, for the case that there is no better one. */
  readonly onOlder: (older: AgedAnswer) => void;
}

/** What a list told of the last change of a pool. */
export interface ListedDate {
  /** The read that describes the pool. */
  readonly read: Read<'DescribeUserPool'>;
  readonly lastModifiedDate: string;
}

/** What other gateways tell a memory. */
export interface MemoryNews {
  /** Whatever was read so long ago, in milliseconds, or longer, is known to be true no more. */
  outdated(readText: string, ageMs: number): void;
  /** Somebody has begun to wait for a read that began in the background here. */
  awaited(readText: string): void;
}

/** What several gateways know together. */
export interface SharedMemory {
  /**
   * AWS's answer to a read: as some gateway was told it, or by asking now, which one gateway does for all.
   *
   * @param askAws asks AWS, and fails for what is no answer of it
   * @throws what `askAws` throws, and what it threw to another gateway that all share: see `failureOfAll`
   */
  answer(read: Read, wanted: Wanted, askAws: () => Promise<Answer>): Promise<AgedAnswer>;
  /** Forgets the pools, wherever they are known, that have another date than a list of AWS just told. */
  compare(dates: readonly ListedDate[]): void;
  /** Tells a memory from now on what it should know. */
  listen(news: MemoryNews): void;
}

/**
 * A failure that is one of all gateways: AWS's quota, or their budget of it, is used up, and each would wait for
 * it once more. Null for any other, which may be a matter of one gateway's network or credentials.
 */
export function failureOfAll(error: unknown): Failure | null {
  const isOfAll = error instanceof GatewayError && error.failure.code === 'UPSTREAM_THROTTLED';
  return isOfAll ? error.failure : null;
}

/** The memory of a gateway that shares none. */
export const NOTHING_SHARED: SharedMemory = Object.freeze({
  answer: async (_read: Read, _wanted: Wanted, askAws: () => Promise<Answer>) => ({
    answer: await askAws(),
    ageMs: 0,
    isOwn: true,
  }),
  compare: () => undefined,
  listen: () => undefined,
});
