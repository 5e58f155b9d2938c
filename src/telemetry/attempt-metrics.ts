import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { AttemptWatcher } from '../domain/attempt-watcher';

/** From one that need not wait to one that waited for its whole deadline, in seconds. */
const WAIT_SECONDS = [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const CALL_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts and times every request to AWS, retries included. */
export function watchAttempts(registry: Registry): AttemptWatcher {
  const registers = [registry];
  const calls = new Counter({
    name: 'aws_calls_total',
    help: 'Requests to AWS, retries included, by what came of them: ok or the gateway’s error code.',
    labelNames: ['operation', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'aws_call_duration_seconds',
    help: 'How long requests to AWS took, without what they waited for their turn.',
    labelNames: ['operation'],
    buckets: CALL_SECONDS,
    registers,
  });
  const inFlight = new Gauge({
    name: 'aws_calls_in_flight',
    help: 'Requests to AWS that are under way.',
    registers,
  });
  const queue = new Gauge({
    name: 'aws_queue_length',
    help: 'Requests to AWS that wait for their turn, for the budget or for others to end.',
    registers,
  });
  const waits = new Histogram({
    name: 'aws_budget_wait_seconds',
    help: 'How long requests to AWS waited for their turn, those that never had one included.',
    labelNames: ['bucket'],
    buckets: WAIT_SECONDS,
    registers,
  });

  return {
    begins({ operation, bucket }) {
      const since = performance.now();
      let sentAt: number | null = null;
      const waited = () => {
        queue.dec();
        waits.observe({ bucket }, (performance.now() - since) / 1_000);
      };
      queue.inc();
      return {
        sent() {
          waited();
          sentAt = performance.now();
          inFlight.inc();
        },
        ended(outcome) {
          if (sentAt === null) return waited();
          inFlight.dec();
          calls.inc({ operation, outcome: outcome === 'OK' ? 'ok' : outcome });
          durations.observe({ operation }, (performance.now() - sentAt) / 1_000);
        },
      };
    },
  };
}
