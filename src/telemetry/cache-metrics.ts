import { Counter, Gauge, type Registry } from 'prom-client';

/** What a cache knows of itself, as the room `cache` tells it. */
export interface CacheFigures {
  counters(): Readonly<
    Partial<
      Record<
        string,
        { readonly calls: number; readonly cacheHits: number; readonly coalesced: number }
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
    help: 'Reads by what the cache did: hit from memory, miss to AWS, coalesced into another read’s call.',
    labelNames: ['operation', 'result'],
    registers,
    collect() {
      this.reset();
      for (const [operation, counts] of Object.entries(cache.counters())) {
        if (counts === undefined) continue;
        this.inc({ operation, result: 'hit' }, counts.cacheHits);
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
