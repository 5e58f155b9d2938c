import { startGateway, type TestGateway } from '../support/gateway';

describe('bad input', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway();
  });
  beforeEach(() => gateway.endpoint.forgetCalls());
  afterAll(() => gateway.close());

  it.each([
    ['an empty id', ''],
    ['an id without a prefix', '_abc'],
    ['an id without an end', 'us-east-1_'],
    ['an id with a slash', 'us-east-1/_abc'],
    ['an id with a host', 'evil.example.com_abc'],
    ['an id with a line break', 'us-east-1_abc\n'],
    ['an id with 56 characters', `us-east-1_${'a'.repeat(46)}`],
    ['an id with other letters', 'us-east-1_äöü'],
    ['a very long id', 'x'.repeat(100_000)],
  ])('is refused in both lanes without a call: %s', async (_, id) => {
    const { data, errors } = await gateway.query(
      `query ($id: ID!) {
        userPool(id: $id) { name }
        userPoolResult(id: $id) { ... on UserPoolError { code } }
      }`,
      { id },
    );

    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
    expect(errors?.[0]?.message.length).toBeLessThan(300);
    expect(data).toEqual({ userPool: null, userPoolResult: { code: 'INVALID_INPUT' } });
    expect(gateway.endpoint.calls).toEqual([]);
  });

  it('takes an id of 55 characters to AWS', async () => {
    const id = `us-east-1_${'a'.repeat(45)}`;

    const { errors } = await gateway.query('query ($id: ID!) { userPool(id: $id) { name } }', {
      id,
    });

    expect(errors?.[0]?.extensions['code']).toBe('USER_POOL_NOT_FOUND');
    expect(gateway.endpoint.calls).toHaveLength(1);
  });

  it.each(['', 'evil.example.com', 'us-east-1.evil.com/', 'US-EAST-1', 'us east 1', 'localhost'])(
    'is refused without a call: region "%s"',
    async (region) => {
      const { errors } = await gateway.query(
        'query ($region: String) { userPool(id: "us-east-1_EXAMPLE", region: $region) { name } }',
        { region },
      );

      expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
      expect(errors?.[0]?.message).toContain('region');
      expect(gateway.endpoint.calls).toEqual([]);
    },
  );

  it.each([
    ['userPoolsById', 'userPoolsById(ids: $ids) { name }'],
    ['userPoolResultsById', 'userPoolResultsById(ids: $ids) { __typename }'],
  ])('of 10,000 ids in %s gets one error and costs no call', async (field, selection) => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `us-east-1_${index}`);

    const { errors } = await gateway.query(`query ($ids: [ID!]!) { ${selection} }`, { ids });

    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
    expect(errors?.[0]?.message).toBe(
      `Expected at most 200 ids in ${field} but got 10000. Ask for them in several requests.`,
    );
    expect(gateway.endpoint.calls).toEqual([]);
  });

  it('that no limit forbids is served: 200 ids, and none', async () => {
    const ids = Array.from({ length: 200 }, () => 'us-east-1_EXAMPLE');

    const { data, errors } = await gateway.query(
      'query ($ids: [ID!]!) { many: userPoolsById(ids: $ids) { id } none: userPoolsById(ids: []) { id } }',
      { ids },
    );

    expect(errors).toBeUndefined();
    expect(data?.['many']).toHaveLength(200);
    expect(data?.['none']).toEqual([]);
  });

  it.each([
    ['not base64', '***'],
    ['not ours', Buffer.from('{"a":1}').toString('base64url')],
    ['empty', ''],
    ['of another region', Buffer.from('[1,"eu-west-1",null,1]').toString('base64url')],
    [
      'with a token that AWS never gave',
      Buffer.from('[1,"us-east-1","x",0]').toString('base64url'),
    ],
  ])('is refused: a cursor %s', async (_, after) => {
    const { errors } = await gateway.query(
      'query ($after: String) { userPools(after: $after) { nodes { id } } }',
      { after },
    );

    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
  });

  it.each(['[1,"us-east-1","a b",0]', '[1,"us-east-1",null,61]', '[1,"us-east-1",null,-1]', '7'])(
    'is refused without a call: a cursor of %s',
    async (position) => {
      const { errors } = await gateway.query(
        'query ($after: String) { userPools(after: $after) { nodes { id } } }',
        { after: Buffer.from(position).toString('base64url') },
      );

      expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
      expect(gateway.endpoint.calls).toEqual([]);
    },
  );

  it.each([0, -1, 61, 100_000])('is refused without a call: first: %d', async (first) => {
    const { errors } = await gateway.query(
      'query ($first: Int) { userPools(first: $first) { nodes { id } } }',
      { first },
    );

    expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
    expect(errors?.[0]?.message).toContain(String(first));
    expect(gateway.endpoint.calls).toEqual([]);
  });

  it.each([
    ['selections', '{ a '.repeat(10_000)],
    ['closed selections', '{ a '.repeat(10_000) + '}'.repeat(10_000)],
    ['lists', `{ userPoolsById(ids: ${'['.repeat(10_000)}`],
    ['lists that fit the limit of tokens', `{ a(b: ${'['.repeat(4_000)}1${']'.repeat(4_000)}) }`],
    ['selections that fit the limit of tokens', '{ a '.repeat(3_000) + '}'.repeat(3_000)],
  ])('of ten thousand nested levels is refused with a clear sentence: %s', async (_, document) => {
    const { status, errors } = await gateway.query(document);

    expect(status).toBe(400);
    expect(errors?.[0]?.extensions['code']).toMatch(/LIMIT_EXCEEDED|GRAPHQL_VALIDATION_FAILED/);
    expect(errors?.[0]?.message).not.toContain('call stack');
    expect((errors?.[0]?.message ?? '').length).toBeLessThan(300);
  });

  it('of more than 10,000 tokens is refused, and of fewer served', async () => {
    const fields = (count: number) =>
      Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ');

    const most = await gateway.query(`{ ${fields(3_332)} }`);
    const more = await gateway.query(`{ ${fields(3_333)} }`);

    expect(most.errors).toBeUndefined();
    expect(more.errors?.[0]).toMatchObject({
      message: 'The document has more than 10000 tokens, the most that is read. Split it.',
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
  });

  it.each([
    ['a mutation', 'mutation { x }'],
    ['a subscription', 'subscription { x }'],
  ])('that asks for what is not served is told so: %s', async (_, document) => {
    const { errors } = await gateway.query(document);

    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_REQUEST' });
    expect(errors?.[0]?.message).not.toContain('foresaw');
  });

  it('that quotes the words of a limit is not taken for it', async () => {
    const { errors } = await gateway.query(
      '{ userPool(id: { a: "Maximum call stack size exceeded" }) { name } }',
    );

    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('in the document keeps the codes of Apollo Server', async () => {
    const broken = await gateway.query('{ userPool(');
    const unknown = await gateway.query('{ nosuchfield }');
    const untyped = await gateway.query('query ($id: ID!) { userPool(id: $id) { id } }');

    expect(broken.errors?.[0]?.extensions['code']).toBe('GRAPHQL_PARSE_FAILED');
    expect(unknown.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(untyped.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
