import { createSchema } from '../../src/schema';
import { levelOf } from '../../src/schema/access-levels';
import { anIssuer } from '../support/issuer';
import { startGateway, type GraphQLAnswer, type TestGateway, type Tree } from '../support/gateway';
import { selectEverything } from '../support/select-everything';

const PUBLIC = 'us-east-1_EXAMPLE';
/** There, and on no list. */
const PRIVATE = 'us-east-1_Tr1ggErsX';
const MISSING = 'us-east-1_nob0dyHas';

const schema = createSchema();
const issuer = anIssuer();

const CLIENT = { 'UserPool.client': [{ id: '1example23456789abcdefghij' }] };
const everythingOf = (id: string) =>
  `{ callerAccess userPool(id: "${id}") ${selectEverything(schema, 'UserPool', CLIENT)} }`;

describe('a caller without a token', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway({
      auth: { issuers: [issuer.config], anonymous: { pools: [PUBLIC] } },
    });
  });
  beforeEach(() => gateway.endpoint.forgetCalls());
  afterAll(() => gateway.close());

  it('reads what a sign-up page needs of a public pool', async () => {
    const { data, errors } = await gateway.query(
      `{ callerAccess userPool(id: "${PUBLIC}") {
        policies { passwordPolicy { minimumLength requireSymbols } }
        mfaConfiguration usernameAttributes aliasAttributes
        schemaAttributes { name required }
        adminCreateUserConfig { allowAdminCreateUserOnly }
        hostedUiBaseUrl
      } }`,
    );

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      callerAccess: 'PUBLIC',
      userPool: {
        mfaConfiguration: 'OPTIONAL',
        policies: { passwordPolicy: { minimumLength: 6 } },
      },
    });
  });

  it('gets null and FORBIDDEN for each field that is not public, and every other one', async () => {
    const { data, errors = [] } = await gateway.query(everythingOf(PUBLIC));

    const seen = fieldsOf(data?.['userPool'] ?? {});
    const forbidden = new Set(errors.map(({ path = [] }) => path.join('.')));

    expect(data?.['userPool']).not.toBeNull();
    expect(seen.filter(({ level }) => level !== 'PUBLIC' && level !== null)).toEqual([]);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(
      errors.map(() => 'FORBIDDEN'),
    );
    expect(forbidden).toContain('userPool.arn');
    expect(forbidden).toContain('userPool.clients');
    expect(forbidden).not.toContain('userPool.policies');
    expect(errors[0]?.message).toMatch(
      /^UserPool\.\w+ takes a token that grants (internal|sensitive) access, and the request has no token\./,
    );
  });

  it('learns nothing of a private pool that it would not learn of one that is not there', async () => {
    const ask = async (id: string) => {
      const { status, text } = await gateway.query(everythingOf(id), undefined, {
        'x-request-id': 'the-same',
      });
      return { status, text: text.replaceAll(id, '<id>') };
    };

    const [ofPrivate, ofMissing] = [await ask(PRIVATE), await ask(MISSING)];

    expect(ofPrivate).toEqual(ofMissing);
    expect(ofPrivate.text).toContain('USER_POOL_NOT_FOUND');
    expect(gateway.endpoint.calls).toEqual([]);
  });

  it('learns as little by type, and in lists', async () => {
    const { data, errors } = await gateway.query(
      `query ($ids: [ID!]!) {
        userPoolsById(ids: $ids) { id }
        userPoolResultsById(ids: $ids) {
          __typename
          ... on UserPool { id }
          ... on UserPoolError { code message retryable retryAfterMs askedAccount awsRequestId }
        }
      }`,
      { ids: [PRIVATE, PUBLIC, MISSING] },
    );

    const [ofPrivate, ofPublic, ofMissing] = Object.values(data?.['userPoolResultsById'] ?? {});
    expect(ofPublic).toEqual({ __typename: 'UserPool', id: PUBLIC });
    expect(text(ofPrivate).replaceAll(PRIVATE, '<id>')).toBe(
      text(ofMissing).replaceAll(MISSING, '<id>'),
    );
    expect(data?.['userPoolsById']).toEqual([null, { id: PUBLIC }, null]);
    expect(codes({ errors })).toEqual(
      expect.arrayContaining(['USER_POOL_NOT_FOUND', 'USER_POOL_NOT_FOUND']),
    );
    expect(gateway.endpoint.calls).toHaveLength(1);
  });

  it('cannot list pools, accounts or identity pools, nor name an account', async () => {
    const { data, errors } = await gateway.query(
      `{ userPools { nodes { id } } accounts { name } regions { name } identityPools { nodes { id } }
         userPool(id: "${PUBLIC}", account: "main") { id } other: userPool(id: "${PUBLIC}") { id } }`,
    );

    expect(data).toEqual({
      userPools: null,
      accounts: null,
      regions: null,
      identityPools: null,
      userPool: null,
      other: { id: PUBLIC },
    });
    expect(codes({ errors })).toEqual(Array.from({ length: 5 }, () => 'FORBIDDEN'));
  });

  it('sends the gateway to no region but those that it serves', async () => {
    const { data, errors } = await gateway.query(
      `{ userPool(id: "${PUBLIC}", region: "ap-south-9") { id } }`,
    );

    expect(data).toEqual({ userPool: null });
    expect(codes({ errors })).toEqual(['USER_POOL_NOT_FOUND']);
    expect(gateway.endpoint.calls).toEqual([]);
  });

  it('is told of a failure without the account, the region or a word of AWS', async () => {
    gateway.endpoint.misbehave(PUBLIC, { kind: 'exception', name: 'TooManyRequestsException' });

    const { errors, text: body } = await gateway.query(
      `{ userPool(id: "${PUBLIC}") { mfaConfiguration } typed: userPoolResult(id: "${PUBLIC}") { ... on UserPoolError { code message } } }`,
    );

    gateway.endpoint.behave();
    expect(codes({ errors })).toEqual(['UPSTREAM_THROTTLED']);
    expect(errors?.[0]?.message).toBe(
      `The gateway cannot read user pool "${PUBLIC}" now. Ask again later.`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      account: null,
      region: null,
      awsRequestId: null,
    });
    expect(body).not.toMatch(/main|budget|Amazon|role/);
  });

  it('is not told what the answer cost', async () => {
    const { extensions } = await gateway.query(`{ userPool(id: "${PUBLIC}") { id } }`);

    expect(extensions).toBeUndefined();
  });
});

