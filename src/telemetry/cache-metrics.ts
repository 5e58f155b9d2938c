import { Counter, Gauge, type Registry } from 'prom-client';

/** What a cache knows of itself, as the room `cache` tells it. */
export interface CacheFigures {
  counters(): Readonly<
    Partial<
      Record<
        string,
        {
          readonly calls: number;
          readonly sharedHits: number;
          readonly cacheHits: number;
          readonly coalesced: number;
        }
      >
    >
  >;
  usage(): { readonly entries: number; readonly bytes: number };
}

/** Tells of a cache whenever Prometheus asks; nothing is counted twice. */
export function tellCache(registry: Registry, cache: CacheFigures): void {
  const registers = [registry];
  new Counter({
    name: 'cache_reads_total',
    help: 'Reads by what the cache did: hit from memory, shared from what another gateway was told, miss to AWS, coalesced into another read’s call.',
    labelNames: ['operation', 'result'],
    registers,
    collect() {
      this.reset();
      for (const [operation, counts] of Object.entries(cache.counters())) {
        if (counts === undefined) continue;
        this.inc({ operation, result: 'hit' }, counts.cacheHits);
        this.inc({ operation, result: 'shared' }, counts.sharedHits);
        this.inc({ operation, result: 'miss' }, counts.calls);
        this.inc({ operation, result: 'coalesced' }, counts.coalesced);
      }
    },
  });
  new Gauge({
    name: 'cache_bytes',
    help: 'How much the answers in memory take, in bytes.',
    registers,
    collect() {
      this.set(cache.usage().bytes);
    },
  });
  new Gauge({
    name: 'cache_entries',
    help: 'How many answers are in memory.',
    registers,
    collect() {
      this.set(cache.usage().entries);
    },
  });
}

/** What a store of whole answers knows of itself. */
export interface AnswerStoreFigures {
  usage(): { readonly answers: number; readonly bytes: number; readonly repeats: number };
}

/** The same of a store of whole answers. */
export function tellAnswerStore(registry: Registry, store: AnswerStoreFigures): void {
  const registers = [registry];
  new Counter({
    name: 'graphql_answers_repeated_total',
    help: 'Answers that were sent again as they were, without executing anything: everything in them was fresh and unchanged.',
    registers,
    collect() {
      this.reset();
      this.inc(store.usage().repeats);
    },
  });
  new Gauge({
    name: 'graphql_answers_kept_bytes',
    help: 'How much the answers that can be sent again take, in bytes.',
    registers,
    collect() {
      this.set(store.usage().bytes);
    },
  });
  new Gauge({
    name: 'graphql_answers_kept',
    help: 'How many answers can be sent again.',
    registers,
    collect() {
      this.set(store.usage().answers);
    },
  });
}

/** Tells whether the Redis that gateways share is well, as this one finds it. */
export function tellRedis(
  registry: Registry,
  { isWell }: { readonly isWell: () => boolean },
): void {
  new Gauge({
    name: 'redis_well',
    help: 'Whether the Redis that gateways share is well: 1, or 0 while this one goes on without it.',
    registers: [registry],
    collect() {
      this.set(isWell() ? 1 : 0);
    },
  });
}
