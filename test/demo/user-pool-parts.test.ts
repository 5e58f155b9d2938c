import {
  DescribeIdentityProviderCommand,
  DescribeResourceServerCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolDomainCommand,
  GetGroupCommand,
  ListGroupsCommand,
  ListIdentityProvidersCommand,
  ListResourceServersCommand,
  ListUserPoolClientsCommand,
  ListUserPoolReplicasCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { startDemoEndpoint, type DemoEndpoint } from '../../src/demo';
import { demoPool, rejection, sdkClient } from './wire-clients';

const POOL = 'us-east-1_Parts0001';
const BARE = 'us-east-1_Bare00001';

const numbered = (count: number, item: (number: number) => object) =>
  Array.from({ length: count }, (_, index) => item(index + 1));

let endpoint: DemoEndpoint;

beforeAll(async () => {
  endpoint = await startDemoEndpoint({
    pools: [
      demoPool(POOL, {
        document: {
          Id: POOL,
          Arn: `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${POOL}`,
          Domain: 'parts',
          CustomDomain: 'parts.example.com',
        },
        around: {
          UserPoolClients: numbered(61, (number) => ({
            ClientId: `client${number}`,
            ClientName: `Client ${number}`,
            ClientSecret: 'secret',
          })),
          IdentityProviders: numbered(3, (number) => ({
            ProviderName: `Provider${number}`,
            ProviderType: 'OIDC',
            ProviderDetails: { client_secret: 'secret' },
          })),
          ResourceServers: numbered(51, (number) => ({ Identifier: `server${number}` })),
          Groups: numbered(3, (number) => ({ GroupName: `group${number}` })),
          Domains: [{ Domain: 'parts', Version: '1' }],
        },
        replicaRegions: ['eu-west-1'],
      }),
      demoPool(BARE, { around: {} }),
    ],
  });
});

afterAll(() => endpoint.close());

const client = () => sdkClient(endpoint.url);

describe('The demo endpoint’s lists of what stands in a pool', () => {
  it('cut app clients at 60 and tell id, pool and name of each, never a secret', async () => {
    const first = await client().send(new ListUserPoolClientsCommand({ UserPoolId: POOL }));
    const last = await client().send(
      new ListUserPoolClientsCommand({ UserPoolId: POOL, NextToken: first.NextToken }),
    );

    expect(first.UserPoolClients).toHaveLength(60);
    expect(last.UserPoolClients).toEqual([
      { ClientId: 'client61', UserPoolId: POOL, ClientName: 'Client 61' },
    ]);
    expect(last.NextToken).toBeUndefined();
  });

  it('cut resource servers at 50', async () => {
    const first = await client().send(new ListResourceServersCommand({ UserPoolId: POOL }));
    const last = await client().send(
      new ListResourceServersCommand({ UserPoolId: POOL, NextToken: first.NextToken }),
    );

    expect(first.ResourceServers).toHaveLength(50);
    expect(last.ResourceServers).toEqual([{ UserPoolId: POOL, Identifier: 'server51' }]);
  });

  it('are as short as asked for: MaxResults, and Limit for groups', async () => {
    const providers = await client().send(
      new ListIdentityProvidersCommand({ UserPoolId: POOL, MaxResults: 2 }),
    );
    const groups = await client().send(new ListGroupsCommand({ UserPoolId: POOL, Limit: 2 }));

    expect(providers.Providers).toEqual([
      { ProviderName: 'Provider1', ProviderType: 'OIDC' },
      { ProviderName: 'Provider2', ProviderType: 'OIDC' },
    ]);
    expect(providers.NextToken).toBeDefined();
    expect(groups.Groups?.map(({ GroupName }) => GroupName)).toEqual(['group1', 'group2']);
    expect(groups.NextToken).toBeDefined();
  });

  it('tell the regions of a replicated pool', async () => {
    const answer = await client().send(new ListUserPoolReplicasCommand({ UserPoolId: POOL }));

    expect(answer.UserPoolReplicas).toEqual([
      {
        RegionName: 'us-east-1',
        Status: 'ACTIVE',
        Role: 'PRIMARY',
        UserPoolArn: `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${POOL}`,
      },
      {
        RegionName: 'eu-west-1',
        Status: 'ACTIVE',
        Role: 'SECONDARY',
        UserPoolArn: `arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${POOL}`,
      },
    ]);
  });

  it('are empty for a pool around which nothing stands', async () => {
    const input = { UserPoolId: BARE };

    const answers = await Promise.all([
      client().send(new ListUserPoolClientsCommand(input)),
      client().send(new ListIdentityProvidersCommand(input)),
      client().send(new ListResourceServersCommand(input)),
      client().send(new ListGroupsCommand(input)),
      client().send(new ListUserPoolReplicasCommand(input)),
    ]);

    const lists = answers.map(({ $metadata: _, ...lists }) => Object.values<unknown>(lists));
    expect(lists).toEqual([[[]], [[]], [[]], [[]], [[]]]);
  });

  it.each([
    [
      'ListUserPoolClients',
      () => client().send(new ListUserPoolClientsCommand({ UserPoolId: POOL, MaxResults: 61 })),
    ],
    [
      'ListUserPoolClients',
      () => client().send(new ListUserPoolClientsCommand({ UserPoolId: POOL, MaxResults: 0 })),
    ],
    [
      'ListIdentityProviders',
      () => client().send(new ListIdentityProvidersCommand({ UserPoolId: POOL, MaxResults: 61 })),
    ],
    [
      'ListResourceServers',
      () => client().send(new ListResourceServersCommand({ UserPoolId: POOL, MaxResults: 51 })),
    ],
    ['ListGroups', () => client().send(new ListGroupsCommand({ UserPoolId: POOL, Limit: 61 }))],
    [
      'ListGroups',
      () => client().send(new ListGroupsCommand({ UserPoolId: POOL, NextToken: 'nonsense' })),
    ],
    ['ListGroups', () => client().send(new ListGroupsCommand({ UserPoolId: 'malformed' }))],
  ])('refuse what AWS would refuse: %s', async (_, act) => {
    const error = await rejection(act());

    expect(error['name']).toBe('InvalidParameterException');
  });

  it('refuse the token of another list', async () => {
    const { NextToken } = await client().send(
      new ListGroupsCommand({ UserPoolId: POOL, Limit: 1 }),
    );

    const error = await rejection(
      client().send(new ListUserPoolClientsCommand({ UserPoolId: POOL, NextToken })),
    );

    expect(error['name']).toBe('InvalidParameterException');
  });
});

describe('The demo endpoint’s single things of a pool', () => {
  it('come with everything, secrets included', async () => {
    const { UserPoolClient } = await client().send(
      new DescribeUserPoolClientCommand({ UserPoolId: POOL, ClientId: 'client7' }),
    );
    const { IdentityProvider } = await client().send(
      new DescribeIdentityProviderCommand({ UserPoolId: POOL, ProviderName: 'Provider2' }),
    );

    expect(UserPoolClient).toEqual({
      UserPoolId: POOL,
      ClientId: 'client7',
      ClientName: 'Client 7',
      ClientSecret: 'secret',
    });
    expect(IdentityProvider?.ProviderDetails).toEqual({ client_secret: 'secret' });
  });

  it.each([
    () => client().send(new DescribeUserPoolClientCommand({ UserPoolId: POOL, ClientId: 'none' })),
    () =>
      client().send(
        new DescribeIdentityProviderCommand({ UserPoolId: POOL, ProviderName: 'none' }),
      ),
    () =>
      client().send(new DescribeResourceServerCommand({ UserPoolId: POOL, Identifier: 'none' })),
    () => client().send(new GetGroupCommand({ UserPoolId: POOL, GroupName: 'none' })),
    () => client().send(new ListGroupsCommand({ UserPoolId: 'us-east-1_nosuchpool' })),
  ])('are refused when they are not there (%#)', async (act) => {
    const error = await rejection(act());

    expect(error['name']).toBe('ResourceNotFoundException');
  });

  it.each([
    ['parts', { Domain: 'parts', Version: '1' }],
    ['parts.example.com', { UserPoolId: POOL, Domain: 'parts.example.com', Status: 'ACTIVE' }],
    ['unknown', {}],
  ])('tell of the domain %s: %j', async (domain, description) => {
    const answer = await client().send(new DescribeUserPoolDomainCommand({ Domain: domain }));

    expect(answer.DomainDescription).toEqual(description);
  });
});
