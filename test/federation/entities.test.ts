import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anIssuer } from '../support/issuer';
import { startGateway, type TestGateway, type TestGatewayOptions } from '../support/gateway';

const POOL = 'us-east-1_EXAMPLE';
/** There, and not public. */
const PRIVATE = 'us-east-1_Tr1ggErsX';
const MISSING = 'us-east-1_nob0dyHas';
const CLIENT = '1example23456789abcdefghij';
const IDENTITY_POOL = 'us-east-1:3f1c9a52-7b04-4e6d-9c31-0a5d8e2f4b17';
const SOME = [POOL, PRIVATE, 'us-east-1_k3TqZ81Lm', 'us-east-1_pW7nXc2Ry', 'us-east-1_Mr5Ag3nTs'];

const ENTITIES = `query Entities($of: [_Any!]!) {
  _entities(representations: $of) {
    __typename
    ... on UserPool { id region mfaConfiguration }
    ... on UserPoolClient { clientId userPoolId }
    ... on IdentityPool { poolId: id }
  }
}`;
const SERVICE = '{ _service { sdl } }';

const userPool = (id: unknown, more: object = {}) => ({ __typename: 'UserPool', id, ...more });

const issuer = anIssuer();
const AUTH = { issuers: [issuer.config], anonymous: { pools: [POOL] } };

const startSubgraph = ({ env, ...options }: TestGatewayOptions = {}) =>
  startGateway({ ...options, env: { COGNITO_SUBGRAPH: 'true', ...env } });

