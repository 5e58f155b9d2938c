import { startGateway, type Tree, type TestGateway } from '../support/gateway';

const SHOP = 'eu-west-1_hT8sWd0Fk';
const STAFF = 'eu-west-1_sT4ffSsoQ';
const AGENTS = 'us-east-1_Mr5Ag3nTs';
const PASSKEYS = 'us-east-1_pW7nXc2Ry';
const TOMORROW = 'ap-southeast-2_fUtur3Pl8';
const WEB = '5k1mfq3v7t9hp0d2sa6uxc8brw';
const TERMS = '0c3e5f7a-1b2d-4e6f-8a9b-c0d1e2f3a4b5';
const NO_TERMS = 'ffffffff-ffff-4fff-8fff-ffffffffffff';

/** The lists in a pool: the operation that each costs, what names an item, and a pool that has some. */
const LISTS: readonly (readonly [list: string, operation: string, name: string, id: string])[] = [
  ['clients', 'ListUserPoolClients', 'clientId', SHOP],
  ['identityProviders', 'ListIdentityProviders', 'providerName', STAFF],
  ['resourceServers', 'ListResourceServers', 'identifier', SHOP],
  ['groups', 'ListGroups', 'groupName', SHOP],
  ['replicas', 'ListUserPoolReplicas', 'regionName', AGENTS],
  ['terms', 'ListTerms', 'termsId', PASSKEYS],
  ['importJobs', 'ListUserImportJobs', 'jobId', STAFF],
];

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
beforeEach(() => gateway.endpoint.forgetCalls());
afterEach(() => gateway.endpoint.behave());
afterAll(() => gateway.close());

const operations = () => gateway.endpoint.calls.map(({ operation }) => operation);
const ofPool = async (id: string, selection: string) => {
  const { data, errors, text } = await gateway.query(
    `query ($id: ID!) { userPool(id: $id) { ${selection} } }`,
    { id },
  );
  return { pool: data?.['userPool'] as unknown as Record<string, Tree>, errors, text };
};
const deny = (target: string) =>
  gateway.endpoint.misbehave(target, { kind: 'exception', name: 'NotAuthorizedException' });

/** An answer to any list operation: something of which one member is broken, and something sound. */
function brokenPage(name: string | undefined): object {
  const named = (each: string | undefined) => ({
    ClientId: each,
    ProviderName: each,
    Identifier: each,
    GroupName: each,
    RegionName: each,
    TermsId: each,
    JobId: each,
  });
  const broken = { ClientName: 7, ProviderType: 7, Name: 7, RoleArn: 7, Status: 7, TermsName: 7 };
  const items = [{ ...named('broken'), ...broken }, named(name)];
  return {
    UserPoolClients: items,
    Providers: items,
    ResourceServers: items,
    Groups: items,
    UserPoolReplicas: items,
    Terms: items,
    UserImportJobs: items,
  };
}

