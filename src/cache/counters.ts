import type { Operation } from '../domain/reads';

/** What became of the reads of one AWS operation since the start. */
export interface OperationCounts {
  /** Reads that went to AWS; one that was retried is one. */
  readonly calls: number;
  /** Reads answered by what another gateway was told. */
  readonly sharedHits: number;
  /** Reads answered from memory. */
  readonly cacheHits: number;
  /** Reads that joined another one's call. */
  readonly coalesced: number;
  /** Of the calls, those that brought no value, whatever the reason. */
  readonly failures: number;
}

export interface Counters {
  count(operation: Operation, what: keyof OperationCounts): void;
  /** As it is now, by operation; operations that nobody asked for are not there. */
  counts(): Readonly<Partial<Record<Operation, OperationCounts>>>;
}

export function createCounters(): Counters {
  const counts: Partial<Record<Operation, Record<keyof OperationCounts, number>>> = {};
  return {
    count(operation, what) {
      const ofOperation = (counts[operation] ??= {
        calls: 0,
        sharedHits: 0,
        cacheHits: 0,
        coalesced: 0,
        failures: 0,
      });
      ofOperation[what] += 1;
    },
    counts: () => structuredClone(counts),
  };
}
