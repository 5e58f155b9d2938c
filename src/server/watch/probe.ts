import type { FastifyRequest } from 'fastify';

/** Where a platform asks how the gateway is: answered at all times, to everybody, in any number. */
export const PROBES = { alive: '/healthz', ready: '/readyz' } as const;

export function isProbe({ routeOptions: { url } }: FastifyRequest): boolean {
  return url === PROBES.alive || url === PROBES.ready;
}
