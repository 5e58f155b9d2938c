import { SpanStatusCode } from '@opentelemetry/api';
import { GatewayError } from '../domain/gateway-error';
import type { Operation } from '../domain/reads';
import type { Source } from '../domain/source';
import { TRACER } from './tracer';

/**
 * A source with a span for each read. One without a span of AWS under it was answered from memory, or
 * joined a call that is another operation's.
 */
export function traceReads(source: Source): Source {
  return {
    read: <Op extends Operation>(...[read, ask]: Parameters<typeof source.read<Op>>) => {
      const { operation, place } = read;
      const attributes = { 'cloud.region': place.region, 'cognito.account': place.account };
      return TRACER.startActiveSpan(`read ${operation}`, { attributes }, async (span) => {
        try {
          return await source.read(read, ask);
        } catch (error) {
          const code = error instanceof GatewayError ? error.failure.code : 'INTERNAL_SERVER_ERROR';
          span.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      });
    },
  };
}
