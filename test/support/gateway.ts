import pino from 'pino';
import { createApp } from '../../src/app';
import { loadConfig, type Environment } from '../../src/config';
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
  query(document: string, variables?: Readonly<Record<string, unknown>>): Promise<GraphQLAnswer>;
  close(): Promise<void>;
}

export interface TestGatewayOptions {
  /** Settings beside those of a demo gateway on any free port. */
  readonly env?: Environment;
}

/** A whole gateway over HTTP, with the real SDK, in front of a demo endpoint. */
export async function startGateway({ env }: TestGatewayOptions = {}): Promise<TestGateway> {
  const log: string[] = [];
  const app = await createApp(
    loadConfig({ COGNITO_SOURCE: 'demo', PORT: '0', ...env }),
    pino({ level: 'warn' }, { write: (line: string) => void log.push(line) }),
  );
  if (!app.demo) throw new Error('Expected the demo to be served.');
  const url = await app.server.listen({ host: '127.0.0.1', port: 0 });

  return {
    url,
    endpoint: app.demo,
    log,
    close: () => app.close(),
    async query(document, variables) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: document, variables }),
      });
      const text = await response.text();
      const { data, errors } = JSON.parse(text) as Pick<GraphQLAnswer, 'data' | 'errors'>;
      return { status: response.status, headers: response.headers, data, errors, text };
    },
  };
}
