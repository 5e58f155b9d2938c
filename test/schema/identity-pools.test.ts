import { graphql } from 'graphql';
import type { Fault } from '../../src/demo';
import { GatewayError } from '../../src/domain/gateway-error';
import type { Loaders } from '../../src/loaders';
import { createSchema } from '../../src/schema';
import { startGateway, type TestGateway } from '../support/gateway';
import { aRequestContext } from '../support/request-context';
import { selectEach } from '../support/select-everything';

const WORKFLOW = 'us-east-1:3f1c9a52-7b04-4e6d-9c31-0a5d8e2f4b17';
const GAME = 'us-east-1:8d20e7b6-15fa-4c98-b3d7-6e91a4c0f258';
const BARE = 'us-east-1:c46b09d1-e83f-4a27-8150-f7d29b6c3ea4';
const STOREFRONT = 'eu-west-1:a95d31f0-4c7e-4b12-86da-2e0f7c9b5813';
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
  /** Where each call of an operation went, as `account/region`. */
  const placesOf = (wanted: string) =>
    gateway.endpoint.calls
      .filter(({ operation }) => operation === wanted)
      .map(({ account, region }) => `${account ?? ''}/${region ?? ''}`)
      .sort();

  describe('identityPool', () => {
    it('tells all of one, for one call', async () => {
      const { data, errors } = await gateway.query(
        `query ($id: ID!) {
          identityPool(id: $id, account: "main") {
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
        account: 'main',
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
          'arn:aws:iam::123456789012:oidc-provider/login.example.com/realms/players',
        ],
        openIdConnectProviderArnsParsed: [
          {
            service: 'iam',
            region: null,
            account: '123456789012',
            resource: 'oidc-provider/login.example.com/realms/players',
          },
        ],
        samlProviderArns: ['arn:aws:iam::123456789012:saml-provider/publisher'],
        samlProviderArnsParsed: [
          { arn: 'arn:aws:iam::123456789012:saml-provider/publisher', partition: 'aws' },
        ],
        cognitoIdentityProviders: null,
        identityPoolTags: [],
        tag: null,
      });
      expect(operations()).toEqual(['DescribeIdentityPool']);
    });

    it('tells roles and role mappings for one call more', async () => {
      const { data, errors } = await gateway.query(`{
        identityPool(id: "${WORKFLOW}", account: "partner") {
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
            identityProvider: `${provider}9tAgZbQ4e:7n3backoffice9w1d5e8rbq2k4`,
            type: 'TOKEN',
            ambiguousRoleResolution: 'AUTHENTICATEDROLE',
            ambiguousRoleResolutionRaw: 'AuthenticatedRole',
            rulesConfiguration: null,
          },
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
        ],
      });
      expect(operations()).toEqual(['DescribeIdentityPool', 'GetIdentityPoolRoles']);
    });

    it('has null for roles that are not set', async () => {
      const { data, errors } = await gateway.query(
        `{ identityPool(id: "${BARE}", account: "main") { allowClassicFlow roles { type } roleMappings { type } } }`,
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
        identityPool(id: "${WORKFLOW}", account: "partner") {
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

    it('is found in whichever account has it, each asked once', async () => {
      const { data, errors } = await gateway.query(`{
        main: identityPool(id: "${GAME}") { account region name }
        partner: identityPool(id: "${ACROSS}") { account region name }
      }`);

      expect(errors).toBeUndefined();
      expect(data).toEqual({
        main: { account: 'main', region: 'us-east-1', name: 'social game' },
        partner: { account: 'partner', region: 'eu-west-1', name: 'across-regions' },
      });
      expect(placesOf('DescribeIdentityPool')).toEqual([
        'main/eu-west-1',
        'main/us-east-1',
        'partner/eu-west-1',
        'partner/us-east-1',
      ]);
    });

    it('costs nothing again while memory has what each account answered', async () => {
      const shared = await startGateway({ memory: true });
      const query = `{ identityPool(id: "${WORKFLOW}") { account } }`;

      await shared.query(query);
      const { data } = await shared.query(query);

      const calls = shared.endpoint.calls.map(({ account }) => account).sort();
      await shared.close();
      expect(data).toEqual({ identityPool: { account: 'partner' } });
      expect(calls).toEqual(['main', 'partner']);
    });

    it('reads what hangs on it in the account where it was found alone', async () => {
      const { data, errors } = await gateway.query(
        `{ identityPool(id: "${WORKFLOW}") { roles { type } roleMappings { type } } }`,
      );

      expect(errors).toBeUndefined();
      expect(data?.['identityPool']?.['roles']).toEqual([{ type: 'authenticated' }]);
      expect(placesOf('GetIdentityPoolRoles')).toEqual(['partner/us-east-1']);
    });

    it('is found although another account cannot be asked', async () => {
      gateway.endpoint.misbehave('main', DENIED);

      const { data, errors } = await gateway.query(
        `{ identityPool(id: "${WORKFLOW}") { account } }`,
      );

      expect(errors).toBeUndefined();
      expect(data).toEqual({ identityPool: { account: 'partner' } });
    });

    it('does not wait for the other accounts once one has it', async () => {
      gateway.endpoint.misbehave('main/eu-west-1', { kind: 'hang' });

      const { data } = await gateway.query(`{ identityPool(id: "${ACROSS}") { account } }`);

      expect(data).toEqual({ identityPool: { account: 'partner' } });
      expect(gateway.log.join()).not.toContain('UPSTREAM_TIMEOUT');
    });

    it('is asked for in the region of its id, or in the one that is named, in every account', async () => {
      await gateway.query(`{ identityPool(id: "${ACROSS}", region: "us-east-1") { id } }`);
      await gateway.query(`{ identityPool(id: "local:0f") { id } }`);

      expect(placesOf('DescribeIdentityPool')).toEqual([
        'main/us-east-1',
        'main/us-east-1',
        'partner/us-east-1',
        'partner/us-east-1',
      ]);
    });

    it('is asked for in every account where none covers the region', async () => {
      await gateway.query('{ identityPool(id: "sa-east-1:0f") { id } }');

      expect(placesOf('DescribeIdentityPool')).toEqual(['main/sa-east-1', 'partner/sa-east-1']);
    });

    it('is asked for in no account that does not cover the region while another does', async () => {
      const asked: string[] = [];
      const accounts = [
        { name: 'a', regions: ['us-east-1'] },
        { name: 'b', regions: ['eu-west-1'] },
        { name: 'c', regions: ['us-east-1', 'eu-west-1'] },
      ];

      const read: Loaders['read'] = ({ place }) => {
        asked.push(`${place.account}/${place.region}`);
        return Promise.reject(new GatewayError('RESOURCE_NOT_FOUND', 'It is not here.'));
      };

      const { errors } = await graphql({
        schema: createSchema(),
        source: '{ identityPool(id: "eu-west-1:0f") { id } }',
        contextValue: aRequestContext({
          fleet: { accounts, homeRegion: 'us-east-1' },
          loaders: { read },
        }),
      });

      expect(asked).toEqual(['b/eu-west-1', 'c/eu-west-1']);
      expect(errors?.[0]?.message).toContain('in eu-west-1 of the accounts "b", "c"');
    });

    it('is RESOURCE_NOT_FOUND, with the places asked, where nobody has it', async () => {
      const { data, errors } = await gateway.query('{ identityPool(id: "us-east-1:00") { id } }');

      expect(data).toEqual({ identityPool: null });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        message:
          'There is no identity pool "us-east-1:00" in us-east-1 of the accounts "main", "partner". Check the id, or name the region and the account.',
        extensions: { code: 'RESOURCE_NOT_FOUND', retryable: false, userPoolId: null },
      });
      expect(placesOf('DescribeIdentityPool')).toEqual(['main/us-east-1', 'partner/us-east-1']);
    });

    it('is the failure of the account that could not be asked where no other has it', async () => {
      gateway.endpoint.misbehave('partner', DENIED);

      const { data, errors } = await gateway.query(`{ identityPool(id: "${WORKFLOW}") { id } }`);

      expect(data).toEqual({ identityPool: null });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.message).toMatch(
        `Identity pool "${WORKFLOW}" was not found, but account "partner" could not be asked for it in us-east-1. The gateway's role may not read`,
      );
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'ACCESS_DENIED',
        account: 'partner',
        region: 'us-east-1',
      });
    });

    it('is asked for in an account that is named alone', async () => {
      const { data, errors } = await gateway.query(
        `{ identityPool(id: "${WORKFLOW}", account: "main") { id } }`,
      );

      expect(data).toEqual({ identityPool: null });
      expect(errors?.[0]).toMatchObject({
        message: `Amazon Cognito does not know identity pool "${WORKFLOW}" in us-east-1 of account "main".`,
        extensions: { code: 'RESOURCE_NOT_FOUND', account: 'main', region: 'us-east-1' },
      });
      expect(placesOf('DescribeIdentityPool')).toEqual(['main/us-east-1']);
    });

    it('tells why once the operation has had its calls', async () => {
      const poor = await startGateway({ env: { COGNITO_MAX_CALLS_PER_OPERATION: '1' } });

      const { data, errors } = await poor.query(`{ identityPool(id: "${WORKFLOW}") { id } }`);

      const calls = [...poor.endpoint.calls];
      await poor.close();
      expect(data).toEqual({ identityPool: null });
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['LIMIT_EXCEEDED']);
      expect(calls.map(({ account }) => account)).toEqual(['main']);
    });

    it.each([
      ['id: "us-east-1_Ab1Cd2Ef3"', 'Expected an identity pool id'],
      ['id: ""', 'Expected an identity pool id'],
      ['id: "us-east-1:../x"', 'Expected an identity pool id'],
      ['id: "us-east-1:00", region: "x"', 'Expected region to be'],
      ['id: "us-east-1:00", region: ""', 'Expected region to be'],
      [
        'id: "us-east-1:00", account: "x"',
        'Expected account to be of "main", "partner" but got "x".',
      ],
      [
        'id: "us-east-1:00", account: "123456789012"',
        'Expected account to be of "main", "partner" but got "123456789012".',
      ],
    ])('refuses (%s) before any call', async (args, message) => {
      const { data, errors } = await gateway.query(`{ identityPool(${args}) { id } }`);

      expect(data).toEqual({ identityPool: null });
      expect(errors).toHaveLength(1);
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

    describe('the secret behind an application’s id', () => {
      const plant = {
        'api.twitter.com': 'key;planted-secret',
        'www.digits.com': ';planted-secret',
      };

      it('is never told', async () => {
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

      it.each<[string, Fault]>([
        ['breaks off', { kind: 'truncated' }],
        [
          'holds it where it does not belong',
          {
            kind: 'json',
            body: {
              IdentityPoolId: GAME,
              SupportedLoginProviders: { 'api.twitter.com': ['key;planted-secret'] },
            },
          },
        ],
        [
          'is of another identity pool',
          { kind: 'json', body: { IdentityPoolId: BARE, SupportedLoginProviders: plant } },
        ],
        [
          'is a refusal',
          { kind: 'json', status: 400, body: { __type: 'X', SupportedLoginProviders: plant } },
        ],
      ])('is in no error and no log where the answer %s', async (_, fault) => {
        gateway.endpoint.misbehave(GAME, fault);

        const { data, errors, text } = await gateway.query(
          `{ identityPool(id: "${GAME}", account: "main") { supportedLoginProviders { appId } } }`,
        );

        expect(data).toEqual({ identityPool: null });
        expect(errors).toHaveLength(1);
        expect(gateway.log.at(-1)).toContain(GAME);
        expect(text).not.toContain('planted-secret');
        expect(gateway.log.join()).not.toContain('planted-secret');
      });

      it('is in no memory, where nobody asks for its provider either', async () => {
        const shared = await startGateway({ memory: true });
        shared.endpoint.misbehave(GAME, {
          kind: 'json',
          body: { IdentityPoolId: GAME, SupportedLoginProviders: plant },
        });
        const query = `{ identityPool(id: "${GAME}", account: "main") {
          supportedLoginProviders { providerName appId hasSecret }
        } }`;

        await shared.query(query);
        const { data, text } = await shared.query(query);

        const calls = [...shared.endpoint.calls];
        const log = shared.log.join();
        await shared.close();
        expect(calls).toHaveLength(1);
        expect(data?.['identityPool']?.['supportedLoginProviders']).toEqual([
          { providerName: 'api.twitter.com', appId: 'key', hasSecret: true },
          { providerName: 'www.digits.com', appId: '', hasSecret: true },
        ]);
        expect(text + log).not.toContain('planted-secret');
      });
    });
  });

  describe('identityPools', () => {
    const everyPlace = ['main', 'partner'].flatMap((account) =>
      ['eu-central-1', 'eu-west-1', 'us-east-1'].map((region) => `${account}/${region}`),
    );

    it('are those of every account and region, in the order of the configuration', async () => {
      const { data, errors } = await gateway.query(
        `{ identityPools {
          edges { account region identityPoolId node { id account region } }
          pageInfo { hasNextPage hasPreviousPage }
        } }`,
      );

      const edges = [
        ['main', 'us-east-1', GAME],
        ['main', 'us-east-1', BARE],
        ['main', 'eu-west-1', STOREFRONT],
        ['partner', 'us-east-1', WORKFLOW],
        ['partner', 'eu-west-1', ACROSS],
      ].map(([account, region, id]) => ({
        account,
        region,
        identityPoolId: id,
        node: { id, account, region },
      }));
      expect(errors).toBeUndefined();
      expect(data?.['identityPools']).toEqual({
        edges,
        pageInfo: { hasNextPage: false, hasPreviousPage: false },
      });
      expect(operations()).toEqual(everyPlace.map(() => 'ListIdentityPools'));
      expect(placesOf('ListIdentityPools')).toEqual(everyPlace);
    });

    it('describes none while only what the list tells is selected', async () => {
      const { data, errors } = await gateway.query(
        `{ identityPools(accounts: ["main"], regions: ["us-east-1"]) {
          nodes { __typename id account region name }
          edges { identityPoolId node { id } }
          pageInfo { hasNextPage }
        } }`,
      );

      expect(errors).toBeUndefined();
      expect(data?.['identityPools']?.['nodes']).toEqual(
        [
          [GAME, 'social game'],
          [BARE, 'bare'],
        ].map(([id, name]) => ({
          __typename: 'IdentityPool',
          id,
          name,
          account: 'main',
          region: 'us-east-1',
        })),
      );
      expect(operations()).toEqual(['ListIdentityPools']);
    });

    it('describes each in its own place where more is selected', async () => {
      const { data, errors } = await gateway.query(
        '{ identityPools(regions: ["eu-west-1"]) { nodes { name allowUnauthenticatedIdentities } } }',
      );

      expect(errors).toBeUndefined();
      expect(data?.['identityPools']?.['nodes']).toEqual([
        { name: 'storefront', allowUnauthenticatedIdentities: true },
        { name: 'across-regions', allowUnauthenticatedIdentities: false },
      ]);
      expect(placesOf('DescribeIdentityPool')).toEqual(['main/eu-west-1', 'partner/eu-west-1']);
    });

    it('tells how many there are where one page holds them all', async () => {
      const { data } = await gateway.query(`{
        all: identityPools { totalCount nodes { id } }
        some: identityPools(first: 1) { totalCount }
      }`);

      expect(data?.['all']).toMatchObject({ totalCount: 5 });
      expect(data?.['all']?.['nodes']).toHaveLength(5);
      expect(data?.['some']).toEqual({ totalCount: null });
    });

    it('reads roles without describing', async () => {
      const { data, errors } = await gateway.query(
        '{ identityPools(first: 2) { nodes { id roles { type } roleMappings { type } } } }',
      );

      expect(errors).toBeUndefined();
      expect(data?.['identityPools']?.['nodes']?.[0]?.['roles']).toHaveLength(2);
      expect(operations()).toEqual([
        'GetIdentityPoolRoles',
        'GetIdentityPoolRoles',
        'ListIdentityPools',
      ]);
    });

    it('spans the accounts and regions asked for alone, none for an empty list', async () => {
      const { data, errors } = await gateway.query(`{
        account: identityPools(accounts: ["partner"]) { nodes { id } }
        region: identityPools(regions: ["eu-west-1"]) { nodes { id } }
        both: identityPools(accounts: ["main"], regions: ["eu-west-1"]) { nodes { id } }
        none: identityPools(accounts: []) { nodes { id } }
        null: identityPools(accounts: null, regions: null, first: null, after: null) { nodes { id } }
      }`);

      expect(errors).toBeUndefined();
      expect(data).toEqual({
        account: { nodes: [{ id: WORKFLOW }, { id: ACROSS }] },
        region: { nodes: [{ id: STOREFRONT }, { id: ACROSS }] },
        both: { nodes: [{ id: STOREFRONT }] },
        none: { nodes: [] },
        null: { nodes: [GAME, BARE, STOREFRONT, WORKFLOW, ACROSS].map((id) => ({ id })) },
      });
    });

    it('reads no place behind the one that fills the page', async () => {
      const { data } = await gateway.query(
        '{ identityPools(first: 2) { nodes { id } pageInfo { hasNextPage } } }',
      );

      expect(data?.['identityPools']).toEqual({
        nodes: [{ id: GAME }, { id: BARE }],
        pageInfo: { hasNextPage: true },
      });
      expect(placesOf('ListIdentityPools')).toEqual(['main/us-east-1']);
    });

    it.each([1, 2, 3, 4])('comes once over all pages, %d to a page', async (first) => {
      const told: unknown[] = [];

      for (let after: unknown = null, more = true; more;) {
        const { data } = await gateway.query(
          `query ($first: Int, $after: String) { identityPools(first: $first, after: $after) {
            nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor }
          } }`,
          { first, after },
        );
        const { nodes, pageInfo } = data?.['identityPools'] ?? {};
        expect(pageInfo?.['hasPreviousPage']).toBe(after !== null);
        told.push(...Object.values(nodes ?? {}).map(({ id }) => id));
        after = pageInfo?.['endCursor'] ?? after;
        more = (pageInfo?.['hasNextPage'] as unknown) === true;
      }

      expect(told).toEqual([GAME, BARE, STOREFRONT, WORKFLOW, ACROSS]);
    });

    it.each([
      ['accounts: ["other"]', 'Expected account to be of "main", "partner" but got "other".'],
      ['accounts: ["main", ""]', 'Expected account to be of "main", "partner" but got "".'],
      ['regions: ["nowhere!"]', 'Expected regions to be of "us-east-1"'],
      ['regions: ["sa-east-1"]', 'Expected regions to be of "us-east-1"'],
      ['first: 0', 'Expected first to be 1 to 60 but got 0.'],
      ['first: -1', 'Expected first to be 1 to 60 but got -1.'],
      ['first: 100000', 'Expected first to be 1 to 60 but got 100000.'],
      ['after: ""', 'Expected after to be a cursor of this list of identity pools'],
      ['after: "foreign"', 'Expected after to be a cursor of this list of identity pools'],
    ])('refuses (%s) before any call', async (args, message) => {
      const { data, errors } = await gateway.query(`{ identityPools(${args}) { nodes { id } } }`);

      expect(data).toEqual({ identityPools: null });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions['code']).toBe('INVALID_INPUT');
      expect(errors?.[0]?.message).toContain(message);
      expect(operations()).toEqual([]);
    });

    it.each([
      ['other accounts', '{ identityPools(first: 1, accounts: ["main"]) { edges { cursor } } }'],
      ['other regions', '{ identityPools(first: 1, regions: ["us-east-1"]) { edges { cursor } } }'],
      ['user pools', '{ userPools(first: 1) { edges { cursor } } }'],
    ])('refuses the cursor of a list of %s before any call', async (_, document) => {
      const { data: other } = await gateway.query(document);
      const after = Object.values(other ?? {})[0]?.['edges']?.[0]?.['cursor'];
      gateway.endpoint.forgetCalls();

      const { errors } = await gateway.query(
        'query ($after: String) { identityPools(after: $after) { nodes { id } } }',
        { after },
      );

      expect(after).toEqual(expect.any(String));
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['INVALID_INPUT']);
      expect(operations()).toEqual([]);
    });

    it('takes the cursor of the same accounts in another order', async () => {
      const { data: first } = await gateway.query(
        '{ identityPools(first: 3, accounts: ["main", "partner"]) { pageInfo { endCursor } } }',
      );

      const { data } = await gateway.query(
        `query ($after: String) {
          identityPools(after: $after, accounts: ["partner", "main"]) { nodes { id } }
        }`,
        { after: first?.['identityPools']?.['pageInfo']?.['endCursor'] },
      );

      expect(data?.['identityPools']?.['nodes']).toEqual([{ id: WORKFLOW }, { id: ACROSS }]);
    });

    it('has an edge with its error for a place that cannot be listed, and all others', async () => {
      gateway.endpoint.misbehave('main/eu-west-1', DENIED);

      const { data, errors } = await gateway.query(
        '{ identityPools { edges { account region identityPoolId node { id } } } }',
      );

      expect(data?.['identityPools']?.['edges']).toMatchObject([
        { identityPoolId: GAME },
        { identityPoolId: BARE },
        { account: 'main', region: 'eu-west-1', identityPoolId: null, node: null },
        { identityPoolId: WORKFLOW },
        { identityPoolId: ACROSS },
      ]);
      expect(errors?.map(({ path }) => path)).toEqual([
        ['identityPools', 'edges', 2, 'identityPoolId'],
        ['identityPools', 'edges', 2, 'node'],
      ]);
      for (const { message, extensions } of errors ?? []) {
        expect(message).toContain('the identity pools in eu-west-1 of account "main"');
        expect(extensions).toMatchObject({
          code: 'ACCESS_DENIED',
          account: 'main',
          region: 'eu-west-1',
        });
      }
      expect(placesOf('ListIdentityPools')).toEqual(everyPlace);
    });

    it('goes on behind a place that cannot be listed', async () => {
      gateway.endpoint.misbehave('main/us-east-1', DENIED);
      const first = await gateway.query(
        '{ identityPools(first: 1) { nodes { id } pageInfo { hasNextPage endCursor } } }',
      );

      const { data, errors } = await gateway.query(
        'query ($after: String) { identityPools(first: 1, after: $after) { nodes { id } } }',
        { after: first.data?.['identityPools']?.['pageInfo']?.['endCursor'] },
      );

      expect(first.data?.['identityPools']).toMatchObject({
        nodes: [null],
        pageInfo: { hasNextPage: true },
      });
      expect(errors).toBeUndefined();
      expect(data?.['identityPools']?.['nodes']).toEqual([{ id: STOREFRONT }]);
    });

    it.each([
      '{ identityPools { pageInfo { hasNextPage } } }',
      '{ identityPools { edges { cursor account region } } }',
    ])('fails as a whole where nothing selected could tell of a place: %s', async (document) => {
      gateway.endpoint.misbehave('main/eu-west-1', DENIED);

      const { data, errors } = await gateway.query(document);

      expect(data).toEqual({ identityPools: null });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'ACCESS_DENIED', account: 'main' });
    });

    it('fails as a whole where the only place asked for fails', async () => {
      gateway.endpoint.misbehave('partner', DENIED);

      const { data, errors } = await gateway.query(
        '{ identityPools(accounts: ["partner"], regions: ["us-east-1"]) { nodes { id } } }',
      );

      expect(data).toEqual({ identityPools: null });
      expect(errors?.[0]).toMatchObject({
        path: ['identityPools'],
        extensions: { code: 'ACCESS_DENIED', account: 'partner', region: 'us-east-1' },
      });
    });

    it('keeps the row of one that cannot be described', async () => {
      gateway.endpoint.misbehave(GAME, DENIED);

      const { data, errors } = await gateway.query(
        '{ identityPools(accounts: ["main"]) { edges { identityPoolId node { id allowClassicFlow } } } }',
      );

      expect(data?.['identityPools']?.['edges']).toMatchObject([
        { identityPoolId: GAME, node: null },
        { identityPoolId: BARE, node: { id: BARE } },
        { identityPoolId: STOREFRONT, node: { id: STOREFRONT } },
      ]);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        path: ['identityPools', 'edges', 0, 'node'],
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
        `{ identityPools(accounts: ["main"], regions: ["us-east-1"]) {
          edges { identityPoolId node { name } }
        } }`,
      );

      expect(data?.['identityPools']?.['edges']).toEqual([
        { identityPoolId: 'us-east-1:a', node: null },
        { identityPoolId: 'us-east-1:b', node: { name: 'b' } },
      ]);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['UPSTREAM_UNAVAILABLE']);
    });
  });

  describe('the user pools that an identity pool trusts', () => {
    it('are read in its own account by the provider’s name, a call each', async () => {
      const { data, errors } = await gateway.query(`{
        identityPool(id: "${ACROSS}", account: "partner") {
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
            account: 'partner',
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
        // Gone: the other account was asked too.
        'DescribeUserPool',
        'DescribeUserPool',
      ]);
    });

    const PORTAL = 'eu-central-1_B2bPorTal';
    const OF_STOREFRONT = `{
      identityPool(id: "${STOREFRONT}", account: "main") {
        cognitoIdentityProviders { userPool { id account region } }
      }
    }`;

    it('are read in another account, still a call each, where its list had them', async () => {
      const { data, errors } = await gateway.query(OF_STOREFRONT);

      expect(errors).toBeUndefined();
      expect(data?.['identityPool']?.['cognitoIdentityProviders']).toEqual([
        { userPool: { id: 'eu-west-1_hT8sWd0Fk', account: 'main', region: 'eu-west-1' } },
        { userPool: { id: PORTAL, account: 'partner', region: 'eu-central-1' } },
      ]);
      expect(placesOf('DescribeUserPool')).toEqual(['main/eu-west-1', 'partner/eu-central-1']);
    });

    it('are looked for in its own account, then in the others, while no list told of them', async () => {
      const cold = await startGateway({ env: { COGNITO_CACHE_WARM_UP: 'off' } });

      const before = await cold.query(OF_STOREFRONT);
      const after = await cold.query(OF_STOREFRONT);

      const described = cold.endpoint.calls.filter(({ userPoolId }) => userPoolId === PORTAL);
      await cold.close();
      const portalOf = ({ data }: typeof before) =>
        data?.['identityPool']?.['cognitoIdentityProviders']?.[1]?.['userPool'];
      expect(before.errors).toBeUndefined();
      expect(portalOf(before)).toMatchObject({ account: 'partner' });
      expect(after.data).toEqual(before.data);
      expect(described.map(({ account }) => account)).toEqual(['main', 'partner', 'partner']);
    });

    it('are nowhere once the account whose list had them and its own have them not', async () => {
      const gone = await startGateway();
      gone.endpoint.misbehave(PORTAL, { kind: 'exception', name: 'ResourceNotFoundException' });

      const { errors } = await gone.query(OF_STOREFRONT);
      await gone.query(OF_STOREFRONT);

      const described = gone.endpoint.calls.filter(({ userPoolId }) => userPoolId === PORTAL);
      await gone.close();
      expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
        { code: 'USER_POOL_NOT_FOUND', account: null, userPoolId: PORTAL },
      ]);
      expect(described.map(({ account }) => account)).toEqual([
        ...['partner', 'main'],
        ...['main', 'partner'],
      ]);
    });

    it('have the failure of the account whose list had them', async () => {
      gateway.endpoint.misbehave('partner', DENIED);

      const { errors } = await gateway.query(OF_STOREFRONT);

      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        path: ['identityPool', 'cognitoIdentityProviders', 1, 'userPool'],
        extensions: { code: 'ACCESS_DENIED', account: 'partner', userPoolId: PORTAL },
      });
    });

    it('are not read where they are not selected', async () => {
      await gateway.query(
        `{ identityPool(id: "${ACROSS}", account: "partner") { cognitoIdentityProviders { clientId } } }`,
      );

      expect(operations()).toEqual(['DescribeIdentityPool']);
    });
  });

  describe('the identity pools that trust a user pool', () => {
    const ofPartner = ['partner/eu-central-1', 'partner/eu-west-1', 'partner/us-east-1'];

    it('are those of its account that name it, for its lists and a call for each on them', async () => {
      const { data, errors } = await gateway.query(
        `{ userPool(id: "${TRUSTED}") { account identityPools { id name account region } } }`,
      );

      expect(errors).toBeUndefined();
      expect(data?.['userPool']).toEqual({
        account: 'partner',
        identityPools: [
          { id: WORKFLOW, name: 'workflow-app', account: 'partner', region: 'us-east-1' },
          { id: ACROSS, name: 'across-regions', account: 'partner', region: 'eu-west-1' },
        ],
      });
      expect(placesOf('ListIdentityPools')).toEqual(ofPartner);
      expect(placesOf('DescribeIdentityPool')).toEqual(['partner/eu-west-1', 'partner/us-east-1']);
      expect(operations()).toHaveLength(6);
    });

    it('are none where nobody names it', async () => {
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

    it('are looked for in its own region too, where lists do not span that', async () => {
      await gateway.query('{ userPool(id: "sa-east-1_LnkVr1fY6") { identityPools { id } } }');

      expect(placesOf('ListIdentityPools')).toEqual([
        'main/eu-central-1',
        'main/eu-west-1',
        'main/sa-east-1',
        'main/us-east-1',
      ]);
    });

    it('are not looked for in other accounts', async () => {
      const { data } = await gateway.query(
        '{ userPool(id: "eu-central-1_B2bPorTal") { identityPools { id } } }',
      );

      expect(data).toEqual({ userPool: { identityPools: [] } });
      expect(placesOf('ListIdentityPools')).toEqual(ofPartner);
    });

    it('cost several pools of a list once, and no description of these', async () => {
      const { data, errors } = await gateway.query(
        `{ userPools(accounts: ["partner"], regions: ["us-east-1"]) {
          nodes { id identityPools { id } }
        } }`,
      );

      expect(errors).toBeUndefined();
      expect(data?.['userPools']?.['nodes']).toEqual([
        { id: TRUSTED, identityPools: [{ id: WORKFLOW }, { id: ACROSS }] },
        { id: 'us-east-1_9tAgZbQ4e', identityPools: [{ id: WORKFLOW }] },
      ]);
      expect(operations()).toEqual([
        'DescribeIdentityPool',
        'DescribeIdentityPool',
        'ListIdentityPools',
        'ListIdentityPools',
        'ListIdentityPools',
        'ListUserPools',
      ]);
    });

    it('are not looked for where they are not selected', async () => {
      await gateway.query(`{ userPool(id: "${TRUSTED}") { name } }`);

      expect(operations()).toEqual(['DescribeUserPool']);
    });

    it('have null with its error at the place of one that cannot be read', async () => {
      gateway.endpoint.misbehave(WORKFLOW, DENIED);

      const { data, errors } = await gateway.query(
        `{ userPool(id: "${TRUSTED}") { identityPools { id } } }`,
      );

      expect(data?.['userPool']?.['identityPools']).toEqual([null, { id: ACROSS }]);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        path: ['userPool', 'identityPools', 0],
        extensions: { code: 'ACCESS_DENIED', account: 'partner' },
      });
      expect(errors?.[0]?.message).toContain(WORKFLOW);
    });

    it('are an error for each region, not an empty list, where they cannot be listed', async () => {
      gateway.endpoint.misbehave('ListIdentityPools', DENIED);

      const { data, errors } = await gateway.query(
        `{ userPool(id: "${TRUSTED}") { name identityPools { id } } }`,
      );

      expect(data?.['userPool']?.['identityPools']).toEqual([null, null, null]);
      expect(errors).toMatchObject(
        ['us-east-1', 'eu-west-1', 'eu-central-1'].map((region, index) => ({
          path: ['userPool', 'identityPools', index],
          extensions: { code: 'ACCESS_DENIED', account: 'partner', region },
        })),
      );
      expect(errors?.[0]?.message).toContain('cognito-identity:ListIdentityPools');
    });

    /** What the lists of `partner/eu-west-1` answer, one after the other. */
    const misbehaveAbroad = (...faults: readonly Fault[]) => {
      gateway.endpoint.misbehave(ACROSS, { kind: 'latency', ms: 0 });
      for (const fault of faults) gateway.endpoint.misbehave('partner/eu-west-1', fault, 1);
    };
    const aPage = (nextToken: string, ...ids: readonly string[]): Fault => ({
      kind: 'json',
      body: {
        IdentityPools: ids.map((id) => ({ IdentityPoolId: id })),
        NextToken: nextToken,
      },
    });

    it('keep their rows where a region’s list breaks off', async () => {
      misbehaveAbroad(aPage('next', ACROSS), DENIED);

      const { data, errors } = await gateway.query(
        `{ userPool(id: "${TRUSTED}") { identityPools { id } } }`,
      );

      expect(data?.['userPool']?.['identityPools']).toEqual([
        { id: WORKFLOW },
        { id: ACROSS },
        null,
      ]);
      expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
        { code: 'ACCESS_DENIED', account: 'partner', region: 'eu-west-1' },
      ]);
    });

    it('keep their rows where a region’s list leads in circles', async () => {
      misbehaveAbroad(aPage('a', ACROSS), aPage('b'), aPage('a'));

      const { data, errors } = await gateway.query(
        `{ userPool(id: "${TRUSTED}") { identityPools { id } } }`,
      );

      expect(data?.['userPool']?.['identityPools']).toEqual([
        { id: WORKFLOW },
        { id: ACROSS },
        null,
      ]);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        message:
          'Amazon Cognito does not get on with listing the identity pools in eu-west-1 of account "partner". Ask again later.',
        extensions: { code: 'UPSTREAM_UNAVAILABLE', account: 'partner', region: 'eu-west-1' },
      });
    });
  });

  describe('parsed ARNs of a user pool', () => {
    it('come from a list without a description, and null where a text is no ARN', async () => {
      const { data, errors } = await gateway.query(
        `{
          userPools(accounts: ["partner"], regions: ["us-east-1"]) { nodes { id lambdaConfig { preSignUpParsed { service resource }
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
