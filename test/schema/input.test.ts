import { listKey, sealCursor } from '../../src/schema/cursor';
import { startGateway, type TestGateway } from '../support/gateway';

const PLACES = ['main', 'partner'].flatMap((account) =>
  ['us-east-1', 'eu-west-1', 'eu-central-1'].map((region) => `${account}/${region}`),
);
/** What the cursors of the whole fleet's list are sealed with, so that a broken one is refused for its break alone. */
const FLEET = listKey(JSON.stringify([PLACES, null, null]));

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

    const { errors } = await gateway.query(
      'query ($id: ID!) { userPool(id: $id, account: "main") { name } }',
      { id },
    );

    expect(errors?.[0]?.extensions['code']).toBe('USER_POOL_NOT_FOUND');
    expect(gateway.endpoint.calls).toHaveLength(1);
  });

  it.each(['', 'other', 'MAIN', 'main ', '123456789012', '__proto__', 'x'.repeat(100_000)])(
    'is refused in both lanes without a call: account %#',
    async (account) => {
      const { data, errors } = await gateway.query(
        `query ($account: String) {
          userPool(id: "us-east-1_EXAMPLE", account: $account) { name }
          userPoolResult(id: "us-east-1_EXAMPLE", account: $account) { ... on UserPoolError { code } }
        }`,
        { account },
      );

      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
      expect(errors?.[0]?.message).toContain('Expected account to be of "main", "partner" but got');
      expect(errors?.[0]?.message.length).toBeLessThan(300);
      expect(data).toEqual({ userPool: null, userPoolResult: { code: 'INVALID_INPUT' } });
      expect(gateway.endpoint.calls).toEqual([]);
    },
  );

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
      `Expected at most 200 ids in ${field} but got 10000. Ask for them in several requests; the gateway's operator can raise COGNITO_MAX_IDS.`,
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

  const listBehind = (after: string) =>
    gateway.query(
      'query ($after: String) { userPools(first: 1, after: $after) { nodes { id } } }',
      { after },
    );

  it('is no cursor sealed as the gateway seals it', async () => {
    const { data, errors } = await listBehind(sealCursor([0, null, 1], FLEET));

    expect(errors).toBeUndefined();
    expect(data?.['userPools']?.['nodes']).toEqual([{ id: 'us-east-1_k3TqZ81Lm' }]);
  });

  it.each<[string, string]>([
    ['that is not base64', '***'],
    ['that is not ours', Buffer.from('{"a":1}').toString('base64url')],
    ['that is a number', Buffer.from('7').toString('base64url')],
    ['that is empty', ''],
    ['that is very long', 'x'.repeat(100_000)],
    ['of the versions before', Buffer.from('[1,"us-east-1",null,1]').toString('base64url')],
    [
      'of another region',
      sealCursor([0, null, 1], listKey(JSON.stringify([['main/eu-west-1'], null, null]))),
    ],
    [
      'of another filter',
      sealCursor([0, null, 1], listKey(JSON.stringify([PLACES, { mfa: true }, null]))),
    ],
    ['with a blank in its token', sealCursor([0, 'a b', 0], FLEET)],
    ['with an empty token', sealCursor([0, '', 0], FLEET)],
    ['with a token that is too long for AWS', sealCursor([0, 'x'.repeat(131_073), 0], FLEET)],
    ['behind more pools than a page has', sealCursor([0, null, 1_001], FLEET)],
    ['before its page', sealCursor([0, null, -1], FLEET)],
    ['between two pools', sealCursor([0, null, 0.5], FLEET)],
    ['before the first place', sealCursor([-1, null, 0], FLEET)],
    ['between two places', sealCursor([0.5, null, 0], FLEET)],
    ['of a place by its name', sealCursor(['main/us-east-1', null, 0], FLEET)],
    ['without a place', sealCursor([null, 0], FLEET)],
    ['with a part too many', sealCursor([0, null, 0, 0], FLEET)],
    ['of an ordered list', sealCursor([[], 'name', 0, 'us-east-1_EXAMPLE'], FLEET)],
  ])('is refused without a call: a cursor %s', async (_, after) => {
    const { data, errors } = await listBehind(after);

    expect(data).toEqual({ userPools: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
    expect(errors?.[0]?.message).toContain('Expected after to be a cursor of this list');
    expect(errors?.[0]?.message.length).toBeLessThan(300);
    expect(gateway.endpoint.calls).toEqual([]);
  });

  it('is refused by AWS, and so for the whole list: a cursor with a token that AWS never gave', async () => {
    const { data, errors } = await listBehind(sealCursor([0, 'x', 0], FLEET));

    expect(data).toEqual({ userPools: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', account: 'main' });
    expect(gateway.endpoint.calls).toHaveLength(1);
  });

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

  it.each([1_500, 20_000])('with a variable of %d nested levels is refused', async (depth) => {
    const filter = `${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}`;

    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":"query($f:UserPoolFilter){userPools(filter:$f){totalCount}}","variables":{"f":${filter}}}`,
    });

    const text = await response.text();
    expect(text).toContain('LIMIT_EXCEEDED');
    expect(text).toContain('nested');
    expect(text).not.toContain('call stack');
    expect(gateway.log).toEqual([]);
  });

  it.each([
    ['filter.name.eq', '{ name: { eq: $text } }'],
    ['filter.name.startsWith', '{ or: [{ name: { startsWith: $text } }] }'],
    ['filter.name.contains', '{ not: { name: { contains: $text } } }'],
    ['filter.tag.key', '{ tag: { key: $text } }'],
    ['filter.tag.value', '{ tag: { key: "a", value: $text } }'],
  ])('with too long a text in a filter is told which: %s', async (argument, filter) => {
    const document = `query ($text: String!) { userPools(first: 1, filter: ${filter}) { totalCount } }`;

    const { errors } = await gateway.query(document, { text: 'x'.repeat(1_025) });
    const longest = await gateway.query(document, { text: 'x'.repeat(1_024) });

    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: `Expected ${argument} to have at most 1024 characters but got 1025. No name or tag of a pool is that long.`,
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
    expect(longest.errors).toBeUndefined();
  });

  it.each(['accounts', 'regions'])(
    'with more %s than any fleet has is refused',
    async (argument) => {
      const document = `query ($names: [String!]) { userPools(${argument}: $names) { edges { cursor } } }`;
      const name = argument === 'accounts' ? 'main' : 'us-east-1';

      const most = await gateway.query(document, { names: Array<string>(1_000).fill(name) });
      const more = await gateway.query(document, { names: Array<string>(1_001).fill(name) });

      expect(most.errors).toBeUndefined();
      expect(more.errors?.[0]).toMatchObject({
        message: `Expected at most 1000 ${argument} but got 1001. Name each once, or leave them out for all.`,
        extensions: { code: 'LIMIT_EXCEEDED' },
      });
    },
  );

  it('of more than 12,000 tokens is refused', async () => {
    const fields = Array.from({ length: 4_001 }, (_, index) => `a${index}: __typename`).join(' ');

    const { errors } = await gateway.query(`{ ${fields} }`);

    expect(errors?.[0]).toMatchObject({
      message: 'The document has more than 12000 tokens, the most that is read. Split it.',
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'TOKENS', max: 12_000 },
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