describe('a caller whose token grants nothing', () => {
  it('sees what callers without one see', async () => {
    const gateway = await startGateway({
      auth: { issuers: [issuer.config], anonymous: { pools: [PUBLIC] } },
    });

    const { data, errors } = await gateway.query(
      `{ callerAccess open: userPool(id: "${PUBLIC}") { id name } closed: userPool(id: "${PRIVATE}") { id } }`,
      undefined,
      issuer.headers('nothing'),
    );

    expect(data).toEqual({
      callerAccess: 'PUBLIC',
      open: { id: PUBLIC, name: null },
      closed: null,
    });
    expect([...codes({ errors })].sort()).toEqual(['FORBIDDEN', 'USER_POOL_NOT_FOUND']);
    expect(errors?.map(({ message }) => message).join()).toContain(
      "the request's token grants public access",
    );
    await gateway.close();
  });
});

describe('a caller with internal access', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway({
      auth: { issuers: [issuer.config] },
      memory: true,
      env: { COGNITO_MAX_CALLS_PER_OPERATION: '2000' },
    });
  });
  afterAll(() => gateway.close());

  it('sees no ARN, account number, external id, address range or tag of any pool', async () => {
    const answers = await Promise.all(
      gateway.endpoint.pools.map(({ id, region }) =>
        gateway.query(
          `{ userPool(id: "${id}", region: "${region}") ${selectEverything(schema, 'UserPool')} }`,
          undefined,
          issuer.headers('read'),
        ),
      ),
    );

    const said = answers.map(({ data }) => text(data)).join('\n');
    expect(said).toContain('my-test-user-pool');
    expect(
      said.match(/.{0,80}(?:arn:aws|(?:123456789012|210987654321)(?![\w-])|my-test-tag)/g),
    ).toBeNull();
    expect(new Set(answers.flatMap(codes))).toEqual(new Set(['FORBIDDEN']));
  });

  it('cannot find tags out by filtering by them, however deep', async () => {
    const { data, errors } = await gateway.query(
      `{ plain: userPools(filter: { tier: PLUS }) { nodes { id } }
         tagged: userPools(filter: { or: [{ not: { tag: { key: "stage" } } }] }) { nodes { id } } }`,
      undefined,
      issuer.headers('read'),
    );

    expect(data?.['plain']).not.toBeNull();
    expect(data?.['tagged']).toBeNull();
    expect(errors?.[0]?.message).toMatch(/^A filter by tags takes a token that grants sensitive/);
  });

  it('is told what the answer cost, and of failures by account and region', async () => {
    const { extensions, errors } = await gateway.query(
      `{ userPool(id: "${MISSING}") { id } }`,
      undefined,
      issuer.headers('read'),
    );

    expect(extensions?.['upstream']).toMatchObject({ calls: 2 });
    expect(errors?.[0]?.message).toContain('accounts "main", "partner"');
  });
});

