import { getIntrospectionQuery } from 'graphql';
import { anIssuer } from '../../support/issuer';
import { startGateway, type TestGateway } from '../../support/gateway';

const issuer = anIssuer();

describe('introspection', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway({ auth: { issuers: [issuer.config], anonymous: {} } });
  });
  afterAll(() => gateway.close());

  const DOCUMENTS = [
    ['all of it', getIntrospectionQuery()],
    ['the schema', '{ __schema { queryType { name } } }'],
    ['a type', '{ __type(name: "Query") { name } }'],
    ['the schema by an alias', '{ harmless: __schema { queryType { name } } }'],
    ['a type in a fragment', '{ ...A } fragment A on Query { __type(name: "Query") { name } }'],
    ['the schema in an inline fragment', '{ ... on Query { ... { __schema { description } } } }'],
    ['the schema beside other fields', '{ __typename __schema { description } }'],
  ] as const;

  it.each(DOCUMENTS)('is refused to whoever sends no token: %s', async (_, document) => {
    const { status, data, errors } = await gateway.query(document);

    expect(status).toBe(403);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message:
        'The schema, by __schema or __type, is for callers with internal access. Send a token that grants it.',
      extensions: { code: 'FORBIDDEN', retryable: false },
    });
  });

  it('is refused to a token that grants nothing', async () => {
    const { status } = await gateway.query(DOCUMENTS[1][1], {}, issuer.headers('nothing'));

    expect(status).toBe(403);
  });

  it.each(['read', 'admin'])('is answered to a token with the scope %s', async (scope) => {
    const { status, data } = await gateway.query(DOCUMENTS[0][1], {}, issuer.headers(scope));

    expect(status).toBe(200);
    expect(data?.['__schema']?.['types']).toBeTruthy();
  });

  it('is refused to one caller after another was answered the same', async () => {
    await gateway.query(DOCUMENTS[2][1], {}, issuer.headers('read'));

    const { status } = await gateway.query(DOCUMENTS[2][1]);

    expect(status).toBe(403);
  });

  it('leaves the names of types to everybody', async () => {
    const { status, data } = await gateway.query('{ __typename }');

    expect(status).toBe(200);
    expect(data).toEqual({ __typename: 'Query' });
  });
});

describe('a mistake in a document', () => {
  const MISTAKES = [
    ['a field', '{ userPoool { id } }', {}],
    ['an argument', '{ userPool(idd: "a") { id } }', {}],
    [
      'a field of a variable',
      'query ($f: UserPoolFilter) { userPools(filter: $f) { totalCount } }',
      { f: { nam: {} } },
    ],
  ] as const;
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway({ auth: { issuers: [issuer.config], anonymous: {} } });
  });
  afterAll(() => gateway.close());

  it.each(MISTAKES)('is told without names to guess by: %s', async (_, document, variables) => {
    const known = await gateway.query(document, variables, issuer.headers('read'));
    const { status, errors, text } = await gateway.query(document, variables);

    expect(known.text).not.toContain('Did you mean');
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toMatch(/\.$/);
    expect(text).not.toContain('Did you mean');
  });
});
