import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small HTTP server on this machine that stands for an issuer's. */
export interface KeyServer {
  readonly url: string;
  /** The paths that were asked for so far. */
  readonly asked: readonly string[];
  /** What a path answers from now on; null for 404. */
  answer(path: string, answer: Answer | null): void;
  close(): Promise<void>;
}

/** A text or a value as JSON, or whatever is done to the response. */
export type Answer =
  string | Readonly<Record<string, unknown>> | ((response: ServerResponse) => void);

export const KEYS = '/.well-known/jwks.json';
export const DISCOVERY = '/.well-known/openid-configuration';

export async function startKeyServer(port = 0): Promise<KeyServer> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const answer = answers.get(url);
    if (typeof answer === 'function') return answer(response);
    response.statusCode = answer === undefined ? 404 : 200;
    response.end(typeof answer === 'object' ? JSON.stringify(answer) : answer);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer(path, answer) {
      if (answer === null) answers.delete(path);
      else answers.set(path, answer);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A byte every 100 ms, for as long as somebody listens. */
export function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(' '), 100);
  response.on('close', () => clearInterval(timer));
}
