import fastifyRateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { CallersOptions } from './callers';
import { Refusal } from './refusal';

/** The window in which requests are counted, in milliseconds. */
const WINDOW_MS = 1_000;

/** How many clients are counted at one time; whoever has been silent longest is forgotten first. */
const MOST_CLIENTS = 20_000;

/**
 * Counts requests by client: a caller's name, or else its address, of which IPv6 has one for each network
 * of 64 bits, since one client has all of that.
 *
 * @param perSecond the most requests of one client in a second; 0 for as many as come
 */
export async function countRequests(
  scope: FastifyInstance,
  perSecond: number,
): Promise<CallersOptions['count']> {
  if (perSecond === 0) return () => null;

  const names = new WeakMap<object, string>();
  await scope.register(fastifyRateLimit, {
    global: false,
    max: perSecond,
    timeWindow: WINDOW_MS,
    cache: MOST_CLIENTS,
    keyGenerator: (request) => names.get(request) ?? `address ${normalizeIP(request.ip)}`,
  });
  const counted = scope.createRateLimit();

  return async (request, name) => {
    if (name !== null) names.set(request, `caller ${name}`);
    const count = await counted(request);
    if (count.isAllowed || !count.isExceeded) return;
    throw new Refusal(
      `One client may send at most ${perSecond} requests in a second. Ask again in ${count.ttl} ms, or ask for more at once.`,
      {
        status: 429,
        code: 'RATE_LIMITED',
        retryAfterMs: count.ttl,
        limit: 'RATE',
        max: perSecond,
      },
    );
  };
}