describe('things that are referred to', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startSubgraph();
  });
  beforeEach(() => {
    gateway.endpoint.behave();
    gateway.endpoint.forgetCalls();
  });
  afterAll(() => gateway.close());

  it('are read once each, side by side, however often they are referred to', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => SOME[index % SOME.length]);
    gateway.endpoint.misbehave('*', { kind: 'latency', ms: 50 });

    const { data, errors } = await gateway.query(ENTITIES, { of: ids.map((id) => userPool(id)) });

    expect(errors).toBeUndefined();
    expect(data?.['_entities']).toMatchObject(ids.map((id) => ({ __typename: 'UserPool', id })));
    expect(gateway.endpoint.calls.map(({ operation }) => operation)).toEqual(
      SOME.map(() => 'DescribeUserPool'),
    );
    expect(gateway.endpoint.peakConcurrency).toBe(SOME.length);
  });

  it('are found by each of their keys, whatever else is sent with it', async () => {
    const of = [
      userPool(POOL, { region: 'us-east-1' }),
      userPool(POOL, { region: 'us-east-1', account: 'main', name: 'of no interest' }),
      { __typename: 'UserPoolClient', userPoolId: POOL, clientId: CLIENT },
      { __typename: 'IdentityPool', id: IDENTITY_POOL },
      { __typename: 'IdentityPool', id: IDENTITY_POOL, region: 'us-east-1', account: 'partner' },
    ];

    const { data, errors } = await gateway.query(ENTITIES, { of });

    const pool = { __typename: 'UserPool', id: POOL, region: 'us-east-1' };
    const identityPool = { __typename: 'IdentityPool', poolId: IDENTITY_POOL };
    expect(errors).toBeUndefined();
    expect(data?.['_entities']).toMatchObject([
      pool,
      pool,
      { __typename: 'UserPoolClient', clientId: CLIENT, userPoolId: POOL },
      identityPool,
      identityPool,
    ]);
  });

  it('fail alone, in their own places', async () => {
    gateway.endpoint.misbehave(PRIVATE, { kind: 'exception', name: 'NotAuthorizedException' });
    const of = [
      userPool(PRIVATE),
      userPool(POOL),
      userPool(MISSING),
      { __typename: 'UserPoolClient', userPoolId: POOL, clientId: 'nobody0has' },
      userPool(POOL, { account: 'nobody' }),
    ];

    const { status, data, errors } = await gateway.query(ENTITIES, { of });

    expect(status).toBe(200);
    expect(data?.['_entities']).toMatchObject([null, { id: POOL }, null, null, null]);
    expect(
      errors?.map(({ path, extensions }) => [path?.join('.'), extensions['code']]).sort(),
    ).toEqual([
      ['_entities.0', 'ACCESS_DENIED'],
      ['_entities.2', 'USER_POOL_NOT_FOUND'],
      ['_entities.3', 'RESOURCE_NOT_FOUND'],
      ['_entities.4', 'INVALID_INPUT'],
    ]);
    expect(errors?.find(({ path }) => path?.[1] === 0)?.extensions['userPoolId']).toBe(PRIVATE);
  });

  it.each<[string, unknown, RegExp]>([
    [
      'nothing',
      {},
      /^Expected the __typename of a reference to be "UserPool" or .* but got none\.$/,
    ],
    ['a text', 'a', /^Expected a reference such as .* but got a string\.$/],
    ['a number', 7, /but got a number\.$/],
    ['a list', [[]], /but got a list\.$/],
    ['an unknown type', { __typename: 'Pool', id: POOL }, /but got "Pool"\.$/],
    ['a type that is no entity', { __typename: 'Query', id: POOL }, /but got "Query"\.$/],
    ['what every object has', { __typename: 'constructor', id: POOL }, /but got "constructor"\.$/],
    ['a type of another kind', { __typename: { a: 1 }, id: POOL }, /but got an object\.$/],
    [
      'no id',
      { __typename: 'UserPool' },
      /^Expected id of a reference to a UserPool to be a text but got none\. Refer to it by \{ id \}/,
    ],
    ['an id that is null', userPool(null), /^Expected id .* but got null\./],
    ['an id that is a list', userPool([POOL]), /^Expected id .* but got a list\./],
    ['an id that is none', userPool('x'), /^Expected a user pool id such as/],
    ['a region of another kind', userPool(POOL, { region: 1 }), /^Expected region .* a number\./],
    ['an account of another kind', userPool(POOL, { account: {} }), /^Expected account .* an obj/],
    [
      'no pool of a client',
      { __typename: 'UserPoolClient', clientId: CLIENT },
      /^Expected userPoolId of a reference to a UserPoolClient .* by \{ userPoolId clientId \}\.$/,
    ],
  ])('are refused by a sentence where a reference is %s', async (_, reference, sentence) => {
    const { status, data, errors } = await gateway.query(ENTITIES, {
      of: [reference, userPool(POOL)],
    });

    expect(status).toBe(200);
    expect(data?.['_entities']).toMatchObject([null, { id: POOL }]);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(sentence) as string,
      path: ['_entities', 0],
      extensions: { code: 'INVALID_INPUT' },
    });
    expect(gateway.endpoint.calls).toHaveLength(1);
  });

  it('are refused where a reference has its parts from a prototype', async () => {
    const { data, errors } = await gateway.query(
      `{ _entities(representations: [{ __proto__: { __typename: "UserPool", id: "${POOL}" } }]) { __typename } }`,
    );

    expect(data).toEqual({ _entities: [null] });
    expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
    expect(gateway.endpoint.calls).toHaveLength(0);
  });

  it('are answered without a trace, to whoever asks for one', async () => {
    const { text } = await gateway.query(
      ENTITIES,
      { of: [userPool(POOL)] },
      { 'apollo-federation-include-trace': 'ftv1' },
    );

    expect(text).toContain(POOL);
    expect(text).not.toContain('ftv1');
  });
});

