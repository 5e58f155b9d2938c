import { request, type Agent, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Outgoing {
  readonly method?: string;
  /** With its query; `/graphql` when left out. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Incoming {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** From when it was sent until the answer was whole. */
  readonly ms: number;
}

/** How long any answer may take. */
const PATIENCE_MS = 30_000;

/** One request; rejects where its connection breaks before the answer is whole, or none comes. */
export function send(
  base: string,
  agent: Agent,
  { method = 'POST', path = '/graphql', headers = {}, body }: Outgoing,
): Promise<Incoming> {
  const sentAt = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      base,
      { agent, method, path, headers, timeout: PATIENCE_MS },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject).on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(pieces).toString(),
            ms: performance.now() - sentAt,
          });
        });
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error(`No answer in ${PATIENCE_MS} ms.`)));
    outgoing.on('error', reject).end(body);
  });
}

/** An operation as most clients send it. */
export function operation(
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Outgoing {
  return {
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  };
}

export interface Pulse {
  /** The answers so far, in order. */
  readonly answers: readonly Incoming[];
  /** What was sent and never answered. */
  readonly lost: readonly unknown[];
  /** Sends no more, and waits for what is under way. */
  stop(): Promise<void>;
}

/** Sends the same request again and again at an even pace, whether the last one is answered or not. */
export function pulse(base: string, agent: Agent, outgoing: Outgoing, everyMs: number): Pulse {
  const answers: Incoming[] = [];
  const lost: unknown[] = [];
  const underWay = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const asked = send(base, agent, outgoing)
      .then(
        (answer) => void answers.push(answer),
        (error: unknown) => void lost.push(error),
      )
      .finally(() => underWay.delete(asked));
    underWay.add(asked);
  }, everyMs);
  return {
    answers,
    lost,
    async stop() {
      clearInterval(timer);
      while (underWay.size > 0) await Promise.race([...underWay, sleep(100)]);
    },
  };
}
