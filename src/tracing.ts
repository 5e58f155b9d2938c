import { diag, DiagLogLevel } from '@opentelemetry/api';
import { NodeSDK, resources } from '@opentelemetry/sdk-node';
import type { Logger } from 'pino';

export interface Tracing {
  /** Sends what was not sent yet, within a bound. Never rejects. */
  stop(): Promise<void>;
}

/** How long the last spans may take, in milliseconds: a collector that is gone holds up no end. */
const LAST_SPANS_MS = 2_000;

/** At most one line in so many milliseconds: a collector that is down fails every batch. */
const COMPLAINT_MS = 10_000;
const LONGEST_COMPLAINT = 300;

/**
 * Starts OpenTelemetry's SDK, which reads the standard `OTEL_*` variables itself. Traces alone: metrics
 * are Prometheus', logs are on stderr.
 */
export function startTracing(log: Logger): Tracing {
  const complain = complaints(log);
  const silent = () => undefined;
  diag.setLogger(
    { error: complain, warn: complain, info: silent, debug: silent, verbose: silent },
    DiagLogLevel.WARN,
  );
  const sdk = new NodeSDK({
    // The environment's own name of the service goes before this one.
    resource: resources.resourceFromAttributes({ 'service.name': 'cognito-graphql-gateway' }),
    resourceDetectors: [resources.envDetector],
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();

  return {
    async stop() {
      const sent = sdk.shutdown().catch(silent);
      const enough = new Promise<void>((resolve) => {
        setTimeout(resolve, LAST_SPANS_MS).unref();
      });
      await Promise.race([sent, enough]);
    },
  };
}

function complaints(log: Logger): (message: string) => void {
  let quietUntil = -Infinity;
  return (message) => {
    const now = performance.now();
    if (now < quietUntil) return;
    quietUntil = now + COMPLAINT_MS;
    log.warn({ said: message.slice(0, LONGEST_COMPLAINT) }, 'OpenTelemetry complains');
  };
}
