import type { IntrospectionField, IntrospectionQuery, IntrospectionType } from 'graphql';

/** How much of the graph a caller sees: each level what the ones before it see, and more. */
export type AccessLevel = (typeof LEVELS)[number];

const LEVELS = ['PUBLIC', 'INTERNAL', 'SENSITIVE'] as const;

/** Begins, in the docs, what a field says that the caller may not read. */
export const UNSEEN = '**Not with your token:**';

/** How the gateway ends the description of a field that is not public. */
const ACCESS = /(?:^|\n\s*\n)Access: (internal|sensitive)\.\s*$/;

/** Whether a value that came over the wire is one of the levels. */
export function isAccessLevel(value: unknown): value is AccessLevel {
  return LEVELS.some((level) => level === value);
}

/**
 * An introspection answer in which each field that a caller may not read says so. The mark is put into
 * the first paragraph of its description: the docs' lists of fields show no more than that.
 */
export function markUnseen(answer: IntrospectionQuery, access: AccessLevel): IntrospectionQuery {
  return {
    ...answer,
    __schema: {
      ...answer.__schema,
      types: answer.__schema.types.map((type) => markFields(type, access)),
    },
  };
}

function markFields(type: IntrospectionType, access: AccessLevel): IntrospectionType {
  if (type.kind !== 'OBJECT' && type.kind !== 'INTERFACE') return type;
  return { ...type, fields: type.fields.map((field) => marked(field, access)) };
}

function marked(field: IntrospectionField, access: AccessLevel): IntrospectionField {
  const description = field.description ?? '';
  const needed = ACCESS.exec(description)?.[1]?.toUpperCase();
  if (!isAccessLevel(needed) || LEVELS.indexOf(access) >= LEVELS.indexOf(needed)) return field;
  const takes = `it takes ${needed.toLowerCase()} access.`;
  return { ...field, description: `${UNSEEN} ${takes} ${description}` };
}
