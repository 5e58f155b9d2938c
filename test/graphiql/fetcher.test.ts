import { buildSchema, introspectionFromSchema } from 'graphql';
import { UNSEEN } from '../../src/graphiql/access-marks';
import { createFetcher, SCHEMA_QUERY } from '../../src/graphiql/fetcher';
import type { GraphQLAnswer, GraphQLRequest } from '../../src/graphiql/gateway';
import type { Run } from '../../src/graphiql/run-cost';

const HEADERS = { Authorization: 'Bearer a-token' };
const SCHEMA = introspectionFromSchema(
  buildSchema('type Query { "Tags.\\n\\nAccess: sensitive." tags: String }'),
);

describe('what GraphiQL fetches by', () => {
  it('asks for a query, and for the schema and its caller, with the headers of the tab', async () => {
    const { fetcher, asked } = aFetcher(() => ({ data: { __schema: SCHEMA.__schema } }));

    await fetcher({ query: '{ a }' }, { headers: HEADERS });
    await fetcher({ query: '{ __schema }', operationName: SCHEMA_QUERY }, { headers: HEADERS });

    expect(asked).toEqual([
      [{ query: '{ a }' }, HEADERS],
      [{ query: '{ __schema }', operationName: SCHEMA_QUERY }, HEADERS],
      [{ query: '{ callerAccess }' }, HEADERS],
    ]);
  });

  it('tells the cost of each query that somebody ran, and of none of its own', async () => {
    const { fetcher, runs } = aFetcher(() => ({ data: { __schema: SCHEMA.__schema } }));

    await fetcher({ query: 'query A { a }', operationName: 'A' });
    await fetcher({ query: '{ __schema }', operationName: SCHEMA_QUERY });

    expect(runs).toEqual([{ operation: 'A', tookMs: 7, executed: true, upstream: null }]);
  });

  it('hands on an answer with errors as it came', async () => {
    const answer = { errors: [{ message: 'No.' }] };
    const { fetcher } = aFetcher(() => answer);

    expect(await fetcher({ query: '{ a }' })).toBe(answer);
  });

  it.each([
    ['INTERNAL', `${UNSEEN} it takes sensitive access. Tags.\n\nAccess: sensitive.`],
    ['SENSITIVE', 'Tags.\n\nAccess: sensitive.'],
    ['OF_TOMORROW', 'Tags.\n\nAccess: sensitive.'],
    [undefined, 'Tags.\n\nAccess: sensitive.'],
  ])('marks the schema for a caller of level %s', async (callerAccess, description) => {
    const { fetcher } = aFetcher(({ operationName }) =>
      operationName === SCHEMA_QUERY ? { data: { ...SCHEMA } } : { data: { callerAccess } },
    );

    const answer = await fetcher({ query: '{ __schema }', operationName: SCHEMA_QUERY });

    expect(JSON.stringify(answer)).toContain(JSON.stringify(description));
  });

  it('loads the schema also where the level of the caller cannot be had', async () => {
    const { fetcher } = aFetcher(({ operationName }) => {
      if (operationName === SCHEMA_QUERY) return { data: { ...SCHEMA } };
      throw new Error('The gateway did not answer.');
    });

    const answer = await fetcher({ query: '{ __schema }', operationName: SCHEMA_QUERY });

    expect(answer.data).toEqual(SCHEMA);
  });

  it.each([
    ['FORBIDDEN', {}, /Docs and completion need a token.*Authorization.*Headers tab/],
    ['FORBIDDEN', { authorization: 'Bearer a' }, /token in the Headers tab does not grant access/],
    ['UNAUTHENTICATED', HEADERS, /was refused\. It has expired\. With another one/],
    ['OVERLOADED', HEADERS, /could not be loaded\. It has expired\. Try again/],
  ])('says what to do where the schema is refused with %s', async (code, headers, words) => {
    const { fetcher } = aFetcher(() => ({
      errors: [{ message: 'It has expired', extensions: { code } }],
    }));

    const refused = fetcher({ query: '{ __schema }', operationName: SCHEMA_QUERY }, { headers });

    await expect(refused).rejects.toThrow(words);
  });
});

/** Over a gateway that answers as it is told, with a clock that moves 7 ms between two looks at it. */
function aFetcher(answer: (request: GraphQLRequest) => GraphQLAnswer) {
  const asked: unknown[][] = [];
  const runs: Run[] = [];
  let clock = 0;
  const fetcher = createFetcher({
    ask: (request, headers) => {
      asked.push([request, headers]);
      return Promise.resolve().then(() => answer(request));
    },
    onRun: (run) => runs.push(run),
    now: () => (clock += 7),
  });
  return { fetcher, asked, runs };
}
