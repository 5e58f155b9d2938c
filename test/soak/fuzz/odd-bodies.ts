import { createHash } from 'node:crypto';
import type { Operation } from './documents';
import type { Draw } from './draw';
import { HUSH } from './values';

const ODD_VALUES: readonly unknown[] = [
  null,
  0,
  -1,
  1e308,
  '',
  HUSH,
  [],
  {},
  [[]],
  { a: { b: [HUSH] } },
  true,
];

/** JSON, but not as GraphQL over HTTP has it. */
export function oddEnvelope(draw: Draw, operation: Operation): string {
  const odd = () => draw.pick(ODD_VALUES);
  return JSON.stringify(
    draw.pick([
      odd(),
      [operation],
      [operation, operation],
      { ...operation, query: odd() },
      { ...operation, variables: odd() },
      { ...operation, variables: JSON.stringify(operation.variables) },
      { ...operation, operationName: odd() },
      { ...operation, extensions: odd() },
      {
        ...operation,
        variables: Object.fromEntries(
          Object.keys(operation.variables).map((name) => [name, odd()]),
        ),
      },
      { ...operation, [draw.text(20)]: odd() },
      { query: '{ userPool(id: 1) { id } }'.repeat(draw.int(1, 3)) },
    ]),
  );
}

/** Automatic persisted queries, right and wrong. */
export function persisted(draw: Draw, { query, variables }: Operation): string {
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extension = draw.pick<unknown>([
    { version: 1, sha256Hash },
    { version: 1, sha256Hash },
    { version: 1, sha256Hash: sha256Hash.toUpperCase() },
    { version: 1, sha256Hash: 'a'.repeat(64) },
    { version: 2, sha256Hash },
    { version: 1 },
    ...ODD_VALUES,
  ]);
  return JSON.stringify({
    ...(draw.chance(0.5) ? { query } : {}),
    ...(draw.chance(0.1) ? { documentId: draw.pick([sha256Hash, ...ODD_VALUES]) } : {}),
    variables,
    extensions: { persistedQuery: extension },
  });
}
