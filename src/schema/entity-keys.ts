/**
 * What other subgraphs may know of a thing to refer to it, by the names of fields. A pool is known by its
 * account, region and id; who knows less gets the one that `userPool` finds by it. An app client is known
 * within its pool.
 */
export const ENTITY_KEYS = {
  UserPool: ['id', 'id region', 'id region account'],
  UserPoolClient: ['userPoolId clientId'],
  IdentityPool: ['id', 'id region', 'id region account'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type EntityName = keyof typeof ENTITY_KEYS;

export function isEntityName(name: unknown): name is EntityName {
  return typeof name === 'string' && Object.hasOwn(ENTITY_KEYS, name);
}
