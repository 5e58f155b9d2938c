import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const PAGE = 'index.html';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self'",
  // Monaco 0.52 makes <style> elements and places its lines by style attributes: without 'unsafe-inline'
  // there are no colours and the answer's lines lie upon one another (Chromium 156, November 2026).
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = [
  ['content-security-policy', CONTENT_SECURITY_POLICY],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  // Each file has a gzip twin, and @fastify/static 9.2 does not tell shared caches so.
  ['vary', 'accept-encoding'],
] as const;

const FOREVER = 'public, max-age=31536000, immutable';

const NOT_BUILT = {
  errors: [
    {
      message: 'The GraphiQL page is not built: run npm run build, then start the gateway again.',
      extensions: { code: 'BAD_REQUEST' },
    },
  ],
};

/**
 * Serves the built GraphiQL page at /graphiql, its assets under it, and sends / there.
 *
 * @param directory where `npm run build` put the page; where it did not, /graphiql answers 503
 */
export async function serveGraphiQL(server: FastifyInstance, directory: string): Promise<void> {
  server.get('/', (_request, reply) => reply.redirect('/graphiql', 302));

  if (!existsSync(join(directory, PAGE))) {
    server.get('/graphiql', (_request, reply) => reply.code(503).send(NOT_BUILT));
    return;
  }

  // Vite puts a hash of the content into the names in here, and into no other.
  const hashed = join(directory, 'assets') + sep;
  await server.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: directory,
      prefix: '/graphiql/',
      index: PAGE,
      dotfiles: 'ignore',
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        for (const [name, value] of HEADERS) reply.setHeader(name, value);
        reply.setHeader('cache-control', path.startsWith(hashed) ? FOREVER : 'no-cache');
      },
    });
    scope.get('/graphiql', (_request, reply) => reply.sendFile(PAGE));
  });
}
