import { startGateway, type TestGateway } from '../support/gateway';
import { anIssuer } from '../support/issuer';

const SHOP = 'eu-west-1_hT8sWd0Fk';
const STAFF = 'eu-west-1_sT4ffSsoQ';

let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.close());

function replicaOf(id: string, selection: string, args = '') {
  return gateway.query(`{ userPool(id: "${id}") { replica${args} { ${selection} } } }`);
}

function operationsCalled(): readonly string[] {
  return gateway.endpoint.calls.map(({ operation }) => operation).sort();
}

describe('a replica', () => {
  it('reads nothing but the description for an update', async () => {
    const { data } = await replicaOf(SHOP, 'update notCarried(form: UPDATE) { path }');

    expect(data?.['userPool']?.['replica']?.['update']).toMatchObject({ UserPoolId: SHOP });
    expect(operationsCalled()).toEqual(['DescribeUserPool']);
  });

  it('reads no part that is not wanted', async () => {
    await replicaOf(SHOP, 'steps { operation }', '(parts: [])');

    expect(operationsCalled()).toEqual(['DescribeUserPool', 'GetUserPoolMfaConfig']);
  });

  it('reads what it needs once, for however many forms', async () => {
    await replicaOf(
      STAFF,
      `steps { operation } cloudFormation terraform notCarried { path }
       ofTerraform: notCarried(form: TERRAFORM) { path }`,
      '(parts: [IDENTITY_PROVIDERS, LOG_DELIVERY])',
    );

    expect(operationsCalled()).toEqual([
      ...Array.from({ length: 5 }, () => 'DescribeIdentityProvider'),
      'DescribeUserPool',
      'GetLogDeliveryConfiguration',
      'GetUserPoolMfaConfig',
      'ListIdentityProviders',
    ]);
  });

  it('reads settings of app clients where app clients are planned', async () => {
    await replicaOf(STAFF, 'steps { operation }', '(parts: [UI])');
    const alone = operationsCalled();
    gateway.endpoint.forgetCalls();
    await replicaOf(STAFF, 'steps { operation }', '(parts: [UI, CLIENTS])');

    expect(alone.filter((operation) => operation === 'GetUICustomization')).toHaveLength(1);
    expect(operationsCalled().filter((each) => each === 'GetUICustomization')).toHaveLength(2);
  });

  it('plans everything around the pool unless told otherwise', async () => {
    const { data } = await replicaOf(STAFF, 'steps { operation }');

    const steps = data?.['userPool']?.['replica']?.['steps'] as unknown as { operation: string }[];
    expect([...new Set(steps.map(({ operation }) => operation))]).toEqual([
      'CreateUserPool',
      'CreateUserPoolDomain',
      'CreateIdentityProvider',
      'CreateUserPoolClient',
      'SetUICustomization',
    ]);
  });

  it('says which part could not be read, and gives what does not need it', async () => {
    gateway.endpoint.misbehave('ListIdentityProviders', {
      kind: 'exception',
      name: 'AccessDeniedException',
      status: 400,
    });

    const { data, errors } = await replicaOf(SHOP, 'steps { operation } update');

    const replica = data?.['userPool']?.['replica'];
    expect(replica?.['steps']).toBeNull();
    expect(replica?.['update']).toMatchObject({ UserPoolId: SHOP });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      path: ['userPool', 'replica', 'steps'],
      extensions: { code: 'ACCESS_DENIED', userPoolId: SHOP },
    });
  });

  it.each([
    ['CLIENTS', ['DescribeIdentityProvider', 'ListIdentityProviders', 'ListResourceServers']],
    ['UI', ['DescribeUserPoolDomain']],
  ])('of %s reads what AWS would refuse them without', async (part, needed) => {
    await replicaOf(STAFF, 'steps { operation }', `(parts: [${part}])`);

    expect([...new Set(operationsCalled())]).toEqual(expect.arrayContaining(needed));
  });

  it('fails alone where a list is denied before anything else has answered', async () => {
    gateway.endpoint.misbehave('ListUserPoolClients', {
      kind: 'exception',
      name: 'AccessDeniedException',
      status: 400,
    });
    gateway.endpoint.misbehave('GetUserPoolMfaConfig', { kind: 'latency', ms: 300 });

    const { errors } = await replicaOf(SHOP, 'steps { operation }', '(parts: [CLIENTS])');

    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions['code']).toBe('ACCESS_DENIED');
  });

  it('tells of the reasons that are asked for alone', async () => {
    const { data } = await replicaOf(STAFF, 'notCarried(reasons: [SECRET]) { reason path }');

    const told = data?.['userPool']?.['replica']?.['notCarried'];
    expect(told).toContainEqual({
      reason: 'SECRET',
      path: 'IdentityProviders.Partners.ProviderDetails.client_secret',
    });
    expect(JSON.stringify(told)).not.toContain('BUILT_IN');
  });

  it('goes on without an app client that was deleted since it was listed', async () => {
    gateway.endpoint.misbehave('DescribeUserPoolClient', {
      kind: 'exception',
      name: 'ResourceNotFoundException',
      status: 400,
    });

    const { data, errors } = await replicaOf(STAFF, 'steps { operation }');

    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toContain('CreateUserPoolClient');
  });

  it('holds no secret, in no form', async () => {
    const { text, errors } = await replicaOf(
      STAFF,
      'steps { input } update cloudFormation terraform notCarried { message }',
    );

    expect(errors).toBeUndefined();
    expect(text).not.toMatch(/planted/i);
    expect(text).toContain('PARTNERS_CLIENT_SECRET');
  });

  it('tells placeholders, where they are made and which are secret', async () => {
    const { data } = await replicaOf(
      STAFF,
      'steps { operation placeholders { name answerPath isSecret } makes { name answerPath } }',
    );

    const steps = data?.['userPool']?.['replica']?.['steps'];
    expect(steps?.[0]?.['makes']).toEqual({ name: 'USER_POOL_ID', answerPath: 'UserPool.Id' });
    expect(JSON.stringify(steps)).toContain(
      JSON.stringify({ name: 'PARTNERS_CLIENT_SECRET', answerPath: null, isSecret: true }),
    );
  });

  it.each([
    ['(name: "no/slash")', 'name'],
    [`(name: "${'x'.repeat(129)}")`, 'name'],
    ['(region: "evil.example.com/")', 'region'],
    ['(accountId: "12345")', 'accountId'],
    ['(region: "cn-north-1")', 'accountId'],
    ['(deletionProtection: UNRECOGNIZED)', 'deletionProtection'],
  ])('is refused with %s, which AWS would refuse', async (args, argument) => {
    const { errors } = await replicaOf(SHOP, 'update', args);

    expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
    expect(errors?.[0]?.message).toContain(argument);
  });

  it('takes null for what is left out', async () => {
    const { errors, data } = await replicaOf(
      SHOP,
      'steps { operation }',
      '(name: null, region: null, accountId: null, includeTags: null, deletionProtection: null, parts: null)',
    );

    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('CreateUserPoolClient');
  });

  it('makes a plan once that is asked for under several names', async () => {
    const many = Array.from({ length: 19 }, (_, index) => `r${index}: replica { terraform }`);

    const { errors } = await gateway.query(`{ userPool(id: "${SHOP}") { ${many.join(' ')} } }`);

    expect(errors).toBeUndefined();
  });

  it('is measured like any other answer', async () => {
    await gateway.close();
    gateway = await startGateway({ env: { COGNITO_MAX_ANSWER_BYTES: '100000' } });
    const many = Array.from({ length: 19 }, (_, index) => `r${index}: replica { terraform }`);

    const { errors, status } = await gateway.query(
      `{ userPool(id: "${SHOP}") { ${many.join(' ')} } }`,
    );

    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toMatchObject({ limit: 'ANSWER_BYTES' });
  });

  it('stops at so many plans in one request that others would wait', async () => {
    const plans = (pool: number) =>
      Array.from({ length: 19 }, (_, index) => {
        const name = `p${pool}-${index}`;
        return `r${index}: replica(name: "${name}") { terraform }`;
      }).join(' ');
    const many = Array.from(
      { length: 4 },
      (_, index) => `u${index}: userPool(id: "${SHOP}") { ${plans(index)} }`,
    );
    await gateway.close();
    gateway = await startGateway({
      env: {
        COGNITO_MAX_ALIASES: '1000',
        COGNITO_MAX_CALLS_PER_OPERATION: '2000',
      },
    });

    const { errors } = await gateway.query(`{ ${many.join(' ')} }`);

    expect(errors?.length).toBeGreaterThan(0);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'STEPS' });
  });
});

describe('a replica, for whom it is', () => {
  it('is for callers with sensitive access alone', async () => {
    await gateway.close();
    const issuer = anIssuer();
    gateway = await startGateway({ auth: { issuers: [issuer.config] } });

    const { data, errors } = await gateway.query(
      `{ userPool(id: "${SHOP}") { name replica { update } } }`,
      {},
      issuer.headers('read'),
    );

    expect(data).toEqual({ userPool: { name: 'storefront-prod', replica: null } });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