describe('a caller with sensitive access', () => {
  it('sees everything', async () => {
    const gateway = await startGateway({ auth: { issuers: [issuer.config] } });

    const { data, errors } = await gateway.query(
      `{ callerAccess userPool(id: "${PUBLIC}") { arn accountId userPoolTags { key } } }`,
      undefined,
      issuer.headers('openid admin'),
    );

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      callerAccess: 'SENSITIVE',
      userPool: { accountId: '123456789012' },
    });
    await gateway.close();
  });
});

describe('pools that a tag makes public', () => {
  it('are found by their lists, so that made-up ids cost no call of their own', async () => {
    const gateway = await startGateway({
      auth: { issuers: [issuer.config], anonymous: { tag: 'my-test-tag-key=my-test-tag-value' } },
      memory: true,
    });
    const madeUp = Array.from({ length: 50 }, (_, index) => `us-east-1_madeUp${index}`);

    const { data, errors } = await gateway.query(
      `query ($ids: [ID!]!) { userPoolsById(ids: $ids) { id } }`,
      { ids: [PUBLIC, PRIVATE, MISSING, ...madeUp] },
    );

    expect(data?.['userPoolsById']).toEqual([
      { id: PUBLIC },
      null,
      null,
      ...madeUp.map(() => null),
    ]);
    expect(new Set(errors?.map(({ message }) => message.replace(/"[^"]*"/, '<id>'))).size).toBe(1);
    expect(
      gateway.endpoint.calls.filter(({ operation }) => operation === 'DescribeUserPool'),
    ).toHaveLength(2);
    await gateway.close();
  });
});

describe('pools that a tag makes public, and others', () => {
  let gateway: TestGateway;

  beforeEach(async () => {
    gateway = await startGateway({
      auth: { issuers: [issuer.config], anonymous: { tag: 'my-test-tag-key=my-test-tag-value' } },
      memory: true,
    });
  });
  afterEach(() => gateway.close());

  const ask = async (id: string, headers = {}) => {
    const { text: body } = await gateway.query(`{ userPool(id: "${id}") { id } }`, undefined, {
      'x-request-id': 'the-same',
      ...headers,
    });
    return body.replaceAll(id, '<id>');
  };

  it.each(['TooManyRequestsException', 'AccessDeniedException', 'InternalErrorException'])(
    'are told apart by nothing where AWS answers %s',
    async (name) => {
      gateway.endpoint.misbehave(PRIVATE, { kind: 'exception', name });

      const [ofPrivate, ofMissing] = [await ask(PRIVATE), await ask(MISSING)];

      expect(ofPrivate).toBe(ofMissing);
    },
  );

  it('are told as failing once they were seen to be public', async () => {
    const forgetful = await startGateway({
      auth: { issuers: [issuer.config], anonymous: { tag: 'my-test-tag-key=my-test-tag-value' } },
    });
    await forgetful.query(`{ userPool(id: "${PUBLIC}") { id } }`);
    forgetful.endpoint.misbehave(PUBLIC, { kind: 'exception', name: 'TooManyRequestsException' });

    const { errors } = await forgetful.query(`{ userPool(id: "${PUBLIC}") { id } }`);

    expect(codes({ errors })).toEqual(['UPSTREAM_THROTTLED']);
    await forgetful.close();
  });

  it('are read from memory, whatever a stranger says of caches', async () => {
    await ask(MISSING);
    gateway.endpoint.forgetCalls();

    await Promise.all([1, 2, 3].map((n) => ask(`${MISSING}${n}`, { 'cache-control': 'no-cache' })));

    expect(gateway.endpoint.calls).toEqual([]);
  });
});

it('a pool with another value of the tag is not public', async () => {
  const gateway = await startGateway({
    auth: { issuers: [issuer.config], anonymous: { tag: 'my-test-tag-key=another' } },
  });

  const { data } = await gateway.query(`{ userPool(id: "${PUBLIC}") { id } }`);

  expect(data).toEqual({ userPool: null });
  await gateway.close();
});

it('app clients that a stranger makes up cost no call of their own', async () => {
  const gateway = await startGateway({
    auth: { issuers: [issuer.config], anonymous: { pools: [PUBLIC] } },
    memory: true,
  });
  const clients = Array.from(
    { length: 40 },
    (_, n) => `c${n}: client(id: "madeup${n}") { clientId }`,
  );

  const { errors } = await gateway.query(`{ userPool(id: "${PUBLIC}") { ${clients.join(' ')} } }`);

  expect(errors?.[0]?.message).toBe(
    `There is no app client "madeup0" in user pool "${PUBLIC}". Check its id.`,
  );
  expect(new Set(codes({ errors }))).toEqual(new Set(['RESOURCE_NOT_FOUND']));
  expect(gateway.endpoint.calls.map(({ operation }) => operation).sort()).toEqual([
    'DescribeUserPool',
    'ListUserPoolClients',
  ]);
  await gateway.close();
});

it('forbidden fields in thousands are told as far as they help', async () => {
  const gateway = await startGateway({
    auth: { issuers: [issuer.config], anonymous: { pools: [PUBLIC] } },
  });
  const ids = Array.from({ length: 200 }, () => PUBLIC);

  const { data, errors = [] } = await gateway.query(
    `query ($ids: [ID!]!) { userPoolsById(ids: $ids) {
       id name arn accountId status creationDate lastModifiedDate deletionProtection tag(key: "a")
     } }`,
    { ids },
  );

  expect(data?.['userPoolsById']?.[199]).toMatchObject({ id: PUBLIC, name: null, tag: null });
  expect(errors).toHaveLength(1_001);
  expect(errors.at(-1)).toMatchObject({
    message: '600 more fields are null since the caller may not see them. Leave them out.',
    extensions: { code: 'FORBIDDEN' },
  });
  await gateway.close();
});

function codes({ errors = [] }: Pick<GraphQLAnswer, 'errors'>): readonly unknown[] {
  return errors.map(({ extensions }) => extensions['code']);
}

function text(tree: unknown): string {
  return JSON.stringify(tree);
}

/** The fields of an object and of those within it that hold something, each with its level. */
function fieldsOf(tree: Tree): readonly { readonly name: string; readonly level: string | null }[] {
  const typeName = tree['__typename'] as unknown as string;
  const type = schema.getType(typeName);
  return Object.entries(tree).flatMap(([alias, value]) => {
    if (alias === '__typename' || (value as unknown) === null) return [];
    const name = alias.replace(/\d+$/, '');
    const field = type && 'getFields' in type ? type.getFields()[name] : undefined;
    const level = type && field ? levelOf(type, field as Parameters<typeof levelOf>[1]) : null;
    const inside = Array.isArray(value) ? (value as readonly Tree[]) : [value];
    return [
      { name: `${typeName}.${name}`, level },
      ...inside.flatMap((each) =>
        typeof each === 'object' && '__typename' in each ? fieldsOf(each) : [],
      ),
    ];
  });
}
