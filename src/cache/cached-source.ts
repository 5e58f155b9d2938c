import { LRUCache } from 'lru-cache';
import { createTally, type Ask } from '../domain/ask';
import { readText, type Operation, type Read, type ValueOf } from '../domain/reads';
import type { Source } from '../domain/source';
import { createCounters, type OperationCounts } from './counters';
import { expire, serving, servesInNeed, type Answer, type Entry, type Lifetimes } from './entry';
import { entryBytes } from './entry-bytes';
import { definitiveFailure, errorOf, keepable } from './keepable';
import { isUnchanged, listedDates } from './listed-dates';

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

/** A read under way. Its ask is its own: who joins it can make it more urgent. */
interface Flight {
  readonly ask: Ask;
  readonly outcome: Promise<Outcome>;
}

interface Outcome {
  readonly value: ValueOf<Operation>;
  /** What is kept of it; null where it is more than fits. */
  readonly entry: Entry | null;
}

/**
 * A source that remembers what another one answered, for everybody.
 *
 * `fetch` of lru-cache 11.5 would join readers too, but it holds reads under way as entries: one that
 * is evicted is asked again while it still runs (measured, with `ignoreFetchAbort` too), and the first
 * reader's options decide for all who join. So lru-cache keeps what was answered, and reads under way
 * stand beside it, each exactly as long as it runs.
 */
export function createCachedSource(source: Source, options: CacheOptions): Source & CacheControl {
  const { maxBytes, onBackgroundFailure, now = () => performance.now() } = options;
  const lifetimes = lifetimesOf(options);
  const entries = new LRUCache<string, Entry>({
    maxSize: Math.max(1, maxBytes),
    sizeCalculation: entryBytes,
  });
  const flights = new Map<string, Flight>();
  const counters = createCounters();

  /** @throws GatewayError LIMIT_EXCEEDED before anybody could join */
  function start(read: Read, key: string, { priority, fresh, tally }: Ask): Flight {
    tally.begin();
    counters.count(read.operation, 'calls');
    const ask: Ask = { priority, fresh, tally };
    const flight = { ask, outcome: readAndKeep(read, key, ask) };
    flights.set(key, flight);
    const land = () => flights.delete(key);
    void flight.outcome.then(land, land);
    return flight;
  }

  async function readAndKeep(read: Read, key: string, ask: Ask): Promise<Outcome> {
    try {
      const value = await source.read(read, ask);
      const entry = keep(read, key, { value: keepable(value) });
      compareWithList(read, value);
      return { value, entry };
    } catch (error) {
      counters.count(read.operation, 'failures');
      const failure = definitiveFailure(error);
      const old = entries.peek(key);
      if (failure) keep(read, key, { failure });
      else if (old) old.retryAt = now() + lifetimes.negativeTtlMs;
      throw error;
    }
  }

  function keep(read: Read, key: string, answer: Answer): Entry | null {
    const readAt = now();
    const lifeMs = 'value' in answer ? lifetimes.ttlMs : lifetimes.negativeTtlMs;
    const freshUntil = readAt + lifeMs;
    const entry: Entry = {
      read,
      answer,
      readAt,
      dependency: {
        // To look at it is to use it: what answers depend on is not what goes first.
        holds: () => entries.get(key) === entry && now() < entry.freshUntil,
        serve: () => countHit(entry, 'INTERACTIVE'),
      },
      freshUntil,
      retryAt: -Infinity,
      used: false,
    };
    entries.set(key, entry);
    return entries.peek(key) === entry ? entry : null;
  }

  /** @returns the age of the entry, in milliseconds */
  function countHit(entry: Entry, priority: Ask['priority']): number {
    counters.count(entry.read.operation, 'cacheHits');
    if (priority === 'INTERACTIVE') entry.used = true;
    return now() - entry.readAt;
  }

  function compareWithList(read: Read, value: ValueOf<Operation>): void {
    for (const listed of listedDates(read, value)) {
      const entry = entries.peek(readText(listed.read));
      if (!entry || 'failure' in entry.answer) continue;
      const { unchangedTtlMs } = lifetimes;
      if (!isUnchanged(entry.answer.value, listed)) expire(entry);
      else entry.freshUntil = Math.max(entry.freshUntil, entry.readAt + unchangedTtlMs);
    }
  }

  function join(read: Read, flight: Flight, { priority, tally }: Ask): Flight {
    tally.joined();
    counters.count(read.operation, 'coalesced');
    if (priority === 'INTERACTIVE') flight.ask.priority = priority;
    return flight;
  }

  /** @throws GatewayError where the entry is a refusal */
  function serve(entry: Entry, { priority, tally }: Ask): ValueOf<Operation> {
    tally.hit(countHit(entry, priority));
    tally.dependencies.end(entry.dependency);
    if ('failure' in entry.answer) throw errorOf(entry.answer.failure);
    return entry.answer.value;
  }

  function refresh(read: Read, key: string): void {
    if (flights.has(key)) return;
    const ask: Ask = { priority: 'BACKGROUND', fresh: false, tally: createTally() };
    start(read, key, ask).outcome.catch(onBackgroundFailure);
  }

  async function answer(read: Read, ask: Ask): Promise<ValueOf<Operation>> {
    const key = readText(read);
    ask.tally.dependencies.begin();
    const entry = ask.fresh ? undefined : entries.get(key);
    if (entry) {
      const how = serving(entry, now(), lifetimes);
      if (how === 'SERVE_AND_REFRESH') refresh(read, key);
      if (how !== 'ASK') return serve(entry, ask);
    }

    const flight = flights.get(key);
    const joined = flight ? join(read, flight, ask) : start(read, key, ask);
    try {
      const { value, entry: kept } = await joined.outcome;
      if (kept) ask.tally.dependencies.end(kept.dependency);
      return value;
    } catch (error) {
      const old = ask.fresh || definitiveFailure(error) ? undefined : entries.get(key);
      if (old && servesInNeed(old, now(), lifetimes)) return serve(old, ask);
      throw error;
    }
  }

  return {
    read: <Op extends Operation>(read: Read<Op>, ask: Ask) => answer(read, ask),
    expiring(withinMs) {
      const at = now();
      return [...entries.values()]
        .filter(({ used, answer }) => used && 'value' in answer)
        .filter(
          ({ freshUntil, retryAt }) =>
            freshUntil > at && retryAt <= at && freshUntil - at <= withinMs,
        )
        .map(({ read }) => read);
    },
    counters: () => counters.counts(),
    usage: () => ({
      entries: entries.size,
      bytes: entries.calculatedSize,
      inFlight: flights.size,
    }),
  };
}

/** With a time to live of 0 nothing is to serve unasked: neither refusals nor pools that a list shows unchanged. */
function lifetimesOf(options: CacheOptions): Lifetimes {
  const unasked = options.ttlSeconds > 0 ? 1_000 : 0;
  return {
    ttlMs: options.ttlSeconds * 1_000,
    negativeTtlMs: options.negativeTtlSeconds * unasked,
    staleMs: options.staleSeconds * 1_000,
    unchangedTtlMs: options.unchangedTtlSeconds * unasked,
  };
}
