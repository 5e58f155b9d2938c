import pino from 'pino';
import { loadConfig, type Environment } from '../../src/config';
import type { DemoEndpoint } from '../../src/demo';
import { openFunction } from '../../src/function';
import type { Handler } from '../../src/invocation';
import { configFile } from '../support/config-file';

export interface TestFunction {
  readonly handler: Handler;
  /** What stands for Cognito behind it: counts its calls, misbehaves on command. */
  readonly endpoint: DemoEndpoint;
  /** The lines of the log so far. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** What Lambda runs, in front of a demo endpoint. */
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
  const access = auth
    ? { COGNITO_CONFIG: configFile({ auth }) }
    : { COGNITO_ALLOW_UNAUTHENTICATED: 'true' };
  const { app, handler } = await openFunction(
    loadConfig({ COGNITO_SOURCE: 'demo', AWS_REGION: 'eu-west-1', ...access, ...env }, 'FUNCTION'),
    pino({ level: 'info' }, { write: (line: string) => void log.push(line) }),
    now ? { now } : {},
  );
  if (!app.demo) throw new Error('Expected the demo to be served.');
  return {
    handler,
    endpoint: app.demo,
    log,
    close: () => app.close(),
  };
}
