import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { Logger } from 'pino';
import type { Graph, GraphAnswer, GraphRequest } from './cli';
import type { Config } from './config';
import type { DemoPool } from './demo';
import { TRUSTED } from './domain/access';
import type { AttemptWatcher } from './domain/attempt-watcher';
import { createReading, type Reading } from './reading';
import { createSchema, type RequestContext } from './schema';
import { createApollo } from './server/apollo';

/** The graph of a gateway without the gateway: nothing listens, and whoever asks is this process. */
export interface LocalGraph extends Graph {
  close(): Promise<void>;
}

/**
 * The same schema, reads and error sentences as a server's, for a command that asks once and ends.
 *
 * @throws ConfigError where the settings cannot be served
 */
export async function openLocalGraph(
  config: Config,
  { log, watcher }: { readonly log: Logger; readonly watcher: AttemptWatcher },
): Promise<LocalGraph> {
  const { limits } = config;
  const schema = createSchema();
  const reading = await createReading(config, { watcher, log });
  const apollo = createApollo({ schema, limits, trustedDocuments: null, log, plugins: [] });
  const close = async () => {
    try {
      await apollo.stop();
    } finally {
      await reading.close();
    }
  };
  try {
    await apollo.start();
  } catch (error) {
    // The demo of a reading that nobody closes listens, and keeps the process from ending.
    await reading.close();
    throw error;
  }
  return {
    ask: (request) => askInProcess(apollo, reading, request),
    heldAround: (pool) =>
      isOfExports(config) ? heldAround(reading.demo?.pools ?? [], pool) : null,
    close,
  };
}

/** One operation of whoever runs this process, and so may see everything. */
export async function askInProcess(
  apollo: ApolloServer<RequestContext>,
  { createContext }: Pick<Reading, 'createContext'>,
  { document: query, variables = {}, operationName }: GraphRequest,
): Promise<GraphAnswer> {
  const { body } = await apollo.executeOperation(
    { query, variables, ...(operationName === undefined ? {} : { operationName }) },
    {
      contextValue: createContext(randomUUID(), {
        caller: TRUSTED,
        fresh: false,
        startedAt: performance.now(),
      }),
    },
  );
  if (body.kind !== 'single') throw new Error('Expected one answer to a query.');
  const { errors = [], ...rest } = body.singleResult;
  // As it would come over the wire: graphql-js leaves objects without prototypes, and dates.
  return JSON.parse(JSON.stringify({ ...rest, errors })) as GraphAnswer;
}

function isOfExports({ source }: Config): boolean {
  return source.kind === 'demo' && source.directory !== null;
}

function heldAround(
  pools: readonly DemoPool[],
  { id, region }: Parameters<Graph['heldAround']>[0],
): readonly string[] {
  const named = pools.filter((pool) => pool.id === id);
  const pool = named.find((each) => each.region === region) ?? named[0];
  if (pool === undefined) return [];
  const { Domain, CustomDomain } = pool.document;
  // A description tells that a pool has no domain.
  const domains = Domain || CustomDomain ? [] : ['Domains'];
  return [...Object.keys(pool.around), ...domains];
}
