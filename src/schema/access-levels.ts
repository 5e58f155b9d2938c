import { getDirective } from '@graphql-tools/utils';
import type { GraphQLFieldConfig, GraphQLNamedType, GraphQLSchema } from 'graphql';
import { ACCESS_LEVELS, type AccessLevel } from '../domain/access';

/** The directives of the schema that say who may see something. */
const DIRECTIVES: Readonly<Record<AccessLevel, string>> = {
  PUBLIC: 'public',
  INTERNAL: 'authenticated',
  SENSITIVE: 'requiresScopes',
};

type AnyField = Pick<GraphQLFieldConfig<unknown, unknown>, 'astNode' | 'extensions'>;

/**
 * What it takes to see a field: the higher of its own level and its type's.
 *
 * @returns null where neither says it
 */
export function levelOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  field: AnyField,
): AccessLevel | null {
  const said = [type, field].flatMap((of) =>
    ACCESS_LEVELS.filter((level) => getDirective(schema, of, DIRECTIVES[level]) !== undefined),
  );
  return ACCESS_LEVELS.findLast((level) => said.includes(level)) ?? null;
}
