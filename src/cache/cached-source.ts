import { LRUCache } from 'lru-cache';
import { createTally, type Ask } from '../domain/ask';
import type { Dependency } from '../domain/dependencies';
import { readText, type Operation, type Read, type ValueOf } from '../domain/reads';
import type { Source } from '../domain/source';
import { createCounters } from './counters';
import type { CacheControl, CacheOptions } from './cache-options';
import {
  expire,
  lifetimesOf,
  serving,
  servesInNeed,
  type Answer,
  type Entry,
  type Life,
} from './entry';
import { entryBytes } from './entry-bytes';
import { definitiveFailure, errorOf, keepable } from './keepable';
import { isUnchanged, listedDates } from './listed-dates';

/**
 * How often what answers depend on is looked up for no other reason than that it is in use, in milliseconds:
 * what was used longest ago goes first.
 */
const TOUCH_MS = 1_000;

/** A read under way. Its ask is its own: who joins it can make it more urgent. */
interface Flight {
  readonly ask: Ask;
  readonly outcome: Promise<Outcome>;
}

interface Outcome {
  readonly value: ValueOf<Operation>;
  /** The value as it is kept; null where it is more than fits. */
  readonly dependency: Dependency | null;
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
    dispose: ({ life }) => (life.isKept = false),
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
      const dependency = keep(read, key, { value: keepable(value) });
      compareWithList(read, value);
      return { value, dependency };
    } catch (error) {
      counters.count(read.operation, 'failures');
      const failure = definitiveFailure(error);
      const old = entries.peek(key);
      if (failure) keep(read, key, { failure });
      else if (old) old.retryAt = now() + lifetimes.negativeTtlMs;
      throw error;
    }
  }

  function keep(read: Read, key: string, answer: Answer): Dependency | null {
    const readAt = now();
    const lifeMs = 'value' in answer ? lifetimes.ttlMs : lifetimes.negativeTtlMs;
    const life: Life = { readAt, freshUntil: readAt + lifeMs, isKept: true, isUsed: false };
    const dependency = dependencyOn(key, read.operation, life);
    // Its texts may be parts of a document, which would stay as long.
    entries.set(key, { read: structuredClone(read), answer, life, dependency, retryAt: -Infinity });
    return entries.has(key) ? dependency : null;
  }

  /** Apart from where the entry is made, which would stay as long as whatever sees it. */
  function dependencyOn(key: string, operation: Operation, life: Life): Dependency {
    let lookedAt = life.readAt;
    let touchedAt = lookedAt;
    return {
      holds() {
        lookedAt = now();
        if (!life.isKept || lookedAt >= life.freshUntil) return false;
        if (lookedAt - touchedAt >= TOUCH_MS) {
          touchedAt = lookedAt;
          entries.get(key);
        }
        return true;
      },
      serve() {
        counters.count(operation, 'cacheHits');
        life.isUsed = true;
        // Found to hold just now: to ask for the time again takes longer than all of this.
        return lookedAt - life.readAt;
      },
    };
  }

  function compareWithList(read: Read, value: ValueOf<Operation>): void {
    for (const listed of listedDates(read, value)) {
      const entry = entries.peek(readText(listed.read));
      if (!entry || 'failure' in entry.answer) continue;
      const { life } = entry;
      const { unchangedTtlMs } = lifetimes;
      if (!isUnchanged(entry.answer.value, listed)) expire(entry);
      else life.freshUntil = Math.max(life.freshUntil, life.readAt + unchangedTtlMs);
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
    const { life } = entry;
    counters.count(entry.read.operation, 'cacheHits');
    if (priority === 'INTERACTIVE') life.isUsed = true;
    tally.hit(now() - life.readAt);
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
      const { value, dependency } = await joined.outcome;
      if (dependency) ask.tally.dependencies.end(dependency);
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
        .filter(({ life, answer }) => life.isUsed && 'value' in answer)
        .filter(
          ({ life: { freshUntil }, retryAt }) =>
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
