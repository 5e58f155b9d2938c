import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { loadConfig, type LimitsConfig, type ServingConfig } from '../../src/config';
import { TRUSTED } from '../../src/domain/access';
import { createSchema } from '../../src/schema';
import { createServer, type ServerOptions } from '../../src/server/server';
import { aRequestContext } from './request-context';

/** A server with nothing behind it: usual limits, everybody trusted, nothing to read. */
export function aServer({
  limits,
  serving,
  ...members
}: Partial<Omit<ServerOptions, 'limits' | 'serving'>> & {
  readonly limits?: Partial<LimitsConfig>;
  readonly serving?: Partial<ServingConfig>;
} = {}): Promise<FastifyInstance> {
  const config = loadConfig({ COGNITO_SOURCE: 'demo' });
  return createServer({
    schema: createSchema(),
    createContext: (requestId, { caller }) => aRequestContext({ requestId, caller }),
    authenticate: () => Promise.resolve(TRUSTED),
    graphiqlDirectory: '/nonexistent',
    longestDrainMs: 100,
    limits: { ...config.limits, ...limits },
    serving: { ...config.serving, ...serving },
    cacheTtlSeconds: config.cache.ttlSeconds,
    log: pino({ level: 'silent' }),
    ...members,
  });
}
