interface Contract {
  readonly version: string;
  readonly sdl: string;
}

const { byVersion, verdictOf } = jest.requireActual<{
  readonly byVersion: (one: string, other: string) => number;
  readonly verdictOf: (
    released: Contract,
    current: Contract,
  ) => Promise<{ readonly breaking: readonly string[]; readonly allowed: boolean }>;
}>('../../src/build/contract-verdict.cjs');

const DIRECTIVES = `
  directive @public on FIELD_DEFINITION
  directive @authenticated on FIELD_DEFINITION
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION
`;

/** A contract whose pools have these fields. */
function aContract(fields: string, version = '1.2.3'): Contract {
  return {
    version,
    sdl: `${DIRECTIVES} type Query { pool(id: ID!): Pool } type Pool { ${fields} }`,
  };
}

describe('A contract after a release', () => {
  const released = aContract('id: ID! name: String @authenticated tier: String');

  it.each([
    ['the same', 'id: ID! name: String @authenticated tier: String'],
    ['one with more in it', 'id: ID! name: String @authenticated tier: String arn: String'],
    [
      'one that deprecates something',
      'id: ID! name: String @authenticated tier: String @deprecated(reason: "Gone soon.")',
    ],
    ['one that more callers see', 'id: ID! name: String @public tier: String'],
  ])('may be %s under any version', async (_, fields) => {
    const verdict = await verdictOf(released, aContract(fields));

    expect(verdict).toEqual({ breaking: [], allowed: true });
  });

  it.each([
    [
      'that lacks a field',
      'id: ID! name: String @authenticated',
      "Field 'tier' was removed from object type 'Pool'",
    ],
    [
      'whose field may be null now',
      'id: ID name: String @authenticated tier: String',
      "Field 'Pool.id' changed type from 'ID!' to 'ID'",
    ],
    [
      'that demands an argument',
      'id: ID! name: String @authenticated tier(of: ID!): String',
      "Argument 'of: ID!' added to field 'Pool.tier'",
    ],
    [
      'whose field needs more access',
      'id: ID! name: String @requiresScopes(scopes: [["a"]]) tier: String',
      'Pool.name is seen by fewer callers: @authenticated became @requiresScopes',
    ],
  ])('may not be one %s under the same major version', async (_, fields, sentence) => {
    const verdict = await verdictOf(released, aContract(fields, '1.9.0'));

    expect(verdict).toEqual({ breaking: [sentence], allowed: false });
  });

  it.each([
    ['1.2.3', '2.0.0', true],
    ['1.2.3', '1.3.0', false],
    ['0.1.0', '0.1.9', false],
    ['0.1.0', '0.2.0', true],
    ['0.9.0', '0.10.0', true],
    ['0.9.0', '1.0.0', true],
  ])('that breaks %s as %s is allowed: %s', async (before, after, isAllowed) => {
    const { allowed } = await verdictOf(
      { ...released, version: before },
      aContract('id: ID!', after),
    );

    expect(allowed).toBe(isAllowed);
  });

  it('follows the newest release, by its numbers', () => {
    expect(['0.10.0', '0.9.1', '1.0.0', '0.9.0'].sort(byVersion)).toEqual([
      '0.9.0',
      '0.9.1',
      '0.10.0',
      '1.0.0',
    ]);
  });
});