describe('what stands in a pool', () => {
  it('costs nothing as long as it is not selected', async () => {
    const { errors } = await ofPool(SHOP, 'id name arn domain customDomain');

    expect(errors).toBeUndefined();
    expect(operations()).toEqual(['DescribeUserPool']);
  });

  it.each(LISTS)('costs one call for a page of %s', async (list, operation, name) => {
    const { pool, errors } = await ofPool(AGENTS, `${list} { nodes { ${name} } }`);

    expect(errors).toBeUndefined();
    expect(pool[list]).not.toBeNull();
    expect(operations()).toEqual(['DescribeUserPool', operation]);
  });

  it('is listed for a pool of a list without describing the pool', async () => {
    const { errors } = await gateway.query(
      '{ userPools(first: 2) { nodes { id clients { nodes { clientId clientName } } } } }',
    );

    expect(errors).toBeUndefined();
    expect(operations()).toEqual(['ListUserPools', 'ListUserPoolClients', 'ListUserPoolClients']);
  });

  it.each(LISTS)(
    'that cannot be listed as %s costs nothing else',
    async (list, operation, name) => {
      deny(operation);

      const { pool, errors } = await ofPool(SHOP, `name ${list} { nodes { ${name} } } arn`);

      expect(pool).toMatchObject({ name: 'storefront-prod', [list]: null });
      expect(pool['arn']).toContain(SHOP);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        path: ['userPool', list],
        extensions: { code: 'ACCESS_DENIED', userPoolId: SHOP, region: 'eu-west-1' },
      });
      expect(errors?.[0]?.message).toContain(`cognito-idp:${operation}`);
    },
  );

  it.each(LISTS)('goes page by page through %s and comes once', async (list, _, name, id) => {
    const page = `${list}(first: $first, after: $after) {
      edges { cursor node { ${name} } } pageInfo { hasNextPage endCursor }
    }`;
    const read = async (first: number, after: string | null) => {
      const { data } = await gateway.query(
        `query ($id: ID!, $first: Int, $after: String) { userPool(id: $id) { ${page} } }`,
        { id, first, after },
      );
      return data?.['userPool']?.[list] as unknown as {
        readonly edges: readonly { readonly node: Record<string, string> }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
    };
    const { edges: all } = await read(60, null);

    const names: (string | undefined)[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = await read(1, after);
      names.push(...edges.map(({ node }) => node[name]));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }

    expect(names.length).toBeGreaterThan(1);
    expect(names).toEqual(all.map(({ node }) => node[name]));
  });

  it.each([
    ['clients(first: 0)', 'Expected first to be 1 to 60'],
    ['groups(first: 100000)', 'Expected first to be 1 to 60'],
    ['replicas(after: "nonsense")', 'Expected after to be a cursor of the replicas of user pool'],
    ['terms(after: "nonsense")', 'Expected after to be a cursor of the terms of user pool'],
  ])('refuses %s', async (field, message) => {
    const { errors } = await ofPool(SHOP, `${field} { pageInfo { hasNextPage } }`);

    expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
    expect(errors?.[0]?.message).toContain(message);
    expect(operations()).toEqual(['DescribeUserPool']);
  });

  it.each([
    ['another pool', STAFF, 'clients'],
    ['another list', SHOP, 'groups'],
  ])('refuses the cursor of %s', async (_, id, list) => {
    const { pool } = await ofPool(SHOP, 'clients(first: 1) { pageInfo { endCursor } }');
    const cursor = JSON.stringify(pool['clients']?.['pageInfo']?.['endCursor']);

    const { errors } = await ofPool(id, `${list}(after: ${cursor}) { nodes { userPoolId } }`);

    expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
  });

  it.each(LISTS)(
    'keeps its place in %s where it cannot be understood',
    async (list, operation, name, id) => {
      const whole = `${list} { nodes { userPoolId ${name} } }`;
      const { pool: sound } = await ofPool(id, whole);
      const [first] = sound[list]?.['nodes'] as unknown as readonly Record<string, string>[];
      gateway.endpoint.misbehave(operation, { kind: 'json', body: brokenPage(first?.[name]) });

      const { pool, errors } = await ofPool(id, whole);

      expect(pool[list]?.['nodes']).toEqual([null, first]);
      expect(errors).toMatchObject([
        {
          path: ['userPool', list, 'nodes', 0],
          extensions: { code: 'UPSTREAM_UNAVAILABLE', userPoolId: id },
        },
      ]);
    },
  );

  it('of a pool that is gone is told as the missing pool', async () => {
    gateway.endpoint.misbehave('ListGroups', {
      kind: 'exception',
      name: 'ResourceNotFoundException',
    });

    const { errors } = await ofPool(SHOP, 'groups { nodes { groupName } }');

    expect(errors?.[0]).toMatchObject({
      message: `There is no user pool "${SHOP}" in eu-west-1 of account "main". Check the id and the region.`,
      extensions: { code: 'USER_POOL_NOT_FOUND' },
    });
  });

  it.each([
    ['client(id: "unknown")', 'app client "unknown"'],
    ['identityProvider(name: "unknown")', 'identity provider "unknown"'],
    ['resourceServer(identifier: "unknown")', 'resource server "unknown"'],
    ['group(name: "unknown")', 'group "unknown"'],
    [`term(id: "${NO_TERMS}")`, `the terms "${NO_TERMS}"`],
  ])('is null as %s with the reason why', async (field, subject) => {
    const { pool, errors } = await ofPool(SHOP, `name part: ${field} { userPoolId }`);

    expect(pool).toEqual({ name: 'storefront-prod', part: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: `Amazon Cognito does not know ${subject} of user pool "${SHOP}" in eu-west-1 of account "main".`,
      extensions: { code: 'RESOURCE_NOT_FOUND', userPoolId: SHOP },
    });
  });

  it.each([
    'client(id: "two words")',
    'client(id: "")',
    `identityProvider(name: "${'x'.repeat(33)}")`,
    'resourceServer(identifier: "a\\\\b")',
    'group(name: " ")',
    'term(id: "nonsense")',
    `term(id: "${TERMS.replace('-4e6f-', '-1e6f-')}")`,
  ])('is not looked for as %s, which AWS would refuse', async (field) => {
    const { errors } = await ofPool(SHOP, `part: ${field} { userPoolId }`);

    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', userPoolId: SHOP });
    expect(operations()).toEqual(['DescribeUserPool']);
  });

  it.each([
    ['client(id: "6storefrontweb000000000001") { clientId }', 'DescribeUserPoolClient'],
    ['identityProvider(name: "Google") { providerName }', 'DescribeIdentityProvider'],
    ['resourceServer(identifier: "loyalty") { identifier }', 'DescribeResourceServer'],
    ['group(name: "merchants") { groupName }', 'GetGroup'],
    [`term(id: "${TERMS}") { termsId }`, 'DescribeTerms'],
  ])(
    'is unavailable as %s when the answer is of another thing or none',
    async (field, operation) => {
      for (const body of [
        {},
        { UserPoolClient: {}, Group: { GroupName: 'other' }, Terms: { TermsId: NO_TERMS } },
      ]) {
        gateway.endpoint.misbehave(operation, { kind: 'json', body });

        const { pool, errors } = await ofPool(SHOP, `part: ${field}`);

        expect(pool).toEqual({ part: null });
        expect(errors?.[0]?.extensions['code']).toBe('UPSTREAM_UNAVAILABLE');
      }
    },
  );
});

