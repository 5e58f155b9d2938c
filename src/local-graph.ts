import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Graph, GraphAnswer } from './cli';
import type { Config } from './config';
import { TRUSTED } from './domain/access';
import type { AttemptWatcher } from './domain/attempt-watcher';
import { createReading } from './reading';
import { createSchema } from './schema';
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
  const apollo = createApollo({ schema, limits, trustedDocuments: null, log, plugins: [] });
  await apollo.start();
  const reading = await createReading(config, { watcher, log });
  return {
    async ask({ document: query, variables = {}, operationName }) {
      const { body } = await apollo.executeOperation(
        { query, variables, ...(operationName === undefined ? {} : { operationName }) },
        {
          contextValue: reading.createContext(randomUUID(), {
            caller: TRUSTED,
            fresh: false,
            startedAt: performance.now(),
          }),
        },
      );
      if (body.kind !== 'single') throw new Error('Expected one answer to a query.');
      const { data, errors = [] } = body.singleResult;
      // As it would come over the wire: graphql-js leaves objects without prototypes, and dates.
      return JSON.parse(JSON.stringify({ data, errors })) as GraphAnswer;
    },
    async close() {
      await apollo.stop();
      await reading.close();
    },
  };
}
