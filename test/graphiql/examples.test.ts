import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { EXAMPLE_ID, examplesFor, examplesForPublic, fillIn } from '../../src/graphiql/examples';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'));

describe('the example tabs of GraphiQL', () => {
  it('are valid queries of the served schema', () => {
    const tabs = examplesFor(['eu-west-1_Abc123def', 'eu-west-1_Ghi456jkl']);

    const errors = tabs.flatMap(({ query }) => validate(schema, parse(query)));

    expect(errors).toEqual([]);
    expect(tabs).toHaveLength(10);
  });

  it('begin each with one line that says what the tab shows', () => {
    const tabs = examplesFor([]);

    const openings = tabs.map(({ query }) => query.split('\n').slice(0, 2).join('\n'));

    for (const opening of openings) expect(opening).toMatch(/^# .+\.\nquery [A-Z]\w+/);
    expect(new Set(openings).size).toBe(10);
  });

  it('ask for the pools that the gateway serves', () => {
    const [onePool, signUpPage, , , aroundPool, , poolsById, compare, replica, typedLane] =
      examplesFor(['eu-west-1_Abc123def', 'eu-west-1_Ghi456jkl']);

    for (const tab of [onePool, signUpPage, aroundPool, replica, typedLane]) {
      expect(tab?.query).toContain('(id: "eu-west-1_Abc123def")');
    }
    expect(compare?.query).toContain('{ id: "eu-west-1_Abc123def" }');
    expect(compare?.query).toContain('{ id: "eu-west-1_Ghi456jkl" }');
    expect(JSON.parse(poolsById?.variables ?? '')).toEqual({
      ids: ['eu-west-1_Abc123def', 'eu-west-1_Ghi456jkl'],
    });
  });

  it('hold an id made up for the example where the gateway serves no pool', () => {
    const [onePool, , , , , , poolsById] = examplesFor([]);

    expect(onePool?.query).toContain(`(id: "${EXAMPLE_ID}")`);
    expect(JSON.parse(poolsById?.variables ?? '')).toEqual({ ids: [EXAMPLE_ID] });
  });

  it('begin with the one that runs without a token, for a visitor who has none', () => {
    const ids = ['eu-west-1_Abc123def'];

    const [first, ...others] = examplesForPublic(ids);

    expect(first?.query).toContain('query SignUpPage {');
    expect([first, ...others]).toHaveLength(10);
    expect(examplesFor(ids)).toEqual(expect.arrayContaining([first, ...others]));
  });

  it('say in the tab to put an id in the place of the one made up', () => {
    const [signUpPage] = examplesForPublic([]);

    expect(signUpPage?.query).toContain('# Put the id of a pool of yours here.');
    expect(examplesForPublic(['eu-west-1_Abc123def'])[0]?.query).not.toContain('Put the id');
  });

  it('get pools that exist once they are known, each of them', () => {
    const ids = ['eu-west-1_Abc123def'];
    const tabs = examplesFor([]).map(({ query, variables = null }) => ({ query, variables }));

    const filled = tabs.map((tab) => fillIn(tab, ids));

    expect(filled).toEqual(
      examplesFor(ids).map(({ query, variables = null }) => ({ query, variables })),
    );
  });

  it('keep what somebody has written', () => {
    const tab = { query: `{ userPool(id: "${EXAMPLE_ID}") { id } }`, variables: null };

    expect(fillIn(tab, ['eu-west-1_Abc123def'])).toBe(tab);
  });
});