describe('the app clients of a pool', () => {
  it('are described only where more is selected than the list tells', async () => {
    const { pool } = await ofPool(
      SHOP,
      'clients { nodes { __typename userPoolId clientId clientName } edges { clientId } }',
    );

    expect(pool['clients']?.['nodes']).toContainEqual({
      __typename: 'UserPoolClient',
      userPoolId: SHOP,
      clientId: '6storefrontweb000000000001',
      clientName: 'storefront-web',
    });
    expect(operations()).toEqual(['DescribeUserPool', 'ListUserPoolClients']);
  });

  it('cost one call each where more is selected, however often', async () => {
    const { errors } = await ofPool(
      SHOP,
      `clients { nodes { hasSecret } edges { node { callbackUrls } } }
       client(id: "6storefrontweb000000000001") { clientName }`,
    );

    expect(errors).toBeUndefined();
    expect(operations().filter((operation) => operation === 'DescribeUserPoolClient')).toHaveLength(
      3,
    );
    expect(operations()).toHaveLength(5);
  });

  it('tell how long tokens are valid, in AWS’s unit and in seconds', async () => {
    const { pool } = await ofPool(
      AGENTS,
      `clients(first: 1) { nodes {
        accessTokenValidity accessTokenValiditySeconds idTokenValidity idTokenValiditySeconds
        refreshTokenValidity refreshTokenValiditySeconds
        tokenValidityUnits { accessToken accessTokenRaw idToken refreshToken }
      } }`,
    );

    expect(pool['clients']?.['nodes']?.[0]).toEqual({
      accessTokenValidity: 900,
      accessTokenValiditySeconds: 900,
      idTokenValidity: 15,
      idTokenValiditySeconds: 900,
      refreshTokenValidity: 12,
      refreshTokenValiditySeconds: 43_200,
      tokenValidityUnits: {
        accessToken: 'SECONDS',
        accessTokenRaw: 'seconds',
        idToken: 'MINUTES',
        refreshToken: 'HOURS',
      },
    });
  });

  it('tell OAuth’s settings and whether there is a secret', async () => {
    const { pool } = await ofPool(
      SHOP,
      `web: client(id: "6storefrontweb000000000001") {
        hasSecret callbackUrls logoutUrls defaultRedirectUri allowedOAuthFlows allowedOAuthFlowsRaw
        allowedOAuthScopes supportedIdentityProviders creationDate
      }
      mobile: client(id: "6storefrontmobile000000001") { hasSecret preventUserExistenceErrors }`,
    );

    expect(pool).toEqual({
      web: {
        hasSecret: true,
        callbackUrls: ['https://shop.example.com/callback', 'https://www.example.com/callback'],
        logoutUrls: ['https://shop.example.com/'],
        defaultRedirectUri: 'https://shop.example.com/callback',
        allowedOAuthFlows: ['CODE'],
        allowedOAuthFlowsRaw: ['code'],
        allowedOAuthScopes: [
          'openid',
          'email',
          'profile',
          'https://api.storefront.example.com/orders.read',
        ],
        supportedIdentityProviders: ['COGNITO', 'Google'],
        creationDate: '2020-02-29T23:59:59.999Z',
      },
      mobile: { hasSecret: false, preventUserExistenceErrors: 'LEGACY' },
    });
  });

  it('go on behind a page that is empty and carries a token', async () => {
    gateway.endpoint.misbehave(
      'ListUserPoolClients',
      { kind: 'json', body: { UserPoolClients: [], NextToken: 'further' } },
      1,
    );
    gateway.endpoint.misbehave(
      'ListUserPoolClients',
      { kind: 'json', body: { UserPoolClients: [{ ClientId: 'late', ClientName: 'Late' }] } },
      1,
    );

    const { pool, errors } = await ofPool(
      SHOP,
      'clients { nodes { clientName } pageInfo { hasNextPage } }',
    );

    expect(errors).toBeUndefined();
    expect(pool['clients']).toEqual({
      nodes: [{ clientName: 'Late' }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('keep their place where one cannot be understood or described', async () => {
    gateway.endpoint.misbehave('ListUserPoolClients', {
      kind: 'json',
      body: {
        UserPoolClients: [
          { ClientId: 'broken', ClientName: 7 },
          { ClientId: '6storefrontweb000000000001' },
          { ClientId: 'gone' },
        ],
      },
    });

    const { pool, errors } = await ofPool(
      SHOP,
      'clients { edges { clientId node { hasSecret } } }',
    );

    expect(pool['clients']?.['edges']).toEqual([
      { clientId: 'broken', node: null },
      { clientId: '6storefrontweb000000000001', node: { hasSecret: true } },
      { clientId: 'gone', node: null },
    ]);
    const told = errors?.map(({ path, extensions }) => [path?.at(-2), extensions['code']]);
    expect(told?.sort()).toEqual([
      [0, 'UPSTREAM_UNAVAILABLE'],
      [2, 'RESOURCE_NOT_FOUND'],
    ]);
  });
});

describe('the identity providers of a pool', () => {
  it('are described only where more is selected than the list tells', async () => {
    await ofPool(
      STAFF,
      `identityProviders { nodes { providerName providerType providerTypeRaw creationDate } }`,
    );
    const listed = operations();
    gateway.endpoint.forgetCalls();
    await ofPool(STAFF, 'identityProviders(first: 2) { nodes { idpIdentifiers } }');

    expect(listed).toEqual(['DescribeUserPool', 'ListIdentityProviders']);
    expect(operations()).toEqual([
      'DescribeUserPool',
      'ListIdentityProviders',
      'DescribeIdentityProvider',
      'DescribeIdentityProvider',
    ]);
  });

  it('tell their details sorted, with secrets marked and never shown', async () => {
    const { pool, text } = await ofPool(
      STAFF,
      `saml: identityProvider(name: "Directory") {
        providerType idpIdentifiers providerDetails { key value isSecret }
      }
      oidc: identityProvider(name: "Partners") {
        providerDetails { key value isSecret } attributeMapping { key value }
        acrMapping { level acrValue }
      }`,
    );

    expect(pool['saml']).toMatchObject({
      providerType: 'SAML',
      idpIdentifiers: ['staff.example.com', 'example.org'],
    });
    expect(pool['saml']?.['providerDetails']).toContainEqual({
      key: 'MetadataURL',
      value: 'https://***@directory.example.com/metadata?appid=42&access_token=***',
      isSecret: true,
    });
    const oidc = pool['oidc']?.['providerDetails'] as unknown as readonly {
      readonly key: string;
    }[];
    expect(oidc).toContainEqual({ key: 'client_secret', value: '***', isSecret: true });
    expect(oidc).toContainEqual({
      key: 'token_url',
      value: 'https://partners.example.net/token',
      isSecret: false,
    });
    expect(oidc.map(({ key }) => key)).toEqual(oidc.map(({ key }) => key).sort());
    expect(pool['oidc']).toMatchObject({
      attributeMapping: [
        { key: 'email', value: 'email' },
        { key: 'username', value: 'sub' },
      ],
      acrMapping: [
        { level: 'Level1', acrValue: 'urn:partners:one' },
        { level: 'Level2', acrValue: 'urn:partners:two' },
      ],
    });
    expect(text).not.toContain('PLANTED');
  });
});

describe('the resource servers and groups of a pool', () => {
  it('are told whole by their lists, and the same when read alone', async () => {
    const server = '{ identifier name scopes { scopeName scopeDescription } managedBy }';
    const group = '{ groupName description roleArn precedence creationDate lastModifiedDate }';

    const { pool, errors } = await ofPool(
      SHOP,
      `resourceServers { nodes ${server} } groups { nodes ${group} }
       resourceServer(identifier: "https://api.storefront.example.com") ${server}
       group(name: "support") ${group}`,
    );

    expect(errors).toBeUndefined();
    expect(pool['resourceServer']).toEqual({
      identifier: 'https://api.storefront.example.com',
      name: 'Storefront API',
      scopes: [
        { scopeName: 'orders.read', scopeDescription: 'Read orders' },
        { scopeName: 'orders.write', scopeDescription: 'Place and change orders' },
      ],
      managedBy: null,
    });
    expect(pool['group']).toEqual({
      groupName: 'support',
      description: 'Those who help',
      roleArn: 'arn:aws:iam::123456789012:role/storefront-support',
      precedence: 0,
      creationDate: '2020-09-13T12:26:41.000Z',
      lastModifiedDate: '2023-11-14T22:13:21.000Z',
    });
    expect(pool['resourceServers']?.['nodes']).toContainEqual(pool['resourceServer']);
    expect(pool['groups']?.['nodes']).toContainEqual(pool['group']);
    expect(operations().sort()).toEqual([
      'DescribeResourceServer',
      'DescribeUserPool',
      'GetGroup',
      'ListGroups',
      'ListResourceServers',
    ]);
  });
});

describe('the domains of a pool', () => {
  const DOMAINS = `domains {
    domain awsAccountId s3Bucket cloudFrontDistribution version status managedLoginVersion
    customDomainConfig { certificateArn securityPolicy }
    routing { failover { secondaryRegion primaryRoute53HealthCheckId } }
  }`;

  it('are the prefix domain and then the custom one, one call each', async () => {
    const { pool, errors } = await ofPool(SHOP, DOMAINS);

    expect(errors).toBeUndefined();
    expect(pool['domains']).toEqual([
      {
        domain: 'storefront-prod',
        awsAccountId: '123456789012',
        s3Bucket: 'aws-cognito-prod-dub-assets',
        cloudFrontDistribution: 'd2storefront001.cloudfront.net',
        version: '20240202101112',
        status: 'ACTIVE',
        managedLoginVersion: 1,
        customDomainConfig: { certificateArn: null, securityPolicy: null },
        routing: null,
      },
      expect.objectContaining({
        domain: 'login.example.com',
        status: 'UPDATING',
        customDomainConfig: {
          certificateArn:
            'arn:aws:acm:us-east-1:123456789012:certificate/66666666-7777-8888-9999-000000000000',
          securityPolicy: 'TLS_V1_2_2021',
        },
      }),
    ]);
    expect(operations()).toEqual([
      'DescribeUserPool',
      'DescribeUserPoolDomain',
      'DescribeUserPoolDomain',
    ]);
  });

  it('tell where requests go when a region fails', async () => {
    const { pool } = await ofPool(AGENTS, DOMAINS);

    expect(pool['domains']?.[0]?.['routing']).toEqual({
      failover: {
        secondaryRegion: 'eu-west-1',
        primaryRoute53HealthCheckId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
      },
    });
  });

  it('are none for a pool without any, without a call', async () => {
    const { pool } = await ofPool('us-east-1_EXAMPLE', 'domains { domain }');

    expect(pool['domains']).toEqual([]);
    expect(operations()).toEqual(['DescribeUserPool']);
  });

  it('have null in the place of one that AWS does not know, and no error', async () => {
    gateway.endpoint.misbehave(
      'DescribeUserPoolDomain',
      { kind: 'json', body: { DomainDescription: {} } },
      1,
    );

    const { pool, errors } = await ofPool(SHOP, 'domains { domain }');

    expect(errors).toBeUndefined();
    expect(pool['domains']).toHaveLength(2);
    expect(pool['domains']).toContain(null);
  });

  it.each([
    ['a refusal', { kind: 'exception', name: 'NotAuthorizedException' }, 'ACCESS_DENIED'],
    ['an answer without a description', { kind: 'json', body: {} }, 'UPSTREAM_UNAVAILABLE'],
    [
      'a description of another domain',
      { kind: 'json', body: { DomainDescription: { Domain: 'other' } } },
      'UPSTREAM_UNAVAILABLE',
    ],
  ] as const)('keep each other where %s costs one', async (_, fault, code) => {
    gateway.endpoint.misbehave('DescribeUserPoolDomain', fault, 1);

    const { pool, errors } = await ofPool(SHOP, 'name domains { status }');

    const domains = pool['domains'] as unknown as readonly unknown[];
    expect(domains.filter((domain) => domain !== null)).toHaveLength(1);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      path: ['userPool', 'domains', domains.indexOf(null)],
      extensions: { code, userPoolId: SHOP },
    });
  });
});

describe('the replicas of a pool', () => {
  it('tell each region with its state and its role', async () => {
    const { pool } = await ofPool(
      AGENTS,
      'replicas { nodes { userPoolId regionName status role userPoolArn } }',
    );

    expect(pool['replicas']?.['nodes']).toHaveLength(3);
    expect(pool['replicas']?.['nodes']).toContainEqual({
      userPoolId: AGENTS,
      regionName: 'ap-southeast-2',
      status: 'INACTIVE',
      role: 'SECONDARY',
      userPoolArn: `arn:aws:cognito-idp:ap-southeast-2:123456789012:userpool/${AGENTS}`,
    });
  });

  it('are none for a pool that has none', async () => {
    const { pool } = await ofPool(SHOP, 'replicas { nodes { regionName } }');

    expect(pool['replicas']).toEqual({ nodes: [] });
  });
});

describe('the terms of a pool', () => {
  it('cost one call as long as the list tells what is selected', async () => {
    const { pool } = await ofPool(
      PASSKEYS,
      `terms {
        edges { cursor node { termsId termsName enforcement creationDate } }
        nodes { __typename termsId } pageInfo { hasNextPage }
      }`,
    );

    expect(pool['terms']?.['edges']?.[0]?.['node']).toEqual({
      termsId: TERMS,
      termsName: 'terms-of-use',
      enforcement: 'NONE',
      creationDate: '2025-09-01T09:00:00.125Z',
    });
    expect(operations()).toEqual(['DescribeUserPool', 'ListTerms']);
  });

  it('cost one more call for each document of which more is selected', async () => {
    const { pool } = await ofPool(
      PASSKEYS,
      'terms { nodes { termsName clientId termsSource links { language url } } }',
    );

    expect(pool['terms']?.['nodes']?.[0]).toEqual({
      termsName: 'terms-of-use',
      clientId: WEB,
      termsSource: 'LINK',
      links: [
        { language: 'cognito:default', url: 'https://example.com/terms' },
        { language: 'cognito:spanish', url: 'https://example.com/es/condiciones' },
      ],
    });
    expect(operations()).toEqual([
      'DescribeUserPool',
      'ListTerms',
      'DescribeTerms',
      'DescribeTerms',
    ]);
  });

  it('stay where one of them cannot be described', async () => {
    gateway.endpoint.misbehave(
      'DescribeTerms',
      { kind: 'exception', name: 'NotAuthorizedException' },
      1,
    );

    const { pool, errors } = await ofPool(PASSKEYS, 'terms { nodes { termsId clientId } }');

    expect((pool['terms']?.['nodes'] as unknown as unknown[]).filter(Boolean)).toHaveLength(1);
    expect(errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }]);
  });
});

describe('the import jobs of a pool', () => {
  it('are listed page by page', async () => {
    const { pool, errors } = await ofPool(
      STAFF,
      `importJobs(first: 2) {
        edges { cursor node { jobId } }
        nodes { jobName status statusRaw importedUsers completionDate passwordHashingAlgorithm }
        pageInfo { hasNextPage }
      }`,
    );

    expect(errors).toBeUndefined();
    expect(pool['importJobs']).toMatchObject({
      nodes: [
        {
          jobName: 'hr-01',
          status: 'SUCCEEDED',
          importedUsers: 412,
          passwordHashingAlgorithm: 'BCRYPT',
        },
        { jobName: 'hr-02', status: 'INPROGRESS', statusRaw: 'InProgress', completionDate: null },
      ],
      pageInfo: { hasNextPage: true },
    });
  });

  it('never tell their signed addresses, nor does the log', async () => {
    gateway.endpoint.misbehave(STAFF, { kind: 'latency', ms: 1 });

    const { text } = await ofPool(
      STAFF,
      `importJobs { nodes {
        jobId jobName creationDate startDate completionDate status statusRaw cloudWatchLogsRoleArn
        importedUsers skippedUsers failedUsers completionMessage passwordHashingAlgorithm
        passwordHashingAlgorithmRaw
      } }`,
    );

    expect(text).toContain('hr-03');
    expect(text).not.toContain('PLANTED');
    expect(gateway.log.join()).not.toContain('PLANTED');
  });
});

describe('values that came after us', () => {
  it('cost no field of what stands in a pool', async () => {
    const { pool, errors } = await ofPool(
      TOMORROW,
      `clients { nodes {
         clientType clientTypeRaw accessTokenValiditySeconds idTokenValiditySeconds
         refreshTokenRotation { feature featureRaw }
       } }
       identityProviders { nodes { providerType providerTypeRaw } }
       resourceServers { nodes { managedBy managedByRaw } }
       importJobs { nodes { status statusRaw passwordHashingAlgorithm } }`,
    );

    expect(errors).toBeUndefined();
    expect(pool).toEqual({
      clients: {
        nodes: [
          {
            clientType: 'UNRECOGNIZED',
            clientTypeRaw: 'AGENT',
            accessTokenValiditySeconds: null,
            idTokenValiditySeconds: 3_600,
            refreshTokenRotation: { feature: 'UNRECOGNIZED', featureRaw: 'AUTOMATIC' },
          },
        ],
      },
      identityProviders: { nodes: [{ providerType: 'UNRECOGNIZED', providerTypeRaw: 'Wallet' }] },
      resourceServers: {
        nodes: [
          { managedBy: 'COGNITO', managedByRaw: 'COGNITO' },
          { managedBy: 'UNRECOGNIZED', managedByRaw: 'PARTNER' },
        ],
      },
      importJobs: {
        nodes: [
          {
            status: 'UNRECOGNIZED',
            statusRaw: 'Paused',
            passwordHashingAlgorithm: 'UNRECOGNIZED',
          },
        ],
      },
    });
  });
});

describe('a secret in a pool', () => {
  it.each(['truncated', 'malformed'] as const)('is in no word of a %s answer', async (kind) => {
    gateway.endpoint.misbehave('DescribeUserPoolClient', { kind });
    gateway.endpoint.misbehave('DescribeIdentityProvider', { kind });

    const { text, errors } = await ofPool(
      SHOP,
      'clients { nodes { hasSecret } } identityProviders { nodes { idpIdentifiers } }',
    );

    expect(errors?.length).toBeGreaterThan(1);
    expect(text).not.toContain('PLANTED');
    expect(gateway.log.join('\n')).not.toContain('PLANTED');
  });
});
