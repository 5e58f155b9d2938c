import { RAW_AWS_TEXT, type Fault } from '../../src/demo';
import { startGateway, type TestGateway } from '../support/gateway';

const SAMPLE = 'us-east-1_EXAMPLE';
const NEIGHBOUR = 'us-east-1_k3TqZ81Lm';
/** A pool of the other account. */
const PARTNERS = 'us-east-1_Tr1ggErsX';

const MAIN_US = { account: 'main', region: 'us-east-1' };
const NOWHERE = { account: null, region: null };
/** The list of one place alone. */
const LIST_OF_MAIN = 'userPools(accounts: ["main"], regions: ["us-east-1"])';

interface Failure {
  readonly fault: Fault;
  readonly code: string;
  readonly typename: string;
  readonly retryable: boolean;
  /** The place that is told; that of the pool when left out. */
  readonly place?: { readonly account: string | null; readonly region: string | null };
}

const exception = (name: string, status?: number): Fault => ({
  kind: 'exception',
  name,
  ...(status === undefined ? {} : { status }),
});

const UNAVAILABLE = {
  code: 'UPSTREAM_UNAVAILABLE',
  typename: 'UserPoolUnavailableError',
  retryable: true,
};
const AUTH = { code: 'UPSTREAM_AUTH', typename: 'UserPoolUpstreamAuthError', retryable: false };
const THROTTLED = {
  code: 'UPSTREAM_THROTTLED',
  typename: 'UserPoolThrottledError',
  retryable: true,
};
const DENIED = { code: 'ACCESS_DENIED', typename: 'UserPoolAccessDeniedError', retryable: false };
const TIMEOUT = { code: 'UPSTREAM_TIMEOUT', typename: 'UserPoolTimeoutError', retryable: true };

/** Every way of failing in the design's table, as the endpoint can be told to fail. */
const FAILURES: readonly (readonly [string, Failure])[] = [
  [
    'ResourceNotFoundException',
    {
      fault: exception('ResourceNotFoundException'),
      code: 'USER_POOL_NOT_FOUND',
      typename: 'UserPoolNotFoundError',
      retryable: false,
      // Every place was asked: it is missing from none of them alone.
      place: NOWHERE,
    },
  ],
  [
    'InvalidParameterException',
    {
      fault: exception('InvalidParameterException'),
      code: 'INVALID_INPUT',
      typename: 'UserPoolInvalidInputError',
      retryable: false,
    },
  ],
  ['NotAuthorizedException', { fault: exception('NotAuthorizedException'), ...DENIED }],
  ['AccessDeniedException', { fault: exception('AccessDeniedException'), ...DENIED }],
  ['TooManyRequestsException', { fault: exception('TooManyRequestsException'), ...THROTTLED }],
  ['ThrottlingException', { fault: exception('ThrottlingException'), ...THROTTLED }],
  ['LimitExceededException', { fault: exception('LimitExceededException'), ...THROTTLED }],
  ['InternalErrorException', { fault: exception('InternalErrorException'), ...UNAVAILABLE }],
  ['an unknown exception with 503', { fault: exception('Strange', 503), ...UNAVAILABLE }],
  [
    'UserPoolTaggingException',
    {
      fault: exception('UserPoolTaggingException'),
      code: 'USER_POOL_TAGGING',
      typename: 'UserPoolTaggingError',
      retryable: false,
    },
  ],
  [
    'OperationNotEnabledException',
    {
      fault: exception('OperationNotEnabledException'),
      code: 'OPERATION_NOT_ENABLED',
      typename: 'UserPoolOperationNotEnabledError',
      retryable: false,
    },
  ],
  ['UnrecognizedClientException', { fault: exception('UnrecognizedClientException'), ...AUTH }],
  ['ExpiredTokenException', { fault: exception('ExpiredTokenException'), ...AUTH }],
  ['InvalidSignatureException', { fault: exception('InvalidSignatureException'), ...AUTH }],
  [
    'MissingAuthenticationTokenException',
    { fault: exception('MissingAuthenticationTokenException'), ...AUTH },
  ],
  [
    'an exception that nobody knows',
    {
      fault: exception('NovelException'),
      code: 'INTERNAL_SERVER_ERROR',
      typename: 'UserPoolInternalError',
      retryable: false,
    },
  ],
  ['HTML with 503', { fault: { kind: 'html', status: 503 }, ...UNAVAILABLE }],
  ['HTML with 403', { fault: { kind: 'html', status: 403 }, ...UNAVAILABLE }],
  ['HTML with 200', { fault: { kind: 'html', status: 200 }, ...UNAVAILABLE }],
  [
    'a proxy’s JSON with 403',
    { fault: { kind: 'json', status: 403, body: { message: 'Forbidden' } }, ...UNAVAILABLE },
  ],
  ['an empty 200', { fault: { kind: 'empty' }, ...UNAVAILABLE }],
  ['a 200 of {}', { fault: { kind: 'json', body: {} }, ...UNAVAILABLE }],
  ['a 200 of []', { fault: { kind: 'json', body: [] }, ...UNAVAILABLE }],
  ['a 200 without a pool', { fault: { kind: 'json', body: { UserPool: null } }, ...UNAVAILABLE }],
  ['a 200 with an empty pool', { fault: { kind: 'json', body: { UserPool: {} } }, ...UNAVAILABLE }],
  [
    'a 200 with another pool',
    { fault: { kind: 'json', body: { UserPool: { Id: 'us-east-1_other' } } }, ...UNAVAILABLE },
  ],
  [
    'a 200 with a member of the wrong type',
    {
      fault: { kind: 'json', body: { UserPool: { Id: SAMPLE, MfaConfiguration: { on: true } } } },
      ...UNAVAILABLE,
    },
  ],
  [
    'a 200 with a date that is none',
    {
      fault: { kind: 'json', body: { UserPool: { Id: SAMPLE, CreationDate: 1e30 } } },
      ...UNAVAILABLE,
    },
  ],
  ['a 200 that is not JSON', { fault: { kind: 'malformed' }, ...UNAVAILABLE }],
  ['a truncated body', { fault: { kind: 'truncated' }, ...UNAVAILABLE }],
  ['a broken connection', { fault: { kind: 'reset' }, ...UNAVAILABLE }],
  ['a call that never answers', { fault: { kind: 'hang' }, ...TIMEOUT }],
  ['a body that drips in', { fault: { kind: 'drip', bytesPerSecond: 10 }, ...TIMEOUT }],
  ['an answer that comes too late', { fault: { kind: 'latency', ms: 60_000 }, ...TIMEOUT }],
];

