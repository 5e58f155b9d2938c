import { connect, type Socket } from 'node:net';
import { aServer } from './server';

export interface ListeningServer {
  readonly url: string;
  /** Sends an operation by POST. */
  ask(headers?: Readonly<Record<string, string>>, query?: string): Promise<Response>;
  /** A connection that nothing was sent on yet. */
  connection(): Promise<Socket>;
  close(): Promise<void>;
}

/** A server with nothing behind it, on a free port. */
export async function aListeningServer(
  options: Parameters<typeof aServer>[0] = {},
): Promise<ListeningServer> {
  const server = await aServer(options);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    ask: (headers, query = '{ __typename }') =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      }),
    connection: () =>
      new Promise((resolve, reject) => {
        const socket = connect(Number(new URL(url).port), '127.0.0.1', () => resolve(socket));
        socket.once('error', reject);
      }),
    close: () => server.close(),
  };
}

/** The one entry of `errors` in an answer. */
export async function errorOf(response: Response): Promise<{
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}> {
  const { errors } = (await response.json()) as { errors: Awaited<ReturnType<typeof errorOf>>[] };
  const [error] = errors;
  if (error === undefined || errors.length > 1) throw new Error(`Expected one error.`);
  return error;
}
