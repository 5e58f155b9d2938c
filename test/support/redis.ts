import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

const REDIS = '/usr/bin/redis-server';

/** A `describe` for tests with a Redis; skipped, and said so, where there is none and none is required. */
export function describeWithRedis(subject: string, tests: () => void): void {
  const wanted = existsSync(REDIS) || process.env['REQUIRE_REDIS'] === '1';
  if (wanted) describe(subject, tests);
  else describe.skip(`${subject} (skipped: no Redis at ${REDIS})`, tests);
}

/** A Redis of a test's own, that keeps nothing on disk. */
export interface TestRedis {
  readonly url: string;
  /** A client that talks to it as anybody could. */
  readonly client: Redis;
  /** Kills it, as a machine that fails would. */
  kill(): Promise<void>;
  /** Starts it again at the same address, empty. */
  restart(): Promise<void>;
  /** It is there, and answers nothing. */
  hang(): void;
  goOn(): void;
  close(): Promise<void>;
}

export async function startRedis(...settings: readonly string[]): Promise<TestRedis> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: () => 50,
  });
  client.on('error', () => undefined);
  let server: ChildProcess | null = null;

  const start = async () => {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
    const memoryOnly = ['--save', '', '--appendonly', 'no', '--daemonize', 'no'];
    server = spawn(REDIS, [...options, ...memoryOnly, ...settings], { stdio: 'pipe' });
    let output = '';
    server.stdout?.on('data', (chunk) => (output += String(chunk)));
    while (!output.includes('Ready to accept connections')) {
      await once(server.stdout ?? server, 'data');
    }
  };
  const stop = async () => {
    if (server?.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'close');
    server.kill('SIGKILL');
    await ended;
  };

  await start();
  await client.connect();
  return {
    url,
    client,
    kill: stop,
    async restart() {
      await stop();
      await start();
    },
    hang: () => void server?.kill('SIGSTOP'),
    goOn: () => void server?.kill('SIGCONT'),
    async close() {
      client.disconnect();
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