const OTHERS = FAILURES.filter(([, { code }]) => code !== 'UPSTREAM_TIMEOUT');
const TIMEOUTS = FAILURES.filter(([, { code }]) => code === 'UPSTREAM_TIMEOUT');

describe.each([
  ['within the deadline', OTHERS, {}],
  ['past the deadline', TIMEOUTS, { COGNITO_DEADLINE_MS: '300' }],
] as const)('a failure of Cognito %s', (_, failures, env) => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway({ env });
  });
  afterEach(() => gateway.endpoint.behave());
  afterAll(() => gateway.close());

  it.each(failures)('is told by its code in both lanes: %s', async (_, failure) => {
    gateway.endpoint.misbehave(SAMPLE, failure.fault);

    const { data, errors, text } = await gateway.query(`{
      short: userPool(id: "${SAMPLE}") { name }
      typed: userPoolResult(id: "${SAMPLE}") {
        __typename
        ... on UserPoolError {
          code message retryable retryAfterMs requestId awsRequestId userPoolId
          account: askedAccount
          region: askedRegion
        }
      }
      neighbour: userPool(id: "${NEIGHBOUR}") { name }
    }`);

    const [error, ...others] = errors ?? [];
    expect(others).toEqual([]);
    expect(error?.path).toEqual(['short']);
    expect(error?.extensions).toMatchObject({
      code: failure.code,
      retryable: failure.retryable,
      userPoolId: SAMPLE,
      ...(failure.place ?? MAIN_US),
    });
    expect(error?.message).toContain(SAMPLE);
    expect(error?.message).toContain('"main"');
    expect(data).toEqual({
      short: null,
      typed: {
        __typename: failure.typename,
        message: error?.message,
        ...error?.extensions,
      },
      neighbour: { name: 'MobileApp_2016' },
    });
    expect(error?.extensions['retryAfterMs']).toEqual(
      failure.code === 'UPSTREAM_THROTTLED' ? expect.any(Number) : null,
    );
    for (const word of RAW_AWS_TEXT.match(/\d{12}|demo-secret-role|ip-10[\w.-]+/g) ?? []) {
      expect(text).not.toContain(word);
    }
  });
});