describe('the limits of things that are referred to', () => {
  it('are those of ids, each list and all together', async () => {
    const gateway = await startSubgraph({ env: { COGNITO_MAX_IDS: '4' } });
    const pools = (count: number) => Array.from({ length: count }, () => userPool(POOL));
    const lists = (count: number) =>
      `query A($of: [_Any!]!) { ${Array.from({ length: count }, (_, index) => `a${index}: _entities(representations: $of) { __typename }`).join(' ')} }`;

    const inOne = await gateway.query(ENTITIES, { of: pools(5) });
    const inAll = await gateway.query(lists(6), { of: pools(4) });

    expect(inOne.data).toBeNull();
    expect(inOne.errors?.[0]).toMatchObject({
      message:
        "Expected at most 4 ids in _entities but got 5. Ask for them in several requests; the gateway's operator can raise COGNITO_MAX_IDS.",
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'IDS', max: 4 },
    });
    expect(inAll.errors?.[0]).toMatchObject({
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'IDS', max: 20 },
    });
    expect(gateway.endpoint.calls).toHaveLength(0);
    await gateway.close();
  });

  it('count what the answer may come to hold before any is read', async () => {
    const gateway = await startSubgraph({ env: { COGNITO_MAX_COST: '20' } });

    const { errors } = await gateway.query(ENTITIES, { of: SOME.map((id) => userPool(id)) });

    expect(errors?.[0]).toMatchObject({
      // The list, and of each thing its type and the dearest of the fragments.
      message: expect.stringContaining('may come to hold 21 fields') as string,
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'COST' },
    });
    expect(gateway.endpoint.calls).toHaveLength(0);
    await gateway.close();
  });

  it('end the calls of an operation, and leave what was read', async () => {
    const gateway = await startSubgraph({ env: { COGNITO_MAX_CALLS_PER_OPERATION: '3' } });

    const { data, errors = [] } = await gateway.query(ENTITIES, {
      of: SOME.map((id) => userPool(id)),
    });

    expect(gateway.endpoint.calls).toHaveLength(3);
    expect(data?.['_entities']?.[0]?.['id']).toBe(POOL);
    expect(errors.map(({ extensions }) => extensions['limit'])).toEqual(['CALLS', 'CALLS']);
    await gateway.close();
  });
});

