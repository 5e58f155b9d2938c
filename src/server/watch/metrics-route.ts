import type { FastifyInstance } from 'fastify';
import type { Authenticator } from '../../access';
import { grants } from '../../domain/access';
import type { Metrics } from '../../telemetry';
import { Refusal } from '../entrance/refusal';

export interface MetricsRouteOptions {
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
  readonly authenticate: Authenticator['authenticate'];
}

/** Tells Prometheus at `/metrics` how the gateway does; names of operations are for internal callers. */
export function serveMetrics(
  server: FastifyInstance,
  { metrics, authenticate }: MetricsRouteOptions,
): void {
  server.get('/metrics', async ({ headers: { authorization } }, reply) => {
    const { name, access } = await authenticate(authorization);
    if (!grants(access, 'INTERNAL')) throw name === null ? NO_TOKEN : TOO_LITTLE;
    return reply
      .header('content-type', metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.text());
  });
}

const NO_TOKEN = new Refusal(
  'Metrics are for internal callers. Send a token that grants that, as "Authorization: Bearer <token>".',
  { status: 401, code: 'UNAUTHENTICATED', headers: { 'www-authenticate': 'Bearer' } },
);

const TOO_LITTLE = new Refusal(
  'Metrics are for internal callers, and this token grants less. Send one with a scope or group that the gateway’s operator has set for "internal".',
  { status: 403, code: 'FORBIDDEN' },
);
