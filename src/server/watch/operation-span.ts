import type { IncomingHttpHeaders } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
} from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import type { RequestContext } from '../../schema';
import { TRACER } from '../../telemetry';
import { codesOf } from './operation-watch';

/**
 * A span for each GraphQL request, under that of its header `traceparent` where there is one. From when
 * its body is there: what a socket tells before belongs to no request as far as Node's contexts go.
 */
export function traceRequests(server: FastifyInstance, path: string): void {
  server.addHook('preHandler', ({ routeOptions, headers }, reply, done) => {
    if (routeOptions.url !== path) {
      done();
      return;
    }
    const { parent, span } = startSpan(headers);
    // Comes after every answer, and where the client has gone too.
    reply.raw.once('close', () => span.end());
    context.with(trace.setSpan(parent, span), done);
  });
}

/**
 * Begins the span of an operation whose answer was at hand.
 *
 * @returns what ends it
 */
export function traceRepeat(
  headers: IncomingHttpHeaders,
  { name, requestId }: { readonly name: string | null; readonly requestId: string },
): () => void {
  const { span } = startSpan(headers);
  if (!span.isRecording()) return NOTHING_TO_END;
  nameSpan(span, 'query', name);
  span.setAttribute('cognito.request_id', requestId);
  return () => span.end();
}

const NOTHING_TO_END = () => undefined;

function startSpan(headers: IncomingHttpHeaders) {
  const parent = propagation.extract(ROOT_CONTEXT, headers);
  return { parent, span: TRACER.startSpan('GraphQL', { kind: SpanKind.SERVER }, parent) };
}

function nameSpan(span: Span, type: string, name: string | null): void {
  span.setAttribute('graphql.operation.type', type);
  if (name !== null) span.setAttribute('graphql.operation.name', name);
  span.updateName(name === null ? type : `${type} ${name}`);
}

/** Tells the span of a request what its document turned out to be, and how it went. */
export const describeSpan: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operation }) {
        const { operation: type = 'query', name } = operation ?? {};
        const span = trace.getActiveSpan();
        if (span) nameSpan(span, type, name?.value ?? null);
        return Promise.resolve();
      },
      willSendResponse({ response: { body }, contextValue: { requestId } }) {
        const span = trace.getActiveSpan()?.setAttribute('cognito.request_id', requestId);
        const code = body.kind === 'single' ? codesOf(body.singleResult)[0] : undefined;
        if (code !== undefined) {
          span?.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR });
        }
        return Promise.resolve();
      },
    }),
};
