import { LRUCache } from 'lru-cache';
import type { Dependency } from '../../domain/dependencies';

/** An answer as it was sent, and what it takes to send it again. */
export interface KeptAnswer {
  /** From its first byte to the last of its data: a character for each byte, whatever they spell. */
  readonly data: string;
  readonly contentType: string;
  /** Null where none was told. */
  readonly etag: string | null;
  /** The operation as its document calls it; null where it has no name. */
  readonly operationName: string | null;
  readonly dependencies: readonly Dependency[];
}

export interface AnswerStore {
  /** The answer to an equal request, as long as everything that it was made of is fresh and unchanged. */
  find(key: string): KeptAnswer | null;
  keep(key: string, answer: KeptAnswer): void;
  /** What is kept now, and how often an answer was found so far. */
  usage(): { readonly answers: number; readonly bytes: number; readonly repeats: number };
}

/**
 * What an answer takes beside its bytes and its key, in bytes: 240 measured on Node 20.20 (November 2026,
 * `heapUsed` after a collection). Rather too much.
 */
const HEAP_PER_ANSWER = 500;

/**
 * What a dependency takes, in bytes (the same measurement: 290 for an entry of the cache, half of it for a
 * place that the index told). Answers share most of them, but the last one that has it keeps it alone.
 */
const HEAP_PER_DEPENDENCY = 300;

/** The part of the store that one answer may take: a long one must not cost all others. */
const LARGEST_SHARE = 1 / 8;

/** @param maxBytes how much memory the answers may take; who has not been asked for longest goes first */
export function createAnswerStore(maxBytes: number): AnswerStore {
  const answers = new LRUCache<string, KeptAnswer>({
    maxSize: maxBytes,
    maxEntrySize: Math.ceil(maxBytes * LARGEST_SHARE),
    sizeCalculation: ({ data, dependencies }, key) =>
      key.length + data.length + HEAP_PER_ANSWER + HEAP_PER_DEPENDENCY * dependencies.length,
  });
  let repeats = 0;
  return {
    find(key) {
      const answer = answers.get(key);
      if (answer === undefined) return null;
      if (answer.dependencies.every((dependency) => dependency.holds())) {
        repeats += 1;
        return answer;
      }
      answers.delete(key);
      return null;
    },
    keep(key, answer) {
      answers.set(key, answer);
    },
    usage: () => ({ answers: answers.size, bytes: answers.calculatedSize, repeats }),
  };
}
