import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** What a page may read of an answer beside what browsers show anyway. */
const EXPOSED = ['etag', 'retry-after', 'www-authenticate', 'x-request-id'];

/** How long a browser may remember that it may ask, in seconds: as long as any of them does. */
const REMEMBERED_SECONDS = 7_200;

/**
 * Lets browsers show answers, errors too, to pages of some origins. Tokens are sent by the page itself,
 * so that cookies are never asked for.
 *
 * @param origins as browsers send them, or `*`; empty for none
 */
export async function allowOrigins(
  server: FastifyInstance,
  origins: readonly string[],
): Promise<void> {
  if (origins.length === 0) return;
  await server.register(fastifyCors, {
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: EXPOSED,
    maxAge: REMEMBERED_SECONDS,
    // It would answer plain text to what is no preflight.
    strictPreflight: false,
  });
}
