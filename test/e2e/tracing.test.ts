import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { endProcesses, startProcess } from '../support/start-process';

const DOCUMENT = 'query Names { userPool(id: "us-east-1_EXAMPLE") { name } }';

interface Collector {
  readonly url: string;
  /** What came, by path. */
  readonly received: { readonly path: string; readonly body: string }[];
  readonly server: Server;
}

async function startCollector(): Promise<Collector> {
  const received: Collector['received'] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ path: request.url ?? '', body: Buffer.concat(chunks).toString('latin1') });
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, server };
}

async function query(url: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: DOCUMENT }),
  });
  return ((await response.json()) as { readonly data: unknown }).data;
}

describe('the built gateway', () => {
  const start = (env: Readonly<Record<string, string>>) =>
    startProcess({ PORT: '0', COGNITO_GRACE_MS: '0', ...env });

  afterEach(endProcesses);

  it.each(['http/protobuf', 'http/json'])(
    'sends its spans to the collector of OTEL_EXPORTER_OTLP_ENDPOINT by %s, the last ones at its end',
    async (protocol) => {
      const collector = await startCollector();
      const child = start({
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        OTEL_EXPORTER_OTLP_PROTOCOL: protocol,
        OTEL_SERVICE_NAME: 'pools-of-a-test',
      });
      const url = await child.says(/graphql +(http\S+)/);

      const data = await query(url);
      child.kill('SIGTERM');

      expect(data).toEqual({ userPool: { name: 'my-test-user-pool' } });
      expect(await child.exit).toBe(0);
      expect(new Set(collector.received.map(({ path }) => path))).toEqual(new Set(['/v1/traces']));
      const bodies = collector.received.map(({ body }) => body).join();
      for (const text of [
        'pools-of-a-test',
        'query Names',
        'read DescribeUserPool',
        'CognitoIdentityProvider.DescribeUserPool',
        'aws.request_id',
      ]) {
        expect(bodies).toContain(text);
      }
      expect(bodies).not.toContain('us-east-1_EXAMPLE');
      collector.server.close();
    },
  );

  it('answers and ends as ever where the collector cannot be reached', async () => {
    const child = start({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
    const url = await child.says(/graphql +(http\S+)/);

    const data = await query(url);
    const since = performance.now();
    child.kill('SIGTERM');

    expect(data).toEqual({ userPool: { name: 'my-test-user-pool' } });
    expect(await child.exit).toBe(0);
    expect(performance.now() - since).toBeLessThan(5_000);
  });

  it.each([
    { OTEL_SDK_DISABLED: 'true' },
    { OTEL_TRACES_EXPORTER: 'none' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: '' },
  ])('sends none with %j', async (env) => {
    const collector = await startCollector();
    const child = start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, ...env });
    const url = await child.says(/graphql +(http\S+)/);

    await query(url);
    child.kill('SIGTERM');

    expect(await child.exit).toBe(0);
    expect(collector.received).toEqual([]);
    collector.server.close();
  });
});
