import { createTally, type Ask } from '../domain/ask';
import type { Dependency } from '../domain/dependencies';
import { errorOf } from '../domain/gateway-error';
import { readText, type Operation, type Read, type ValueOf } from '../domain/reads';
import { NOTHING_SHARED, type AgedAnswer, type Answer, type Wanted } from '../domain/shared-memory';
import type { Source } from '../domain/source';
import { createCounters } from './counters';
import type { CacheControl, CacheOptions } from './cache-options';
import { lifetimesOf, serving, servesInNeed, type Entry } from './entry';
import { definitiveFailure, keepable } from './keepable';
import { createKeptEntries } from './kept-entries';
import { listedDates } from './listed-dates';

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
  const { maxBytes, onBackgroundFailure, onTold, shared = NOTHING_SHARED } = options;
  const { now = () => performance.now() } = options;
  const lifetimes = lifetimesOf(options);
  const counters = createCounters();
  const entries = createKeptEntries({ maxBytes, lifetimes, counters, now });
  const flights = new Map<string, Flight>();

  /** @throws GatewayError LIMIT_EXCEEDED before anybody could join */
  function start(read: Read, key: string, { priority, fresh, tally }: Ask): Flight {
    tally.begin();
    const ask: Ask = { priority, fresh, tally };
    const flight = { ask, outcome: readAndKeep(read, key, ask) };
    flights.set(key, flight);
    const land = () => flights.delete(key);
    void flight.outcome.then(land, land);
    return flight;
  }

  async function readAndKeep(read: Read, key: string, ask: Ask): Promise<Outcome> {
    /** What AWS itself told, with its own words where it has some: for the log of whoever waits. */
    let raw: { readonly value: ValueOf<Operation> } | { readonly error: unknown } | undefined;
    const askAws = async (): Promise<Answer> => {
      counters.count(read.operation, 'calls');
      try {
        const value = await source.read(read, ask);
        raw = { value };
        return { value: keepable(value) };
      } catch (error) {
        counters.count(read.operation, 'failures');
        raw = { error };
        const failure = definitiveFailure(error);
        if (failure) return { failure };
        throw error;
      }
    };

    let told: AgedAnswer;
    try {
      told = await shared.answer(read, wanted(read, key, ask), askAws);
    } catch (error) {
      const old = entries.peek(key);
      if (old) old.retryAt = now() + lifetimes.negativeTtlMs;
      throw error;
    }
    const { answer, ageMs, isOwn } = told;
    if (!isOwn) toldElsewhere(read, ask, ageMs);
    const dependency = entries.keep(read, key, told);
    if ('failure' in answer) throw raw && 'error' in raw ? raw.error : errorOf(answer.failure);
    onTold?.(read, answer.value);
    const dates = listedDates(read, answer.value);
    entries.compare(dates);
    if (isOwn && dates.length > 0) shared.compare(dates);
    return { value: raw && 'value' in raw ? raw.value : answer.value, dependency };
  }

  function wanted(read: Read, key: string, ask: Ask): Wanted {
    const { ttlMs: valueMs, negativeTtlMs: refusalMs } = lifetimes;
    const onOlder = (older: AgedAnswer) => {
      if ('value' in older.answer && entries.peek(key) === undefined) {
        entries.keep(read, key, older);
      }
    };
    if (!ask.fresh) return { valueMs, refusalMs, ask, onOlder };
    const known = entries.peek(key);
    // What is read again before its time is over is so by one gateway for all.
    const youngerMs = known && ask.priority === 'BACKGROUND' ? now() - known.life.readAt - 1 : 0;
    return { valueMs: Math.min(valueMs, youngerMs), refusalMs: 0, ask, onOlder };
  }

  function toldElsewhere({ operation }: Read, { tally }: Ask, ageMs: number): void {
    counters.count(operation, 'sharedHits');
    tally.spare();
    tally.hit(ageMs);
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

  shared.listen({
    outdated: (key, ageMs) => entries.outdated(key, ageMs),
    awaited(key) {
      const flight = flights.get(key);
      if (flight) flight.ask.priority = 'INTERACTIVE';
    },
  });

  return {
    read: <Op extends Operation>(read: Read<Op>, ask: Ask) => answer(read, ask),
    expiring(withinMs) {
      const at = now();
      return entries
        .values()
        .filter(({ life, answer }) => life.isUsed && 'value' in answer)
        .filter(
          ({ life: { freshUntil }, retryAt }) =>
            freshUntil > at && retryAt <= at && freshUntil - at <= withinMs,
        )
        .map(({ read }) => read);
    },
    counters: () => counters.counts(),
    usage: () => ({ ...entries.usage(), inFlight: flights.size }),
  };
}
