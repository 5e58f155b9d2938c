import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { AttemptWatcher } from '../domain/attempt-watcher';
import { createBoundedNames } from './bounded-names';
import { watchAttempts } from './attempt-metrics';

/** How one executed operation went, for counting. */
export interface OperationCount {
  /** As its document calls it; null where it has no name. */
  readonly name: string | null;
  /** Whether somebody asked whom the gateway knows: others must not use up the names. */
  readonly isKnown: boolean;
  readonly kind: string;
  readonly outcome: OperationOutcome;
  readonly durationMs: number;
  /** The codes of its errors, each once. */
  readonly codes: readonly string[];
}

/** `mistaken` where all that is wrong is the caller's own doing. */
export type OperationOutcome = 'ok' | 'mistaken' | 'partial' | 'failed';

/** What Prometheus is told, gathered for one gateway. */
export interface Metrics extends Pick<Registry, 'contentType'> {
  /** Everything as of now, in Prometheus' text format. */
  text(): Promise<string>;
  /** An operation is executed; what it gives is called once when that has ended. */
  operationBegins(): (count: OperationCount) => void;
  /** A request was turned away before it became an operation. */
  refused(refused: { readonly code: string; readonly limit: string | null }): void;
  readonly attempts: AttemptWatcher;
  readonly registry: Registry;
}

/** As many operations as are told apart by their names. */
const MOST_NAMES = 100;
const MOST_NAMES_OF_STRANGERS = 20;

/** No name that a document can give. */
const NAMELESS = '(unnamed)';

/** From an answer out of memory to one that took all the time there is, in seconds. */
const OPERATION_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Metrics in a registry of their own, since several gateways can live in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const operations = new Counter({
    name: 'graphql_operations_total',
    help: 'Executed GraphQL operations: ok without errors, mistaken where all errors are the caller’s own doing, partial with data beside others, failed without data.',
    labelNames: ['name', 'kind', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'graphql_operation_duration_seconds',
    help: 'How long executed GraphQL operations took.',
    labelNames: ['name'],
    buckets: OPERATION_SECONDS,
    registers,
  });
  const errors = new Counter({
    name: 'graphql_operation_errors_total',
    help: 'Executed GraphQL operations with an error of a code.',
    labelNames: ['code'],
    registers,
  });
  const inFlight = new Gauge({
    name: 'graphql_operations_in_flight',
    help: 'GraphQL operations that are being executed.',
    registers,
  });
  const refused = new Counter({
    name: 'http_requests_refused_total',
    help: 'Requests that were turned away before they became an operation, by the code they were told, and the limit that was met.',
    labelNames: ['code', 'limit'],
    registers,
  });
  const namesOfKnown = createBoundedNames(MOST_NAMES);
  const namesOfStrangers = createBoundedNames(MOST_NAMES_OF_STRANGERS);
  const labelOf = ({ name, isKnown }: OperationCount) => {
    if (name === null) return NAMELESS;
    return isKnown ? namesOfKnown(name) : namesOfStrangers(name);
  };

  // To find a series by its labels takes longer than to count; there are as many as bounded names allow.
  const operationsOf = once((name: string, kind: string, outcome: OperationOutcome) =>
    operations.labels({ name, kind, outcome }),
  );
  const durationsOf = once((name: string) => durations.labels({ name }));

  return {
    registry,
    contentType: registry.contentType,
    text: () => registry.metrics(),
    attempts: watchAttempts(registry),
    refused: ({ code, limit }) => refused.inc({ code, limit: limit ?? '' }),
    operationBegins() {
      inFlight.inc();
      return (count) => {
        const { kind, outcome, durationMs, codes } = count;
        const label = labelOf(count);
        inFlight.dec();
        operationsOf(label, kind, outcome).inc();
        durationsOf(label).observe(durationMs / 1_000);
        for (const code of codes) errors.inc({ code });
      };
    },
  };
}

/** What is made of some labels, made once. */
function once<Labels extends readonly string[], Made>(
  make: (...labels: Labels) => Made,
): (...labels: Labels) => Made {
  const made = new Map<string, Made>();
  return (...labels) => {
    const key = labels.join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(...labels);
    made.set(key, fresh);
    return fresh;
  };
}
