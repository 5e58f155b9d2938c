import type { GraphQLField, GraphQLNamedType } from 'graphql';
import { ACCESS_LEVELS, type AccessLevel } from '../domain/access';

/** The directives of the schema that say who may see something. */
const DIRECTIVES: Readonly<Record<AccessLevel, string>> = {
  PUBLIC: 'public',
  INTERNAL: 'authenticated',
  SENSITIVE: 'requiresScopes',
};

type AnyField = Pick<GraphQLField<unknown, unknown>, 'astNode'>;

/**
 * What it takes to see a field: the higher of its own level and its type's.
 *
 * @returns null where neither says it
 */
export function levelOf(type: GraphQLNamedType, field: AnyField): AccessLevel | null {
  const said = [type, field]
    .flatMap(({ astNode }) => astNode?.directives ?? [])
    .map(({ name }) => name.value);
  return ACCESS_LEVELS.findLast((level) => said.includes(DIRECTIVES[level])) ?? null;
}
