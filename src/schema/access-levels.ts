import type { ConstDirectiveNode } from 'graphql';
import { ACCESS_LEVELS, type AccessLevel } from '../domain/access';

/** The directives of the schema that say who may see something. */
const DIRECTIVES: Readonly<Record<AccessLevel, string>> = {
  PUBLIC: 'public',
  INTERNAL: 'authenticated',
  SENSITIVE: 'requiresScopes',
};

export const DIRECTIVES_OF_ACCESS: readonly string[] = Object.values(DIRECTIVES);

/** A type, or a field of it, as far as it says who may see it. */
interface Declared {
  readonly astNode?:
    { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
}

/**
 * What it takes to see a field: the higher of its own level and its type's.
 *
 * @returns null where neither says it
 */
export function levelOf(type: Declared, field: Declared): AccessLevel | null {
  const said = [type, field]
    .flatMap(({ astNode }) => astNode?.directives ?? [])
    .map(({ name }) => name.value);
  return ACCESS_LEVELS.findLast((level) => said.includes(DIRECTIVES[level])) ?? null;
}

/** What is said of a field that not everybody may see. */
export function describedAccess(
  description: string | null | undefined,
  level: AccessLevel,
): string {
  return [description, `Access: ${level.toLowerCase()}.`].join('\n\n');
}
