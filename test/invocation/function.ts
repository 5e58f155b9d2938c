import pino from 'pino';
import { createApp } from '../../src/app';
import { loadConfig, type Environment } from '../../src/config';
import type { DemoEndpoint } from '../../src/demo';
import { createHandler, createTimeLimit, type Handler } from '../../src/invocation';
import { configFile } from '../support/config-file';

export interface TestFunction {
  readonly handler: Handler;
  /** What stands for Cognito behind it: counts its calls, misbehaves on command. */
  readonly endpoint: DemoEndpoint;
  /** The lines of the log so far. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** What Lambda runs, wired as `src/lambda.ts` does it, in front of a demo endpoint. */
export async function aFunction({
  env = {},
  auth,
  now,
}: {
  readonly env?: Environment;
  /** The section `auth` of its configuration file; without it, everybody sees everything. */
  readonly auth?: object;
  /** The clock by which answers age, in milliseconds. */
  readonly now?: () => number;
} = {}): Promise<TestFunction> {
  const log: string[] = [];
  const timeLimit = createTimeLimit();
  const access = auth
    ? { COGNITO_CONFIG: configFile({ auth }) }
    : { COGNITO_ALLOW_UNAUTHENTICATED: 'true' };
  const app = await createApp(
    loadConfig({ COGNITO_SOURCE: 'demo', AWS_REGION: 'eu-west-1', ...access, ...env }, 'FUNCTION'),
    pino({ level: 'info' }, { write: (line: string) => void log.push(line) }),
    { readsBehind: false, endsAt: () => timeLimit.endsAt(), ...(now ? { now } : {}) },
  );
  if (!app.demo) throw new Error('Expected the demo to be served.');
  await app.server.ready();
  return {
    handler: createHandler({
      server: app.server,
      timeLimit,
      settled: (withinMs) => app.settled(withinMs),
    }),
    endpoint: app.demo,
    log,
    close: () => app.close(),
  };
}
