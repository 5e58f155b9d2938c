import { request, type Agent } from 'node:http';
import { Readable } from 'node:stream';
import { parseConfig } from '../../src/config';
import { operation, send, type Incoming } from './http-client';

/** A request that asks for too much. */
export interface Flood {
  readonly name: string;
  /** How many are sent at the same time. */
  readonly atOnce: number;
  readonly status: number;
  /** Which limit it is told to be over, as `extensions.limit` says. */
  readonly limit: string;
  readonly send: (base: string, agent: Agent) => Promise<Incoming>;
}

const MB = 1024 ** 2;

/** The usual limits, which these are over, or just within. */
const { maxTokens, maxBodyBytes } = parseConfig({ COGNITO_SOURCE: 'demo' }).limits;

/** So many ids of pools that are not there, in a variable. */
export function manyIds(count: number, headers: Readonly<Record<string, string>> = {}) {
  return operation(
    'query ($ids: [ID!]!) { userPoolsById(ids: $ids) { id } }',
    { ids: Array.from({ length: count }, (_, index) => `us-east-1_None${index}`) },
    headers,
  );
}

export function floods(headers: Readonly<Record<string, string>>): readonly Flood[] {
  const ids = manyIds(20_000, headers);
  // Apollo Server knows a document that it has refused before.
  let sent = 0;
  const document = (query: string) => (base: string, agent: Agent) =>
    send(base, agent, operation(`${query} #${(sent += 1)}`, {}, headers));
  const times = (count: number, text: (index: number) => string) =>
    Array.from({ length: Math.floor(count) }, (_, index) => text(index)).join(' ');
  const refused = { atOnce: 1, status: 400 };
  return [
    {
      ...refused,
      name: '20,000 ids in a variable',
      limit: 'IDS',
      status: 200,
      send: (base, agent) => send(base, agent, ids),
    },
    {
      ...refused,
      name: '20,000 ids, 20 such requests at once',
      limit: 'IDS',
      status: 200,
      atOnce: 20,
      send: (base, agent) => send(base, agent, ids),
    },
    {
      ...refused,
      name: '1 MB of braces in each other',
      limit: 'DEPTH',
      send: document('{a'.repeat((maxBodyBytes - 1_000) / 2)),
    },
    {
      ...refused,
      name: 'braces in each other, as many as are read',
      limit: 'DEPTH',
      send: document('{a'.repeat(maxTokens / 3) + '}'.repeat(maxTokens / 3)),
    },
    {
      ...refused,
      name: 'one field as often as is read',
      limit: 'ALIASES',
      send: document(`{ ${'callerAccess '.repeat(maxTokens - 10)} }`),
    },
    {
      ...refused,
      name: 'aliases of a field, as many as are read',
      limit: 'ALIASES',
      send: document(`{ ${times((maxTokens - 10) / 3, (index) => `a${index}: callerAccess`)} }`),
    },
    {
      ...refused,
      name: 'the same, 20 such requests at once',
      atOnce: 20,
      limit: 'ALIASES',
      send: document(`{ ${times((maxTokens - 10) / 3, (index) => `b${index}: callerAccess`)} }`),
    },
    {
      ...refused,
      name: 'a body of 60 MB that tells its length',
      status: 413,
      limit: 'BODY_BYTES',
      send: (base) => sendHuge(base, headers, { 'content-length': String(60 * MB) }),
    },
    {
      ...refused,
      name: 'a body of 60 MB that does not',
      status: 413,
      limit: 'BODY_BYTES',
      send: (base) => sendHuge(base, headers, { 'transfer-encoding': 'chunked' }),
    },
  ];
}

export function floodOf(name: string, headers: Readonly<Record<string, string>>): Flood {
  const flood = floods(headers).find((each) => each.name === name);
  if (!flood) throw new Error(`Expected a flood by the name "${name}".`);
  return flood;
}

/** Sends 60 MB on a connection of its own, and goes on to send them whatever is answered. */
function sendHuge(
  base: string,
  headers: Readonly<Record<string, string>>,
  length: Readonly<Record<string, string>>,
): Promise<Incoming> {
  const piece = Buffer.alloc(64 * 1024, ' ');
  const body = Readable.from(Array.from({ length: 60 * 16 }, () => piece));
  const sentAt = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${base}/graphql`,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers, ...length } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          const { statusCode: status = 0, headers: told } = response;
          resolve({ status, headers: told, text, ms: performance.now() - sentAt });
        });
      },
    );
    // Once it is answered, it is cut off, which is right.
    outgoing.on('error', reject);
    body.pipe(outgoing);
  });
}