describe('an error', () => {
  let gateway: TestGateway;

  beforeEach(async () => {
    gateway = await startGateway();
  });
  afterEach(() => gateway.close());

  it('carries the id of the request, which the answer’s header and the log have too', async () => {
    gateway.endpoint.misbehave(SAMPLE, exception('NotAuthorizedException'));

    const { errors, headers } = await gateway.query(`{ userPool(id: "${SAMPLE}") { name } }`);

    const requestId = errors?.[0]?.extensions['requestId'];
    expect(requestId).toBe(headers.get('x-request-id'));
    const lines = gateway.log.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ requestId, userPoolId: SAMPLE, code: 'ACCESS_DENIED' });
    expect(gateway.log[0]).toContain('999988887777');
  });

  it('brings no credentials into the log that AWS repeats, and no flood', async () => {
    gateway.endpoint.misbehave(SAMPLE, {
      kind: 'exception',
      name: 'InvalidSignatureException',
      message:
        'Canonical: x-amz-security-token:PLANTEDTOKEN== Authorization: Credential=AKIAPLANTEDKEY00001/2026, ' +
        `Signature=abcdef0123 ${'x'.repeat(100_000)}`,
    });

    await gateway.query(`{ userPool(id: "${SAMPLE}") { name } }`);

    expect(gateway.log[0]).toContain('Canonical');
    expect(gateway.log[0]).not.toMatch(/PLANTED|abcdef0123/);
    expect(gateway.log[0]?.length).toBeLessThan(5_000);
  });

  it('that a caller made is no line in the log', async () => {
    await gateway.query('{ nosuchfield }');
    await gateway.query('{ userPool(');
    await gateway.query('mutation { x }');
    await gateway.query('query A { __typename } query B { __typename }');
    await gateway.query('{ userPool(id: "us-east-1_nosuchpool") { name } }');
    await gateway.query('{ userPool(id: "malformed") { name } }');

    expect(gateway.log).toEqual([]);
  });

  it('carries the request id of AWS where AWS answered', async () => {
    gateway.endpoint.misbehave(SAMPLE, exception('NotAuthorizedException'));

    const { errors } = await gateway.query(`{ userPool(id: "${SAMPLE}") { name } }`);

    expect(errors?.[0]?.extensions['awsRequestId']).toBe(gateway.endpoint.calls[0]?.requestId);
  });

  it('passes on how long AWS asks to wait', async () => {
    gateway.endpoint.misbehave(SAMPLE, {
      kind: 'exception',
      name: 'TooManyRequestsException',
      retryAfterSeconds: 0,
    });

    const { errors } = await gateway.query(`{ userPool(id: "${SAMPLE}") { name } }`);

    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UPSTREAM_THROTTLED', retryAfterMs: 0 });
  });

  it('does not come from a failure that a retry mends', async () => {
    gateway.endpoint.misbehave(SAMPLE, exception('InternalErrorException'), 2);

    const { data, errors } = await gateway.query(`{ userPool(id: "${SAMPLE}") { name } }`);

    expect(errors).toBeUndefined();
    expect(data).toEqual({ userPool: { name: 'my-test-user-pool' } });
    expect(gateway.endpoint.calls).toHaveLength(3);
  });

  it('does not come from one connection that hangs', async () => {
    await gateway.close();
    gateway = await startGateway({ env: { COGNITO_DEADLINE_MS: '2000' } });
    gateway.endpoint.misbehave(SAMPLE, { kind: 'hang' }, 1);

    const { data, errors } = await gateway.query(`{ userPool(id: "${SAMPLE}") { name } }`);

    expect(errors).toBeUndefined();
    expect(data).toEqual({ userPool: { name: 'my-test-user-pool' } });
    expect(gateway.endpoint.calls).toHaveLength(2);
  });

  it.each([
    ['of another account', PARTNERS, '', { account: 'partner', region: 'us-east-1' }],
    [
      'where an account is named',
      SAMPLE,
      'account: "partner"',
      { account: 'partner', region: 'us-east-1' },
    ],
    [
      'where a region is named',
      SAMPLE,
      'account: "main", region: "sa-east-1"',
      { account: 'main', region: 'sa-east-1' },
    ],
  ])('names the account and the region that were asked: %s', async (_, id, where, place) => {
    gateway.endpoint.misbehave(id, exception('NotAuthorizedException'));

    const { data, errors } = await gateway.query(`{
      short: userPool(id: "${id}" ${where}) { name }
      typed: userPoolResult(id: "${id}" ${where}) {
        ... on UserPool { account region }
        ... on UserPoolError { askedAccount askedRegion }
      }
    }`);

    expect(data).toEqual({
      short: null,
      typed: { askedAccount: place.account, askedRegion: place.region },
    });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'ACCESS_DENIED', ...place });
    expect(errors?.[0]?.message).toContain(`in ${place.region} of account "${place.account}"`);
  });

  it('names the one place that was asked for a pool that is not there', async () => {
    const { data, errors } = await gateway.query(`{
      short: userPool(id: "eu-west-1_nosuchpool", account: "main") { name }
      typed: userPoolResult(id: "eu-west-1_nosuchpool", account: "main") {
        ... on UserPoolNotFoundError { account: askedAccount region: askedRegion }
      }
    }`);

    const place = { account: 'main', region: 'eu-west-1' };
    expect(data).toEqual({ short: null, typed: place });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'USER_POOL_NOT_FOUND', ...place });
    expect(gateway.endpoint.calls).toHaveLength(1);
  });

  it('names neither account nor region where nothing was asked', async () => {
    const { data, errors } = await gateway.query(`{
      short: userPool(id: "malformed") { name }
      typed: userPoolResult(id: "malformed") {
        ... on UserPoolInvalidInputError { account: askedAccount region: askedRegion }
      }
    }`);

    expect(data).toEqual({ short: null, typed: NOWHERE });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', ...NOWHERE });
    expect(gateway.endpoint.calls).toEqual([]);
  });

  it('of a list is told without a pool, and costs its neighbours nothing', async () => {
    gateway.endpoint.misbehave('ListUserPools', exception('NotAuthorizedException'));

    const { data, errors } = await gateway.query(
      `{ ${LIST_OF_MAIN} { nodes { id } } userPool(id: "${SAMPLE}") { id } }`,
    );

    expect(data).toEqual({ userPools: null, userPool: { id: SAMPLE } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'ACCESS_DENIED',
      userPoolId: null,
      ...MAIN_US,
    });
  });

  it('of one place of several costs the list that place alone', async () => {
    gateway.endpoint.misbehave('main/eu-west-1', exception('NotAuthorizedException'));

    const { data, errors } = await gateway.query(
      '{ userPools { edges { account region node { name } } } }',
    );

    const edges = data?.['userPools']?.['edges'] as unknown as {
      readonly account: string;
      readonly node: object | null;
    }[];
    const lost = edges.findIndex(({ node }) => node === null);
    expect(edges.filter(({ node }) => node === null)).toEqual([
      { account: 'main', region: 'eu-west-1', node: null },
    ]);
    expect(edges.map(({ account }) => account)).toContain('partner');
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      path: ['userPools', 'edges', lost, 'node'],
      extensions: { code: 'ACCESS_DENIED', userPoolId: null, account: 'main', region: 'eu-west-1' },
    });
  });

  it('of a list follows from a 200 that lists nothing at all, not an empty list', async () => {
    gateway.endpoint.misbehave('ListUserPools', { kind: 'json', body: {} });

    const { data, errors } = await gateway.query(`{ ${LIST_OF_MAIN} { nodes { id } } }`);

    expect(data).toEqual({ userPools: null });
    expect(errors?.[0]?.extensions['code']).toBe('UPSTREAM_UNAVAILABLE');
  });

  it('tells of too many waiting calls as overload', async () => {
    await gateway.close();
    gateway = await startGateway({
      env: {
        COGNITO_MAX_CONCURRENCY: '1',
        // Longer than a busy machine takes to let all of them in: the first ones must not give up before.
        COGNITO_DEADLINE_MS: '12000',
        COGNITO_DEMO_GENERATED_POOLS: '2200',
      },
    });
    gateway.endpoint.misbehave('*', { kind: 'hang' });
    const ids = gateway.endpoint.pools.slice(-2200).map(({ id }) => id);

    const answers = await Promise.all(
      Array.from({ length: 11 }, (_, index) =>
        gateway.query('query ($ids: [ID!]!) { userPoolsById(ids: $ids) { id } }', {
          ids: ids.slice(index * 200, (index + 1) * 200),
        }),
      ),
    );

    const codes = answers
      .flatMap(({ errors }) => errors ?? [])
      .map(({ extensions: { code, retryAfterMs } }) => [code, retryAfterMs]);
    const overloaded = codes.filter(([code]) => code === 'OVERLOADED');
    expect(codes).toHaveLength(2200);
    expect(overloaded.length).toBeGreaterThan(150);
    expect(overloaded.length).toBeLessThanOrEqual(200);
    expect(new Set(codes.map(String))).toEqual(new Set(['OVERLOADED,1000', 'UPSTREAM_TIMEOUT,']));
  }, 40_000);
});

describe('a gateway in front of nothing', () => {
  it('answers that Cognito cannot be reached', async () => {
    const gateway = await startGateway();
    await gateway.endpoint.close();

    const { data, errors } = await gateway.query(`{ userPool(id: "${SAMPLE}") { name } }`);

    expect(data).toEqual({ userPool: null });
    expect(errors?.[0]?.extensions['code']).toBe('UPSTREAM_UNAVAILABLE');
    await gateway.close();
  });
});