describe('a caller without a token, by references', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startSubgraph({ auth: AUTH });
  });
  beforeEach(() => gateway.endpoint.forgetCalls());
  afterAll(() => gateway.close());

  it('sees what is public of a public pool, and of its clients', async () => {
    const { data, errors = [] } = await gateway.query(
      `query A($of: [_Any!]!) { _entities(representations: $of) {
        ... on UserPool { id mfaConfiguration arn }
        ... on UserPoolClient { clientId clientName }
      } }`,
      {
        of: [userPool(POOL), { __typename: 'UserPoolClient', userPoolId: POOL, clientId: CLIENT }],
      },
    );

    expect(data?.['_entities']).toEqual([
      { id: POOL, mfaConfiguration: 'OPTIONAL', arn: null },
      { clientId: CLIENT, clientName: null },
    ]);
    expect(errors.map(({ path, extensions }) => [path?.join('.'), extensions['code']])).toEqual([
      ['_entities.0.arn', 'FORBIDDEN'],
      ['_entities.1.clientName', 'FORBIDDEN'],
    ]);
  });

  it.each([
    ['a pool', (id: string) => userPool(id)],
    ['a replica', (id: string) => userPool(id, { region: 'eu-west-1' })],
    ['an account', (id: string) => userPool(id, { account: 'main' })],
    [
      'a client',
      (id: string) => ({ __typename: 'UserPoolClient', userPoolId: id, clientId: CLIENT }),
    ],
  ])(
    'learns nothing by %s of a private pool that one which is not there does not tell',
    async (_, of) => {
      const ask = async (id: string) => {
        const { status, text } = await gateway.query(
          ENTITIES,
          { of: [of(id)] },
          {
            'x-request-id': 'the-same',
          },
        );
        return { status, text: text.replaceAll(id, '<id>') };
      };

      const [ofPrivate, ofMissing] = [await ask(PRIVATE), await ask(MISSING)];

      expect(ofPrivate.text).toContain('"_entities":[null]');
      expect(ofPrivate).toEqual(ofMissing);
      expect(gateway.endpoint.calls).toHaveLength(0);
    },
  );

  it('is refused identity pools before any is read', async () => {
    const { data, errors } = await gateway.query(ENTITIES, {
      of: [{ __typename: 'IdentityPool', id: IDENTITY_POOL }],
    });

    expect(data).toEqual({ _entities: [null] });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(gateway.endpoint.calls).toHaveLength(0);
  });

  it.each([
    ['the field', SERVICE],
    ['an alias', '{ a: _service { b: sdl } }'],
    [
      'a fragment',
      '{ ...A } fragment A on Query { _service { ...B } } fragment B on _Service { sdl }',
    ],
    ['introspection', '{ __type(name: "_Service") { fields { name } } }'],
  ])('is not told the schema by %s, traced or not', async (_, document) => {
    const { status, text } = await gateway.query(document, undefined, {
      'apollo-federation-include-trace': 'ftv1',
    });

    expect(status).toBe(403);
    expect(text).toContain('"code":"FORBIDDEN"');
    expect(text).not.toMatch(/ftv1|@key|"data"/);
  });

  it('is told the schema by no kept answer to somebody else', async () => {
    await gateway.query(SERVICE, undefined, issuer.headers('read'));

    const { status } = await gateway.query(SERVICE);

    expect(status).toBe(403);
  });

  it('is, with a token that grants internal access, told the schema', async () => {
    const { status, data, headers } = await gateway.query(
      SERVICE,
      undefined,
      issuer.headers('read'),
    );

    expect(status).toBe(200);
    expect(data?.['_service']?.['sdl']).toContain('@key(fields: "id")');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('an answer about things that are referred to', () => {
  it('is kept for as long as what it was made of, and is anew what AWS says then', async () => {
    const clock = { now: 5_000 };
    const gateway = await startSubgraph({
      memory: true,
      now: () => clock.now,
      env: { COGNITO_CACHE_TTL_SECONDS: '60', COGNITO_CACHE_STALE_SECONDS: '0' },
    });
    const ask = () => gateway.query(ENTITIES, { of: [userPool(POOL), userPool(PRIVATE)] });
    const repeats = async () =>
      /^graphql_answers_repeated_total (\d+)$/m.exec(
        await (await fetch(`${gateway.url}/metrics`)).text(),
      )?.[1];

    const first = await ask();
    const again = await ask();
    const repeated = await repeats();
    // Twice its time: until then an old value serves while it is read anew.
    clock.now += 121_000;
    gateway.endpoint.misbehave(PRIVATE, { kind: 'exception', name: 'ResourceNotFoundException' });
    const later = await ask();

    expect(again.data).toEqual(first.data);
    expect(repeated).toBe('1');
    expect(first.headers.get('cache-control')).toBe('private, max-age=60');
    expect(await repeats()).toBe('1');
    expect(later.headers.get('cache-control')).toBe('no-store');
    expect(later.errors).toBeDefined();
    await gateway.close();
  });
});

describe('a manifest of trusted documents', () => {
  it('lets through what routers ask where it has that, and nothing else of theirs', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.json');
    writeFileSync(path, JSON.stringify({ entities: ENTITIES }));
    const gateway = await startSubgraph({ env: { COGNITO_TRUSTED_DOCUMENTS: path } });

    const trusted = await gateway.query(ENTITIES, { of: [userPool(POOL)] });
    const other = await gateway.query(SERVICE);

    expect(trusted.data?.['_entities']?.[0]?.['id']).toBe(POOL);
    expect(other.errors?.[0]?.extensions['code']).toBe('DOCUMENT_NOT_TRUSTED');
    await gateway.close();
  });
});

describe('a gateway that is no subgraph', () => {
  it('knows nothing of references, or of other subgraphs', async () => {
    const gateway = await startGateway();

    const entities = await gateway.query(ENTITIES, { of: [userPool(POOL)] });
    const service = await gateway.query(SERVICE);

    const codes = [entities, service].map(({ errors }) => errors?.[0]?.extensions['code']);
    expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
    await gateway.close();
  });
});
