import { mkdtempSync, readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { configFile } from '../support/config-file';
import { anIssuer, type TestIssuer } from '../support/issuer';
import { startProcess } from '../support/start-process';
import { send } from './http-client';

/** A built gateway in a process of its own, as it is operated: it asks for tokens and has a log. */
export interface GatewayProcess {
  readonly base: string;
  readonly issuer: TestIssuer;
  /** Resolves with the exit code. */
  readonly exit: Promise<number | null>;
  /** Everything that it logged so far. */
  log(): string;
  /** What is left in memory when its garbage is taken away, in bytes. */
  memory(): Promise<Memory>;
  kill(signal: NodeJS.Signals): void;
}

export interface Memory {
  readonly heap: number;
  readonly resident: number;
}

export interface GatewayProcessOptions {
  readonly issuer?: TestIssuer;
  /** Where the keys of its tokens are; in a file when left out. */
  readonly jwks?: string;
  /** The pools that everybody may see. */
  readonly publicPools?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The log goes to a file: a pipe that its reader leaves full would hold up the gateway. */
const START = 'log=$1; shift; exec "$0" "$@" 2>"$log"';

const COLLECTOR = join(__dirname, 'collect-garbage.cjs');

/** How long the collection of garbage, and the timers that free more, may take, in milliseconds. */
const PAUSE_MS = 1_500;

export async function startGatewayProcess({
  issuer = anIssuer(),
  jwks = issuer.config.jwks,
  publicPools = ['us-east-1_EXAMPLE'],
  env = {},
}: GatewayProcessOptions = {}): Promise<GatewayProcess> {
  const logPath = join(mkdtempSync(join(tmpdir(), 'gateway-')), 'stderr.log');
  const auth = {
    issuers: [{ ...issuer.config, jwks }],
    anonymous: { pools: publicPools },
  };
  const child = startProcess(
    {
      PORT: '0',
      NODE_ENV: 'production',
      COGNITO_SOURCE: 'demo',
      COGNITO_CONFIG: configFile({ auth }),
      COGNITO_RATE_PER_CLIENT: '0',
      ...env,
    },
    [
      '/bin/sh',
      '-c',
      START,
      process.execPath,
      logPath,
      '--expose-gc',
      '--require',
      COLLECTOR,
      'dist/main.js',
    ],
  );
  const log = () => readFileSync(logPath, 'utf8');
  const url = await child.says(/graphql +(http\S+)/).catch((cause: unknown) => {
    throw new Error(`The gateway did not start: ${log()}`, { cause });
  });
  const base = new URL(url).origin;

  return {
    base,
    issuer,
    exit: child.exit,
    log,
    async memory() {
      child.kill('SIGUSR2');
      await sleep(PAUSE_MS);
      child.kill('SIGUSR2');
      const agent = new Agent();
      const { text } = await send(base, agent, {
        method: 'GET',
        path: '/metrics',
        headers: issuer.headers('read'),
      });
      return {
        heap: gauge(text, 'nodejs_heap_size_used_bytes'),
        resident: gauge(text, 'process_resident_memory_bytes'),
      };
    },
    kill: (signal) => child.kill(signal),
  };
}

/** A number that Prometheus is told. */
function gauge(metrics: string, name: string): number {
  const [, value] = new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics) ?? [];
  if (value === undefined) throw new Error(`Expected a metric ${name}, but got ${metrics}`);
  return Number(value);
}
