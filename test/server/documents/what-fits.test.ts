import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery, getOperationAST, parse, visit, type DocumentNode } from 'graphql';
import { parseConfig } from '../../../src/config';
import { examplesFor } from '../../../src/graphiql/examples';
import { createSchema } from '../../../src/schema';
import { countDocument } from '../../../src/server/documents/document-counts';
import { costOf } from '../../../src/server/documents/operation-cost';
import { startGateway } from '../../support/gateway';
import { selectEach, selectEverything } from '../../support/select-everything';
import { ROOT } from '../../support/start-process';

/** A pool of the demo. */
const ID = 'us-east-1_EXAMPLE';

interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const schema = createSchema();
const { limits } = parseConfig({ COGNITO_SOURCE: 'demo' });

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const ids = (count: number) => Array.from({ length: count }, () => ID);

/** Every member that AWS describes a pool with: what is told of it before what is around it. */
function ownMembers(): string {
  const members = Object.entries(selectEach(schema, 'UserPool'));
  const around = members.findIndex(([name]) => name === 'clients');
  return members
    .slice(0, around)
    .map(([, selection]) => selection)
    .join(' ');
}

const byIds = (count: number): Request => ({
  query: `query ($ids: [ID!]!) { userPoolsById(ids: $ids) { ${ownMembers()} } }`,
  variables: { ids: ids(count) },
});

const PROMISED: Readonly<Record<string, Request>> = {
  'everything of a pool': {
    query: `{ userPool(id: "${ID}") ${selectEverything(schema, 'UserPool')} }`,
  },
  'twenty aliases of all members of a pool': {
    query: `{ ${times(20, (index) => `a${index}: userPool(id: "${ID}") { ${ownMembers()} }`)} }`,
  },
  'a hundred ids of all members of a pool': byIds(100),
  'two hundred ids of all members of a pool': byIds(200),
  introspection: { query: getIntrospectionQuery() },
  'introspection of GraphiQL': {
    query: getIntrospectionQuery({
      inputValueDeprecation: true,
      schemaDescription: true,
      oneOf: true,
      specifiedByUrl: true,
    }),
  },
};

const EXAMPLES: readonly Request[] = [
  ...examplesFor(ids(15)).map(({ query, variables = '{}' }) => ({
    query,
    variables: JSON.parse(variables) as Readonly<Record<string, unknown>>,
  })),
  ...[...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/```graphql\n([^`]+)```/g)].map(
    ([, query = '']) => ({ query }),
  ),
];

/** How much of each limit a document takes, 0 to 1. */
function shares({ query, variables = {} }: Request): Readonly<Record<string, number>> {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('Expected one operation.');
  const { depth, aliases, directives } = countDocument(schema, document);
  return {
    tokens: (document.tokenCount ?? Infinity) / limits.maxTokens,
    depth: depth / limits.maxDepth,
    aliases: aliases / limits.maxAliases,
    directives: directives / limits.maxDirectives,
    selections: selectionsOf(document) / limits.maxSelections,
    cost:
      costOf({ schema, document, operation, variables, maxIds: limits.maxIds }).fields /
      limits.maxCost,
    definitions: document.definitions.length / limits.maxDefinitions,
  };
}

/** Of documents that spread no fragment twice. */
function selectionsOf(document: DocumentNode): number {
  let count = 0;
  const add = () => void (count += 1);
  visit(document, { Field: add, InlineFragment: add, FragmentSpread: add });
  return count;
}

describe('the usual limits', () => {
  it.each(Object.entries(PROMISED))('have room for a quarter more of %s', (_, request) => {
    const tight = Object.entries(shares(request)).filter(([, share]) => share > 0.8);

    expect(tight).toEqual([]);
  });

  it('have room for ten times of each example', () => {
    const tight = EXAMPLES.flatMap((example) =>
      Object.entries(shares(example)).filter(
        ([name, share]) => share > (name === 'depth' ? 0.5 : 0.1),
      ),
    );

    expect(EXAMPLES.length).toBeGreaterThan(8);
    expect(tight).toEqual([]);
  });

  it('let a gateway answer what is promised', async () => {
    const gateway = await startGateway({ memory: true });

    const answers = await Promise.all(
      Object.values(PROMISED).map(({ query, variables }) => gateway.query(query, variables)),
    );

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    await gateway.close();
  });
});
