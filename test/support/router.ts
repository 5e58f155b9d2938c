import { ApolloGateway, IntrospectAndCompose, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { GraphQLAnswer } from './gateway';

export interface Router {
  query(
    document: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Pick<GraphQLAnswer, 'status' | 'data' | 'errors'>>;
  close(): Promise<void>;
}

interface RouterContext {
  readonly authorization?: string | undefined;
}

/**
 * Apollo's router for Node.js in front of some subgraphs, which it asks what they are, as its operator,
 * and then whatever it takes to answer, with the token of whoever asks.
 */
export async function startRouter(
  subgraphs: Readonly<Record<string, string>>,
  operator: Readonly<Record<string, string>> = {},
): Promise<Router> {
  const silent = () => undefined;
  const logger = { debug: silent, info: silent, warn: silent, error: silent };
  const gateway = new ApolloGateway({
    supergraphSdl: new IntrospectAndCompose({
      subgraphs: Object.entries(subgraphs).map(([name, url]) => ({ name, url })),
      introspectionHeaders: { ...operator },
      logger,
    }),
    buildService: ({ url }) => new PassingOn(url === undefined ? {} : { url }),
    logger,
  });
  const server = new ApolloServer<RouterContext>({
    gateway,
    logger,
    stopOnTerminationSignals: false,
  });
  const { url } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    context: ({ req }) => Promise.resolve({ authorization: req.headers.authorization }),
  });
  return {
    async query(document, headers) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: document }),
      });
      const answer = (await response.json()) as Pick<GraphQLAnswer, 'data' | 'errors'>;
      return { status: response.status, ...answer };
    },
    close: () => server.stop(),
  };
}

/** Apollo's way to hand on a header: by a class of its own. */
class PassingOn extends RemoteGraphQLDataSource<RouterContext> {
  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<RouterContext>['willSendRequest']>>[0]): void {
    // What the router asks for itself has no context.
    const authorization = (context as Partial<RouterContext>).authorization;
    if (authorization !== undefined) request.http?.headers.set('authorization', authorization);
  }
}
