import { buildSchema, introspectionFromSchema } from 'graphql';
import { markUnseen, UNSEEN, type AccessLevel } from '../../src/graphiql/access-marks';

const SCHEMA = introspectionFromSchema(
  buildSchema(`
    type Query {
      "What everybody sees."
      open: String
      """
      The account.

      Access: internal.
      """
      account: Named
      """
      The tags, of which it is said that the Access: internal. one is read.

      Access: sensitive.
      """
      tags: String
      """
      Access: internal.
      is no last paragraph here.
      """
      talksOfAccess: String
      undescribed: String
    }

    interface Named {
      """
      The name.

      Access: internal.
      """
      name: String
    }

    enum Level {
      """
      A value.

      Access: internal.
      """
      VALUE
    }
  `),
);

describe('the docs of a caller', () => {
  it.each<[AccessLevel, readonly string[]]>([
    ['PUBLIC', ['account', 'tags', 'name']],
    ['INTERNAL', ['tags']],
    ['SENSITIVE', []],
  ])('mark, for one of level %s, the fields %j', (access, fields) => {
    expect(markedFields(markUnseen(SCHEMA, access))).toEqual(fields);
  });

  it('keep the description, mark and all in one first paragraph', () => {
    const marked = markUnseen(SCHEMA, 'PUBLIC');

    expect(descriptionOf(marked, 'account')).toBe(
      `${UNSEEN} it takes internal access. The account.\n\nAccess: internal.`,
    );
  });

  it('are as the gateway answered for who sees everything', () => {
    expect(markUnseen(SCHEMA, 'SENSITIVE')).toEqual(SCHEMA);
  });

  it('leave the answer that they are made from as it is', () => {
    const before = structuredClone(SCHEMA);

    markUnseen(SCHEMA, 'PUBLIC');

    expect(SCHEMA).toEqual(before);
  });
});

function fieldsOf({ __schema: { types } }: typeof SCHEMA) {
  return types.flatMap((type) =>
    (type.kind === 'OBJECT' || type.kind === 'INTERFACE') && !type.name.startsWith('__')
      ? type.fields
      : [],
  );
}

function markedFields(schema: typeof SCHEMA): readonly string[] {
  return fieldsOf(schema)
    .filter(({ description }) => description?.startsWith(UNSEEN))
    .map(({ name }) => name);
}

function descriptionOf(schema: typeof SCHEMA, field: string): string | null | undefined {
  return fieldsOf(schema).find(({ name }) => name === field)?.description;
}
