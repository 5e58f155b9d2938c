import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { RAW_AWS_TEXT } from '../../src/demo';
import { aRequestContext } from '../support/request-context';
import { aServer } from '../support/server';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: object }[];
}

const SENTENCE =
  "Something failed that nobody foresaw. Quote the requestId to the gateway's operator.";

describe('a failure that nobody foresaw', () => {
  let server: FastifyInstance;
  let log: string[];

  /** A server in which making the context of a request, or reading a pool, fails. */
  async function serverOf(failing: 'context' | 'loader'): Promise<FastifyInstance> {
    const fail = () => {
      throw new Error(RAW_AWS_TEXT);
    };
    log = [];
    return aServer({
      createContext: (requestId) =>
        failing === 'context' ? fail() : aRequestContext({ requestId, loaders: { read: fail } }),
      log: pino({ level: 'warn' }, { write: (line: string) => void log.push(line) }),
    });
  }

  afterEach(() => server.close());

  it.each(['context', 'loader'] as const)(
    'is told to the log alone, and to the caller by its request: in the %s',
    async (failing) => {
      server = await serverOf(failing);

      const response = await server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { host: 'a' },
        payload: { query: '{ userPool(id: "us-east-1_A") { id } }' },
      });

      const { errors } = response.json<Answer>();
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        message: SENTENCE,
        extensions: {
          code: 'INTERNAL_SERVER_ERROR',
          requestId: response.headers['x-request-id'],
        },
      });
      expect(response.body).not.toContain('999988887777');
      expect(log.join()).toContain('999988887777');
      expect(log.join()).toContain(String(response.headers['x-request-id']));
    },
  );
});
