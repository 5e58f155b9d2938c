import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { serveGraphiQL } from '../../src/server/graphiql';

const PAGE = '<!doctype html><title>the page</title>';
const SCRIPT = 'export const answer = 42;';

describe('GraphiQL over HTTP', () => {
  let folder: string;
  let server: FastifyInstance;

  beforeEach(() => {
    // A folder called "assets" above the page must not make the page immutable.
    folder = mkdtempSync(join(tmpdir(), 'graphiql-'));
    mkdirSync(join(folder, 'assets/page/assets'), { recursive: true });
    writeFileSync(join(folder, 'assets/page/index.html'), PAGE);
    writeFileSync(join(folder, 'assets/page/.hidden'), 'hidden');
    writeFileSync(join(folder, 'assets/page/assets/main-Ab12.js'), SCRIPT);
    writeFileSync(join(folder, 'assets/page/assets/main-Ab12.js.gz'), gzipSync(SCRIPT));
    writeFileSync(join(folder, 'assets/secret.txt'), 'secret');
    server = Fastify();
  });

  afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  async function servePage(): Promise<void> {
    await serveGraphiQL(server, join(folder, 'assets/page'));
  }

  it.each(['/graphiql', '/graphiql/', '/graphiql?query=%7Bid%7D'])(
    'answers %s with the page, which is asked for anew each time',
    async (url) => {
      await servePage();

      const response = await server.inject(url);

      expect(response.statusCode).toBe(200);
      expect(response.headers['content-type']).toMatch(/^text\/html/);
      expect(response.headers['cache-control']).toBe('no-cache');
      expect(response.body).toBe(PAGE);
    },
  );

  it('sends a visitor of / to the page, for now and not for good', async () => {
    await servePage();

    const response = await server.inject('/');

    expect(response.statusCode).toBe(302);
    expect(response.headers.location).toBe('/graphiql');
  });

  it('lets browsers keep an asset, whose name changes with its content', async () => {
    await servePage();

    const response = await server.inject('/graphiql/assets/main-Ab12.js');

    expect(response.body).toBe(SCRIPT);
    expect(response.headers['content-type']).toMatch(/javascript/);
    expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('sends the gzip twin of a file to a client that takes gzip, as the same type', async () => {
    await servePage();

    const response = await server.inject({
      url: '/graphiql/assets/main-Ab12.js',
      headers: { 'accept-encoding': 'gzip, br' },
    });

    expect(response.headers['content-encoding']).toBe('gzip');
    expect(response.headers['content-type']).toMatch(/javascript/);
    expect(response.headers['cache-control']).toMatch(/immutable/);
    expect(response.headers.vary).toBe('accept-encoding');
    expect(response.rawPayload).toEqual(gzipSync(SCRIPT));
  });

  it('allows the page to load from its own origin only and to be framed by nobody', async () => {
    await servePage();

    const { headers } = await server.inject('/graphiql');

    expect(String(headers['content-security-policy']).split('; ').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self' data:",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "worker-src 'self'",
    ]);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('holds a worker to the same policy, which it takes from its own file', async () => {
    await servePage();

    const page = await server.inject('/graphiql');
    const asset = await server.inject('/graphiql/assets/main-Ab12.js');

    expect(asset.headers['content-security-policy']).toBe(page.headers['content-security-policy']);
    expect(asset.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    '/graphiql/../secret.txt',
    '/graphiql/%2e%2e/secret.txt',
    '/graphiql/..%2fsecret.txt',
    '/graphiql/..%5csecret.txt',
    '/graphiql/assets/..%2f..%2fsecret.txt',
    '/graphiql//../secret.txt',
    '/graphiql/%00',
    '/graphiql/assets',
    '/graphiql/assets/',
    '/graphiql/.hidden',
    '/graphiql/none.js',
  ])('shows nothing at %s', async (url) => {
    await servePage();

    const response = await server.inject(url);

    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.statusCode).toBeLessThan(500);
    expect(response.body).not.toMatch(/secret$|hidden$|main-Ab12|<title>/);
  });

  it('leaves unknown paths below the page to the not-found answer of the server', async () => {
    server.setNotFoundHandler((_request, reply) => reply.code(404).send({ own: true }));
    await servePage();

    const response = await server.inject('/graphiql/none.js');

    expect(response.json()).toEqual({ own: true });
  });

  it('says how to build the page where it was not built, and serves the rest', async () => {
    server.get('/health', () => 'well');

    await serveGraphiQL(server, join(folder, 'nowhere'));

    const page = await server.inject('/graphiql');
    expect(page.statusCode).toBe(503);
    expect(page.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('npm run build') as string,
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
    expect((await server.inject('/health')).body).toBe('well');
    expect((await server.inject('/')).headers.location).toBe('/graphiql');
  });
});
