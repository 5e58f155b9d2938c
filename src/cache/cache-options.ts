import type { Operation, Read, ValueOf } from '../domain/reads';
import type { SharedMemory } from '../domain/shared-memory';
import type { OperationCounts } from './counters';

export interface CacheOptions {
  /** How long a value serves, in seconds. With 0 nothing serves without asking AWS first. */
  readonly ttlSeconds: number;
  /** How long a refusal of AWS serves, and how long AWS is left alone after a failure, in seconds. */
  readonly negativeTtlSeconds: number;
  /** How old a value may be that serves because AWS gives none, in seconds. */
  readonly staleSeconds: number;
  /** How much memory the answers may take, in bytes. */
  readonly maxBytes: number;
  /**
   * How long a described pool serves while lists show that it was not modified, in seconds; 0 for no
   * longer than any other. Tags, the MFA configuration and domains may change without that date.
   */
  readonly unchangedTtlSeconds: number;
  /** What other gateways know; nothing when left out. */
  readonly shared?: SharedMemory;
  /** Is told of every value that was not known here before. */
  readonly onTold?: (read: Read, value: ValueOf<Operation>) => void;
  /**
   * Whether what is a little too old serves while it is read anew; yes when left out. Not where nothing runs
   * after an answer: whoever comes first waits instead.
   */
  readonly readsBehind?: boolean;
  /** Is told of each failed read that nobody waited for. */
  readonly onBackgroundFailure: (error: unknown) => void;
  /** A clock that never goes back, in milliseconds. */
  readonly now?: () => number;
}

/** What is known of a cache, for those who keep it fresh and those who watch it. */
export interface CacheControl {
  /** Reads whose value was used since it was read, and expires within so many milliseconds. */
  expiring(withinMs: number): readonly Read[];
  /** What became of the reads of each operation so far. */
  counters(): Readonly<Partial<Record<Operation, OperationCounts>>>;
  /** What is kept now, and how many reads are under way. */
  usage(): { readonly entries: number; readonly bytes: number; readonly inFlight: number };
}
