import { createSchema } from '../../src/schema';
import { startGateway, type TestGateway } from '../support/gateway';
import { selectEach } from '../support/select-everything';

const WORKFLOW = 'us-east-1:3f1c9a52-7b04-4e6d-9c31-0a5d8e2f4b17';
const GAME = 'us-east-1:8d20e7b6-15fa-4c98-b3d7-6e91a4c0f258';
const BARE = 'us-east-1:c46b09d1-e83f-4a27-8150-f7d29b6c3ea4';
const ACROSS = 'eu-west-1:1b7e64c8-92d5-4f30-a7e1-d83c05f6b92a';
const TRUSTED = 'us-east-1_Tr1ggErsX';
const DENIED = { kind: 'exception', name: 'NotAuthorizedException' } as const;

describe('identity pools', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway();
  });
  beforeEach(() => gateway.endpoint.forgetCalls());
  afterEach(() => gateway.endpoint.behave());
  afterAll(() => gateway.close());

  const operations = () => gateway.endpoint.calls.map(({ operation }) => operation).sort();

  describe('identityPool', () => {
    it('tells all of one, for one call', async () => {
      const { data, errors } = await gateway.query(
        `query ($id: ID!) {
          identityPool(id: $id) {
            id region account name allowUnauthenticatedIdentities allowClassicFlow
            supportedLoginProviders { providerName appId hasSecret }
            developerProviderName openIdConnectProviderArns
            openIdConnectProviderArnsParsed { service region account resource }
            samlProviderArns samlProviderArnsParsed { arn partition }
            cognitoIdentityProviders { providerName } identityPoolTags { key value } tag(key: "x")
          }
        }`,
        { id: GAME },
      );

      expect(errors).toBeUndefined();
      expect(data?.['identityPool']).toEqual({
        id: GAME,
        region: 'us-east-1',
        account: 'default',
        name: 'social game',
        allowUnauthenticatedIdentities: true,
        allowClassicFlow: true,
        supportedLoginProviders: [
          {
            providerName: 'accounts.google.com',
            appId: '123456789012.apps.googleusercontent.com',
            hasSecret: false,
          },
          { providerName: 'api.twitter.com', appId: 'demoTwitterConsumerKey', hasSecret: true },
          { providerName: 'graph.facebook.com', appId: '7346241598935552', hasSecret: false },
        ],
        developerProviderName: 'login.game.example.com',
        openIdConnectProviderArns: [
          'arn:aws:iam::210987654321:oidc-provider/login.example.com/realms/players',
        ],
        openIdConnectProviderArnsParsed: [
          {
            service: 'iam',
            region: null,
            account: '210987654321',
            resource: 'oidc-provider/login.example.com/realms/players',
          },
        ],
        samlProviderArns: ['arn:aws:iam::210987654321:saml-provider/publisher'],
        samlProviderArnsParsed: [
          { arn: 'arn:aws:iam::210987654321:saml-provider/publisher', partition: 'aws' },
        ],
        cognitoIdentityProviders: null,
        identityPoolTags: [],
        tag: null,
      });
      expect(operations()).toEqual(['DescribeIdentityPool']);
    });

    it('tells roles and role mappings for one call more', async () => {
      const { data, errors } = await gateway.query(`{
        identityPool(id: "${WORKFLOW}") {
          tag(key: "team")
          roles { type roleArn roleArnParsed { resource } }
          roleMappings {
            identityProvider type typeRaw ambiguousRoleResolution ambiguousRoleResolutionRaw
            rulesConfiguration { rules { claim matchType matchTypeRaw value roleArnParsed { account resource } } }
          }
        }
      }`);

      const provider = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_';
      expect(errors).toBeUndefined();
      expect(data?.['identityPool']).toMatchObject({
        tag: 'workflow',
        roles: [
          {
            type: 'authenticated',
            roleArn: 'arn:aws:iam::210987654321:role/workflow-signed-in',
            roleArnParsed: { resource: 'role/workflow-signed-in' },
          },
        ],
        roleMappings: [
          {
            identityProvider: `${provider}Tr1ggErsX:4t1workflowweb8kq2mz7v0xyc`,
            type: 'RULES',
            typeRaw: 'Rules',
            ambiguousRoleResolution: 'DENY',
            ambiguousRoleResolutionRaw: 'Deny',
            rulesConfiguration: {
              rules: [
                {
                  claim: 'custom:role',
                  matchType: 'EQUALS',
                  matchTypeRaw: 'Equals',
                  value: 'admin',
                  roleArnParsed: { account: '210987654321', resource: 'role/workflow-admin' },
                },
                { matchType: 'CONTAINS' },
                { matchType: 'STARTSWITH' },
                { matchType: 'NOTEQUAL' },
              ],
            },
          },
          {
            identityProvider: `${provider}pW7nXc2Ry:7n3backoffice9w1d5e8rbq2k4`,
            type: 'TOKEN',
            ambiguousRoleResolution: 'AUTHENTICATEDROLE',
            ambiguousRoleResolutionRaw: 'AuthenticatedRole',
            rulesConfiguration: null,
          },
        ],
      });
      expect(operations()).toEqual(['DescribeIdentityPool', 'GetIdentityPoolRoles']);
    });

    it('has null for roles that are not set', async () => {
      const { data, errors } = await gateway.query(
        `{ identityPool(id: "${BARE}") { allowClassicFlow roles { type } roleMappings { type } } }`,
      );

      expect(errors).toBeUndefined();
      expect(data?.['identityPool']).toEqual({
        allowClassicFlow: null,
        roles: null,
        roleMappings: null,
      });
    });

    it('tells the principal tags of each provider asked for, a call each', async () => {
      const { data, errors } = await gateway.query(`{
        identityPool(id: "${WORKFLOW}") {
          triggers: principalTags(provider: "cognito-idp.us-east-1.amazonaws.com/${TRUSTED}") {
            identityProviderName useDefaults principalTags { tag claim }
          }
          none: principalTags(provider: "graph.facebook.com") { useDefaults }
          wrong: principalTags(provider: "") { useDefaults }
        }
      }`);

      expect(data?.['identityPool']).toEqual({
        triggers: {
          identityProviderName: `cognito-idp.us-east-1.amazonaws.com/${TRUSTED}`,
          useDefaults: false,
          principalTags: [
            { tag: 'department', claim: 'custom:department' },
            { tag: 'username', claim: 'sub' },
          ],
        },
        none: null,
        wrong: null,
      });
      const told = errors?.map(({ path, extensions }) => [path?.at(-1), extensions['code']]);
      expect(told?.sort()).toEqual([
        ['none', 'RESOURCE_NOT_FOUND'],
        ['wrong', 'INVALID_INPUT'],
      ]);
      expect(operations()).toEqual([
        'DescribeIdentityPool',
        'GetPrincipalTagAttributeMap',
        'GetPrincipalTagAttributeMap',
      ]);
    });

    it('is read in the region of its id, or in the one that is named', async () => {
      await gateway.query(`{
        a: identityPool(id: "${ACROSS}") { id }
        b: identityPool(id: "${ACROSS}", region: "sa-east-1") { id }
        c: identityPool(id: "local:0f", account: "default") { id }
      }`);

      expect(gateway.endpoint.calls.map(({ region }) => region).sort()).toEqual([
        'eu-west-1',
        'sa-east-1',
        'us-east-1',
      ]);
    });

    it('is RESOURCE_NOT_FOUND where there is none', async () => {
      const { data, errors } = await gateway.query('{ identityPool(id: "us-east-1:00") { id } }');

      expect(data).toEqual({ identityPool: null });
      expect(errors?.[0]).toMatchObject({
        message: 'Amazon Cognito does not know identity pool "us-east-1:00" in us-east-1.',
        extensions: { code: 'RESOURCE_NOT_FOUND', retryable: false, region: 'us-east-1' },
      });
    });

    it.each([
      ['id: "us-east-1_Ab1Cd2Ef3"', 'Expected an identity pool id'],
      ['id: "us-east-1:00", region: "x"', 'Expected region to be'],
      ['id: "us-east-1:00", account: "x"', 'Expected account to be'],
    ])('refuses (%s) before any call', async (args, message) => {
      const { errors } = await gateway.query(`{ identityPool(${args}) { id } }`);

      expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
      expect(errors?.[0]?.message).toContain(message);
      expect(operations()).toEqual([]);
    });

    it('names the permission that the role lacks', async () => {
      gateway.endpoint.misbehave('GetIdentityPoolRoles', DENIED);

      const { data, errors } = await gateway.query(
        `{ identityPool(id: "${GAME}") { name roles { type } } }`,
      );

      expect(data?.['identityPool']).toEqual({ name: 'social game', roles: null });
      expect(errors?.[0]).toMatchObject({
        path: ['identityPool', 'roles'],
        extensions: { code: 'ACCESS_DENIED' },
      });
      expect(errors?.[0]?.message).toContain('cognito-identity:GetIdentityPoolRoles');
    });

    it.each([
      ['DescribeIdentityPool', 'name'],
      ['GetIdentityPoolRoles', 'roles { type }'],
    ])('takes an answer of %s about nothing for no answer', async (operation, selection) => {
      gateway.endpoint.misbehave(operation, { kind: 'json', body: {} });

      const { errors } = await gateway.query(`{ identityPool(id: "${GAME}") { ${selection} } }`);

      expect(errors?.[0]?.extensions['code']).toBe('UPSTREAM_UNAVAILABLE');
    });

    it('never tells the secret behind an application’s id', async () => {
      const everything = Object.entries(selectEach(createSchema(), 'SupportedLoginProvider'));
      const { data, text } = await gateway.query(
        `{ identityPool(id: "${GAME}") { supportedLoginProviders { ${everything.map(([, each]) => each).join(' ')} } } }`,
      );

      const planted = gateway.endpoint.identityPools.find(({ id }) => id === GAME)?.document;
      expect(JSON.stringify(planted)).toContain('planted-secret');
      expect(data?.['identityPool']?.['supportedLoginProviders']).toHaveLength(3);
      expect(text).not.toContain('planted-secret');
      expect(gateway.log.join()).not.toContain('planted-secret');
    });
  });

  describe('identityPools', () => {
    it('describes none while only what the list tells is selected', async () => {
      const { data, errors } = await gateway.query(
        `{ identityPools {
          nodes { __typename id account region name }
          edges { identityPoolId node { id } }
          pageInfo { hasNextPage }
        } }`,
      );

      expect(errors).toBeUndefined();
      expect(data?.['identityPools']?.['nodes']).toEqual(
        [
          [WORKFLOW, 'workflow-app'],
          [GAME, 'social game'],
          [BARE, 'bare'],
        ].map(([id, name]) => ({
          __typename: 'IdentityPool',
          id,
          name,
          account: 'default',
          region: 'us-east-1',
        })),
      );
      expect(operations()).toEqual(['ListIdentityPools']);
    });

    it('reads roles without describing', async () => {
      const { data, errors } = await gateway.query(
        '{ identityPools(first: 2) { nodes { id roles { type } roleMappings { type } } } }',
      );

      expect(errors).toBeUndefined();
      expect(data?.['identityPools']?.['nodes']?.[1]?.['roles']).toHaveLength(2);
      expect(operations()).toEqual([
        'GetIdentityPoolRoles',
        'GetIdentityPoolRoles',
        'ListIdentityPools',
      ]);
    });

    it('goes on behind a cursor, in the region that is named', async () => {
      const first = await gateway.query(
        '{ identityPools(first: 1, region: "eu-west-1") { nodes { name } pageInfo { endCursor } } }',
      );
      const { endCursor } = first.data?.['identityPools']?.['pageInfo'] as unknown as {
        endCursor: string;
      };

      const { data } = await gateway.query(
        `query ($after: String) { identityPools(after: $after, region: "eu-west-1") {
          nodes { name } pageInfo { hasNextPage hasPreviousPage }
        } }`,
        { after: endCursor },
      );

      expect(first.data?.['identityPools']?.['nodes']).toEqual([{ name: 'storefront' }]);
      expect(data?.['identityPools']).toEqual({
        nodes: [{ name: 'across-regions' }],
        pageInfo: { hasNextPage: false, hasPreviousPage: true },
      });
    });

    it('refuses the cursor of another region', async () => {
      const { data } = await gateway.query('{ identityPools(first: 1) { edges { cursor } } }');
      const after = data?.['identityPools']?.['edges']?.[0]?.['cursor'];

      const { errors } = await gateway.query(
        'query ($after: String) { identityPools(after: $after, region: "eu-west-1") { nodes { id } } }',
        { after },
      );

      expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
    });

    it('keeps the row of one that cannot be described', async () => {
      gateway.endpoint.misbehave(GAME, DENIED);

      const { data, errors } = await gateway.query(
        '{ identityPools { edges { identityPoolId node { id allowClassicFlow } } } }',
      );

      expect(data?.['identityPools']?.['edges']).toMatchObject([
        { identityPoolId: WORKFLOW, node: { id: WORKFLOW } },
        { identityPoolId: GAME, node: null },
        { identityPoolId: BARE, node: { id: BARE } },
      ]);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        path: ['identityPools', 'edges', 1, 'node'],
        extensions: { code: 'ACCESS_DENIED' },
      });
    });

    it('keeps the row of one of which the list told something that cannot be understood', async () => {
      gateway.endpoint.misbehave('ListIdentityPools', {
        kind: 'json',
        body: {
          IdentityPools: [
            { IdentityPoolId: 'us-east-1:a', IdentityPoolName: 7 },
            { IdentityPoolId: 'us-east-1:b', IdentityPoolName: 'b' },
          ],
        },
      });

      const { data, errors } = await gateway.query(
        '{ identityPools { edges { identityPoolId node { name } } } }',
      );

      expect(data?.['identityPools']?.['edges']).toEqual([
        { identityPoolId: 'us-east-1:a', node: null },
        { identityPoolId: 'us-east-1:b', node: { name: 'b' } },
      ]);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['UPSTREAM_UNAVAILABLE']);
    });
  });

  describe('the user pools that an identity pool trusts', () => {
    it('are read by the provider’s name, a call each', async () => {
      const { data, errors } = await gateway.query(`{
        identityPool(id: "${ACROSS}") {
          cognitoIdentityProviders {
            providerName clientId serverSideTokenCheck userPool { id account region name }
          }
        }
      }`);

      expect(data?.['identityPool']?.['cognitoIdentityProviders']).toEqual([
        {
          providerName: `cognito-idp.us-east-1.amazonaws.com/${TRUSTED}`,
          clientId: '4t1workflowweb8kq2mz7v0xyc',
          serverSideTokenCheck: false,
          userPool: {
            id: TRUSTED,
            account: 'default',
            region: 'us-east-1',
            name: gateway.endpoint.pools.find(({ id }) => id === TRUSTED)?.document['Name'],
          },
        },
        {
          providerName: 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Long5Gone',
          clientId: '2g6goneclient4y8u0i3o7p1asd',
          serverSideTokenCheck: true,
          userPool: null,
        },
        {
          providerName: 'localhost:9229/local_emulated',
          clientId: 'emulated',
          serverSideTokenCheck: null,
          userPool: null,
        },
      ]);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        path: ['identityPool', 'cognitoIdentityProviders', 1, 'userPool'],
        extensions: { code: 'USER_POOL_NOT_FOUND', userPoolId: 'eu-west-1_Long5Gone' },
      });
      expect(operations()).toEqual([
        'DescribeIdentityPool',
        'DescribeUserPool',
        'DescribeUserPool',
      ]);
    });

    it('are not read where they are not selected', async () => {
      await gateway.query(
        `{ identityPool(id: "${ACROSS}") { cognitoIdentityProviders { clientId } } }`,
      );

      expect(operations()).toEqual(['DescribeIdentityPool']);
    });
  });

  describe('the identity pools that trust a user pool', () => {
    it('are those that name it, for a list and a call for each there is', async () => {
      const { data, errors } = await gateway.query(
        `{ userPool(id: "${TRUSTED}") { identityPools { id name } } }`,
      );

      expect(errors).toBeUndefined();
      expect(data?.['userPool']?.['identityPools']).toEqual([
        { id: WORKFLOW, name: 'workflow-app' },
      ]);
      expect(operations()).toEqual([
        'DescribeIdentityPool',
        'DescribeIdentityPool',
        'DescribeIdentityPool',
        'DescribeUserPool',
        'ListIdentityPools',
      ]);
    });

    it('are none where nobody names it, and are looked for in its own region too', async () => {
      const { data, errors } = await gateway.query(`{
        none: userPool(id: "us-east-1_sB0xD3v42") { identityPools { id } }
        abroad: userPool(id: "eu-west-1_hT8sWd0Fk") { identityPools { name } }
      }`);

      expect(errors).toBeUndefined();
      expect(data).toEqual({
        none: { identityPools: [] },
        abroad: { identityPools: [{ name: 'storefront' }] },
      });
    });

    it('cost several pools of a list once, and no description of these', async () => {
      const { data, errors } = await gateway.query(
        '{ userPools(first: 5) { nodes { id identityPools { id } } } }',
      );

      expect(errors).toBeUndefined();
      expect(data?.['userPools']?.['nodes']).toContainEqual({
        id: TRUSTED,
        identityPools: [{ id: WORKFLOW }],
      });
      expect(operations()).toEqual([
        'DescribeIdentityPool',
        'DescribeIdentityPool',
        'DescribeIdentityPool',
        'ListIdentityPools',
        'ListUserPools',
      ]);
    });

    it('are not looked for where they are not selected', async () => {
      await gateway.query(`{ userPool(id: "${TRUSTED}") { name } }`);

      expect(operations()).toEqual(['DescribeUserPool']);
    });

    it('have null with its error at the place of one that cannot be read', async () => {
      gateway.endpoint.misbehave(GAME, DENIED);

      const { data, errors } = await gateway.query(
        `{ userPool(id: "${TRUSTED}") { identityPools { id } } }`,
      );

      expect(data?.['userPool']?.['identityPools']).toEqual([{ id: WORKFLOW }, null]);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        path: ['userPool', 'identityPools', 1],
        extensions: { code: 'ACCESS_DENIED' },
      });
      expect(errors?.[0]?.message).toContain(GAME);
    });

    it('are an error, not an empty list, where they cannot be listed', async () => {
      gateway.endpoint.misbehave('ListIdentityPools', DENIED);

      const { data, errors } = await gateway.query(
        `{ userPool(id: "${TRUSTED}") { name identityPools { id } } }`,
      );

      expect(data?.['userPool']?.['identityPools']).toEqual([null]);
      expect(errors?.[0]).toMatchObject({
        path: ['userPool', 'identityPools', 0],
        extensions: { code: 'ACCESS_DENIED', region: 'us-east-1' },
      });
      expect(errors?.[0]?.message).toContain('cognito-identity:ListIdentityPools');
    });

    it('keep their rows where a region’s list breaks off', async () => {
      gateway.endpoint.misbehave(
        'ListIdentityPools',
        {
          kind: 'json',
          body: { IdentityPools: [{ IdentityPoolId: WORKFLOW }], NextToken: 'next' },
        },
        1,
      );
      gateway.endpoint.misbehave('ListIdentityPools', DENIED);

      const { data, errors } = await gateway.query(
        `{ userPool(id: "${TRUSTED}") { identityPools { id } } }`,
      );

      expect(data?.['userPool']?.['identityPools']).toEqual([{ id: WORKFLOW }, null]);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['ACCESS_DENIED']);
    });
  });

  describe('parsed ARNs of a user pool', () => {
    it('come from a list without a description, and null where a text is no ARN', async () => {
      const { data, errors } = await gateway.query(
        `{
          userPools(first: 60) { nodes { id lambdaConfig { preSignUpParsed { service resource }
            customSmsSender { lambdaArnParsed { account } } kmsKeyIdParsed { region } } } }
        }`,
      );

      expect(errors).toBeUndefined();
      expect(data?.['userPools']?.['nodes']).toContainEqual({
        id: TRUSTED,
        lambdaConfig: {
          preSignUpParsed: { service: 'lambda', resource: 'function:workflow-pre-sign-up' },
          customSmsSender: { lambdaArnParsed: { account: '210987654321' } },
          kmsKeyIdParsed: { region: 'us-east-1' },
        },
      });
      expect(operations()).toEqual(['ListUserPools']);
    });
  });
});
