import { getOperationAST, parse } from 'graphql';
import { createSchema } from '../../../src/schema';
import { costOf, type OperationCost } from '../../../src/server/documents/operation-cost';

const schema = createSchema();

/** How many fields a document costs; its first operation where it has several. */
function cost(text: string, variables: Readonly<Record<string, unknown>> = {}): number {
  return wholeCost(text, variables).fields;
}

function wholeCost(text: string, variables: Readonly<Record<string, unknown>>): OperationCost {
  const document = parse(text);
  const name = /query (\w+)/.exec(text)?.[1];
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error('Expected an operation.');
  return costOf({ schema, document, operation, variables, maxIds: 200 });
}

const ids = (count: number) => Array.from({ length: count }, () => 'us-east-1_aaaaaaaaa');

describe('the cost of an operation', () => {
  it.each([
    ['a field', '{ __typename }', 1],
    ['a field within another', '{ userPool(id: "a") { id name } }', 3],
    ['a list of texts', '{ userPool(id: "a") { aliasAttributesRaw } }', 2],
    ['a list whose length nobody named', '{ accounts { name } }', 1 + 5],
    ['a list in a list', '{ accounts { regions { region } } }', 1 + 5 * (1 + 5)],
    ['a page', '{ userPools(first: 7) { nodes { id } } }', 1 + 7 * 2],
    ['a page by edges', '{ userPools(first: 7) { edges { cursor node { id } } } }', 1 + 7 * 4],
    ['a page of the usual length', '{ userPools { nodes { id } } }', 1 + 20 * 2],
    ['a page of the length null', '{ userPools(first: null) { nodes { id } } }', 1 + 20 * 2],
    ['a page that is longer than any', '{ userPools(first: 999999) { nodes { id } } }', 1 + 60 * 2],
    ['a page of no length', '{ userPools(first: -1) { nodes { id } } }', 1 + 2],
    [
      'pages in a page',
      '{ userPools(first: 3) { nodes { clients(first: 2) { nodes { clientId } } } } }',
      1 + 3 * (1 + 1 + 2 * 2),
    ],
    ['ids', `{ userPoolsById(ids: ${JSON.stringify(ids(3))}) { id name } }`, 1 + 3 * 2],
    ['one id in place of a list', '{ userPoolsById(ids: "a") { id name } }', 1 + 2],
    [
      'too many ids, which have a limit of their own',
      `{ userPoolsById(ids: ${JSON.stringify(ids(900))}) { id } }`,
      1 + 200,
    ],
    [
      'what is left out',
      '{ __typename accounts @skip(if: true) { name } regions @include(if: false) { name } }',
      1,
    ],
    [
      'what is not left out',
      '{ __typename @skip(if: false) accounts @include(if: true) { name } }',
      1 + 1 + 5,
    ],
    [
      'a fragment that is spread twice',
      '{ a: userPool(id: "a") { ...A } b: userPool(id: "b") { ...A } } fragment A on UserPool { id name }',
      6,
    ],
    [
      'the dearest of types that exclude each other',
      '{ userPoolResult(id: "a") { __typename ... on UserPool { id name } ... on UserPoolNotFoundError { code } ... on UserPool { region } } }',
      1 + 1 + 3,
    ],
    [
      'an interface beside one of its types',
      '{ userPoolResult(id: "a") { ... on UserPoolError { code message } ... on UserPool { id } } }',
      1 + 2 + 1,
    ],
    ['introspection', '{ __schema { types { name } } }', 1 + 1 + 5],
    [
      'the operation that is asked for, and no other',
      'query A { __typename } query B { accounts { name } }',
      1,
    ],
  ])('counts %s', (_, document, expected) => {
    expect(cost(document)).toBe(expected);
  });

  it.each([
    ['ids', 'query A($ids: [ID!]!) { userPoolsById(ids: $ids) { id } }', { ids: ids(4) }, 1 + 4],
    ['an id in ids', 'query A($a: ID!) { userPoolsById(ids: [$a, $a]) { id } }', { a: 'a' }, 1 + 2],
    [
      'the length of a page',
      'query A($n: Int) { userPools(first: $n) { nodes { id } } }',
      { n: 9 },
      1 + 18,
    ],
    [
      'the length of a page, left out',
      'query A($n: Int) { userPools(first: $n) { nodes { id } } }',
      {},
      1 + 40,
    ],
    ['a default', 'query A($n: Int = 3) { userPools(first: $n) { nodes { id } } }', {}, 1 + 6],
    [
      'a condition',
      'query A($is: Boolean!) { accounts @include(if: $is) { name } __typename }',
      { is: false },
      1,
    ],
  ])('follows variables: %s', (_, document, variables, expected) => {
    const counted = wholeCost(document, variables);

    expect(counted.fields).toBe(expected);
    expect(counted.byVariables).toBe(true);
  });

  it.each([
    ['no variable', '{ userPools(first: 7) { nodes { id } } accounts @skip(if: false) { name } }'],
    ['one that names a pool', 'query A($id: ID!) { userPool(id: $id) { id tags { key } } }'],
    [
      'one where it is left out whatever they are',
      'query A($n: Int) { __typename accounts @skip(if: true) { regions @include(if: $n) { region } } }',
    ],
  ])('is the same for all variables with %s', (_, document) => {
    expect(wholeCost(document, {}).byVariables).toBe(false);
  });

  it('stays a number where fragments double each other', () => {
    const doubled = Array.from(
      { length: 200 },
      (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
    );

    const counted = cost(
      `query A { ...F0 } ${doubled.join(' ')} fragment F200 on Query { __typename }`,
    );

    expect(counted).toBe(Number.MAX_SAFE_INTEGER);
  });
});
