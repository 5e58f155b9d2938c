import pino from 'pino';
import { createApp, type App } from '../../src/app';
import { loadConfig, type Environment } from '../../src/config';
import { configFile } from './config-file';
import type { DemoEndpoint } from '../../src/demo';

/** Data of any shape, for looking into; what its leaves are is for the test to say. */
export interface Tree {
  readonly [key: string | number]: Tree;
}

export interface GraphQLAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Tree | null | undefined;
  readonly errors: readonly GraphQLAnswerError[] | undefined;
  readonly extensions: Tree | undefined;
  /** The body as it came. */
  readonly text: string;
}

export interface GraphQLAnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface TestGateway {
  readonly url: string;
  /** What stands for Cognito behind it: counts its calls, misbehaves on command. */
  readonly endpoint: DemoEndpoint;
  /** The lines of the log so far. */
  readonly log: readonly string[];
  query(
    document: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<GraphQLAnswer>;
  /** What became of the reads of each operation of AWS. */
  readonly counters: App['counters'];
  /** Has it be not ready any more, as SIGTERM does. */
  readonly drain: App['drain'];
  close(): Promise<void>;
}

/** Has each request ask AWS, so that a test counts its own reads. */
const NO_MEMORY = { COGNITO_CACHE_TTL_SECONDS: '0', COGNITO_CACHE_STALE_SECONDS: '0' };

export interface TestGatewayOptions {
  /** Settings beside those of a demo gateway on any free port. */
  readonly env?: Environment;
  /** The section `auth` of its configuration file; without it, everybody sees everything. */
  readonly auth?: object;
  /** Whether requests share what AWS answered, as they do outside tests; not when left out. */
  readonly memory?: boolean;
  /** The clock by which answers age, in milliseconds. */
  readonly now?: () => number;
}

/** A whole gateway over HTTP, with the real SDK, in front of a demo endpoint. */
export async function startGateway({
  env,
  auth,
  memory = false,
  now,
}: TestGatewayOptions = {}): Promise<TestGateway> {
  const log: string[] = [];
  const app = await createApp(
    loadConfig({
      COGNITO_SOURCE: 'demo',
      PORT: '0',
      // What else runs on this machine may hold up the loop of a test.
      COGNITO_MAX_EVENT_LOOP_LAG_MS: '0',
      ...(memory ? {} : NO_MEMORY),
      ...(auth ? { COGNITO_CONFIG: configFile({ auth }), COGNITO_RATE_PER_CLIENT: '0' } : {}),
      ...env,
    }),
    pino(
      { level: env?.['COGNITO_LOG_LEVEL'] ?? 'warn' },
      { write: (line: string) => void log.push(line) },
    ),
    now ? { now } : {},
  );
  if (!app.demo) throw new Error('Expected the demo to be served.');
  await app.warmedUp;
  app.demo.forgetCalls();
  const url = await app.server.listen({ host: '127.0.0.1', port: 0 });

  return {
    url,
    endpoint: app.demo,
    log,
    counters: () => app.counters(),
    drain: () => app.drain(),
    close: () => app.close(),
    async query(document, variables, headers) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: document, variables }),
      });
      const text = await response.text();
      const { data, errors, extensions } = JSON.parse(text) as Pick<
        GraphQLAnswer,
        'data' | 'errors' | 'extensions'
      >;
      return { status: response.status, headers: response.headers, data, errors, extensions, text };
    },
  };
}
