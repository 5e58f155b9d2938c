import { gen, sample } from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import type { Outgoing } from '../http-client';
import { drawOperation, type Operation } from './documents';
import { drawFrom, type Draw } from './draw';
import { mutated } from './mutations';
import { oddEnvelope, persisted } from './odd-bodies';
import { oddGet, oddRequest, oddWire, PATHS } from './odd-requests';
import type { Tokens } from './tokens';

export const KINDS = [
  'valid query',
  'mutated query',
  'raw bytes',
  'broken JSON',
  'odd headers',
  'GET',
  'persisted',
  'token',
  'odd path',
  'no HTTP',
] as const;

export type Kind = (typeof KINDS)[number];

/** One thing to send. */
export interface Input extends Outgoing {
  readonly kind: Kind;
  /** All there is to send, on a connection of its own. */
  readonly wire?: Uint8Array;
}

export interface InputOptions {
  readonly schema: GraphQLSchema;
  readonly tokens: Tokens;
}

/** The same inputs for the same seed and tokens. */
export function someInputs(count: number, seed: number, options: InputOptions): readonly Input[] {
  return sample(
    gen().map((g) => drawInput(drawFrom(g), options)),
    { numRuns: count, seed },
  );
}

const WEIGHTS: readonly (readonly [number, Kind])[] = [
  [26, 'valid query'],
  [24, 'mutated query'],
  [11, 'raw bytes'],
  [10, 'broken JSON'],
  [8, 'odd headers'],
  [8, 'GET'],
  [5, 'persisted'],
  [4, 'token'],
  [3, 'odd path'],
  [1, 'no HTTP'],
];

const JSON_TYPE = { 'content-type': 'application/json' };

function drawInput(draw: Draw, { schema, tokens }: InputOptions): Input {
  const kind = draw.weighted(WEIGHTS);
  const authorization = kind === 'token' ? tokens.odd(draw) : tokens.good(draw);
  const headers = authorization === null ? JSON_TYPE : { ...JSON_TYPE, authorization };
  const operation = drawOperation(draw, schema);
  const body = JSON.stringify(operation);

  switch (kind) {
    case 'valid query':
    case 'token':
      return { kind, headers, body };
    case 'mutated query':
      return { kind, headers, body: mutatedQuery(draw, operation) };
    case 'raw bytes':
      return { kind, headers, body: draw.bytes(2_000) };
    case 'broken JSON':
      return {
        kind,
        headers,
        body: draw.chance(0.5) ? oddEnvelope(draw, operation) : mutated(draw, Buffer.from(body)),
      };
    case 'odd headers':
      return { kind, ...oddRequest(draw, headers, body) };
    case 'GET':
      return { kind, ...oddGet(draw, headers, operation) };
    case 'persisted':
      return { kind, headers, body: persisted(draw, operation) };
    case 'odd path':
      return {
        kind,
        method: draw.pick(['GET', 'POST', 'HEAD', 'PUT']),
        path: draw.pick(PATHS),
        headers,
        body: '',
      };
    case 'no HTTP':
      return { kind, wire: oddWire(draw, headers, body) };
  }
}

function mutatedQuery(draw: Draw, operation: Operation): string {
  const query = mutated(draw, Buffer.from(operation.query)).toString();
  return JSON.stringify({ ...operation, query });
}
