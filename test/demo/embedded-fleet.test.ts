import {
  CognitoIdentityClient,
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesResponse$,
  GetPrincipalTagAttributeMapResponse$,
  IdentityPool$,
  ListIdentityPoolsCommand,
} from '@aws-sdk/client-cognito-identity';
import {
  DescribeUserPoolCommand,
  DomainDescriptionType$,
  GroupType$,
  IdentityProviderType$,
  ListUserPoolsCommand,
  ResourceServerType$,
  UserPoolClientType$,
  UserPoolReplicaType$,
  UserPoolType$,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  EMBEDDED,
  EMBEDDED_FLEET,
  MAIN,
  PARTNER,
  accountIdOf,
  loadIdentityPools,
  loadPools,
  startDemoEndpoint,
  type DemoIdentityPool,
  type DemoPool,
} from '../../src/demo';
import { rejection, sdkClient } from './wire-clients';

const LIST = 1;
const MAP = 2;
const STRUCTURE = 3;

let fleet: readonly DemoPool[];
let identityPools: readonly DemoIdentityPool[];

beforeAll(async () => {
  fleet = await loadPools(EMBEDDED_FLEET);
  identityPools = await loadIdentityPools();
});

/**
 * Every path that the SDK's runtime schema knows below a shape, in the form `A.B[].C` and `A{}.B`.
 * A structure is `[3, ns, name, traits, members, types]`, a list `[1, ns, name, traits, type]`,
 * a map `[2, ns, name, traits, key, value]`; numbers are simple types, 64 and 128 added to one
 * where the SDK writes a list or a map of it short.
 */
function schemaLeaves(schema: unknown, path = ''): string[] {
  const shape: unknown = typeof schema === 'function' ? (schema as () => unknown)() : schema;
  if (!Array.isArray(shape)) {
    if (typeof shape === 'number' && (shape & 128) !== 0) return [`${path}{}`];
    return [typeof shape === 'number' && (shape & 64) !== 0 ? `${path}[]` : path];
  }
  const [kind, , , , members, types] = shape as unknown[];
  if (kind === LIST) return schemaLeaves(members, `${path}[]`);
  if (kind === MAP) return schemaLeaves(types, `${path}{}`);
  if (kind !== STRUCTURE) return [path];
  const childTypes = types as unknown[];
  return (members as string[]).flatMap((member, index) =>
    schemaLeaves(childTypes[index], path === '' ? member : `${path}.${member}`),
  );
}

const MAPS: ReadonlySet<string> = new Set([
  'UserPoolTags',
  'AcrConfiguration',
  'ProviderDetails',
  'AttributeMapping',
  'AcrMapping',
  'IdentityPoolTags',
  'SupportedLoginProviders',
  'Roles',
  'RoleMappings',
  'PrincipalTags',
]);

/** The same paths, as far as a document holds them. */
function documentLeaves(value: unknown, path = ''): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [path];
  if (Array.isArray(value)) return value.flatMap((item) => documentLeaves(item, `${path}[]`));
  return Object.entries(value).flatMap(([member, child]) => {
    if (MAPS.has(path)) return documentLeaves(child, `${path}{}`);
    return documentLeaves(child, path === '' ? member : `${path}.${member}`);
  });
}

/** The account numbers in Arns, and those that AWS tells by themselves. */
function accountsIn(value: unknown): readonly string[] {
  return JSON.stringify(value).match(/(?<=:)\d{12}(?=:)|(?<="AWSAccountId":")\d{12}(?=")/g) ?? [];
}

function providersOf(document: DemoIdentityPool['document']) {
  const providers = document['CognitoIdentityProviders'] ?? [];
  return providers as readonly { readonly ProviderName: string }[];
}

describe('The embedded fleet', () => {
  it('exercises every member that the SDK knows of a user pool, down to each leaf', () => {
    const known = schemaLeaves(UserPoolType$);
    const exercised = new Set(fleet.flatMap(({ document }) => documentLeaves(document)));

    const missing = known.filter((leaf) => !exercised.has(leaf));

    expect(known.length).toBeGreaterThan(90);
    expect(missing).toEqual([]);
  });

  it('holds no member unknown to the SDK but those of the pool from tomorrow', () => {
    const known = new Set(schemaLeaves(UserPoolType$));

    const unknown = fleet.flatMap(({ id, document }) =>
      documentLeaves(document)
        .filter((leaf) => !known.has(leaf))
        .map((leaf) => `${id} ${leaf}`),
    );

    expect(unknown).toEqual([
      'ap-southeast-2_fUtur3Pl8 Policies.PasswordPolicy.BreachedPasswordCheck',
      'ap-southeast-2_fUtur3Pl8 PasskeyPolicy.Attestation',
    ]);
  });

  it.each([
    ['UserPoolClients', UserPoolClientType$, 'UserPoolId'],
    ['IdentityProviders', IdentityProviderType$, 'UserPoolId'],
    ['ResourceServers', ResourceServerType$, 'UserPoolId'],
    ['Groups', GroupType$, 'UserPoolId'],
    ['Domains', DomainDescriptionType$, null],
    ['UserPoolReplicas', UserPoolReplicaType$, null],
  ])(
    'exercises every member of its %s, and none that the SDK does not know',
    (list, type, added) => {
      const known = schemaLeaves(type).filter((leaf) => leaf !== added);
      const exercised = new Set(
        fleet
          .flatMap(({ around }) => (around[list] as readonly object[] | undefined) ?? [])
          .flatMap((item) => documentLeaves(item)),
      );

      expect([...exercised].sort()).toEqual(known.sort());
    },
  );

  it.each([
    ['them', IdentityPool$, ({ document }: DemoIdentityPool) => [document]],
    [
      'their roles',
      GetIdentityPoolRolesResponse$,
      ({ id, roles }: DemoIdentityPool) => [{ IdentityPoolId: id, ...roles }],
    ],
    [
      'their principal tags',
      GetPrincipalTagAttributeMapResponse$,
      ({ id, principalTagMaps }: DemoIdentityPool) =>
        principalTagMaps.map((map) => ({ IdentityPoolId: id, ...map })),
    ],
  ])('has identity pools with every member that the SDK knows of %s', (_, type, answersOf) => {
    const exercised = new Set(
      identityPools.flatMap(answersOf).flatMap((answer) => documentLeaves(answer)),
    );

    expect([...exercised].sort()).toEqual(schemaLeaves(type).sort());
  });

  it('begins with the sample of the API reference', () => {
    expect(fleet[0]).toMatchObject({
      id: 'us-east-1_EXAMPLE',
      region: 'us-east-1',
      document: {
        Name: 'my-test-user-pool',
        CreationDate: 1689721665.239,
        UserPoolTier: 'ESSENTIALS',
      },
    });
    const names = fleet[0]?.document['SchemaAttributes'] as readonly { readonly Name: string }[];
    expect(names.map(({ Name }) => Name)).toEqual(
      expect.arrayContaining(['phone_number_verifie', 'dev:custom:mydev']),
    );
  });

  it('has ids as Cognito gives them, each in its own region', () => {
    for (const { id, region } of fleet.slice(1)) {
      expect(id).toMatch(new RegExp(`^${region}_[0-9a-zA-Z]{9}$`));
    }
  });

  it('is largest in us-east-1', () => {
    const counts = new Map<string, number>();
    for (const { region } of fleet) counts.set(region, (counts.get(region) ?? 0) + 1);

    const [first, second] = [...counts].sort(([, a], [, b]) => b - a);

    expect(first?.[0]).toBe('us-east-1');
    expect(first?.[1]).toBeGreaterThanOrEqual(5);
    expect(second?.[1]).toBeLessThan(first?.[1] ?? 0);
  });

  it('is spread over two accounts, each with pools in two of the listed regions', () => {
    const accounts = new Set(fleet.flatMap((pool) => accountIdOf(pool) ?? []));
    const regionsOf = (id: string) =>
      new Set(fleet.filter((pool) => accountIdOf(pool) === id).map(({ region }) => region));
    const listed = EMBEDDED.accounts.map(({ id, regions }) =>
      regions.filter((region) => regionsOf(id).has(region)),
    );

    expect(accounts).toEqual(new Set([MAIN.id, PARTNER.id]));
    expect(listed).toEqual([
      ['us-east-1', 'eu-west-1'],
      ['us-east-1', 'eu-central-1'],
    ]);
  });

  it('names no account beside its own two, but in the sample of the API reference', () => {
    const numbers = accountsIn([...fleet.slice(1), ...identityPools]);

    expect(new Set(numbers)).toEqual(new Set([MAIN.id, PARTNER.id]));
  });

  it('names in each user pool and identity pool its own account alone', () => {
    const strangers = [
      ...fleet.slice(1).map((pool) => [pool, accountIdOf(pool)] as const),
      ...identityPools.map((pool) => [pool, pool.accountId] as const),
    ].flatMap(([pool, own]) =>
      accountsIn(pool)
        .filter((number) => number !== (own ?? MAIN.id))
        .map((number) => `${pool.id} ${number}`),
    );

    expect(strangers).toEqual([]);
  });

  it('has identity pools in both accounts, of which one trusts a user pool of the other', () => {
    const accountOf = new Map(fleet.map((pool) => [pool.id, accountIdOf(pool) ?? MAIN.id]));
    const across = identityPools.flatMap(({ id, accountId, document }) => {
      const own = accountId ?? MAIN.id;
      return providersOf(document)
        .map(({ ProviderName: name }) => name.slice(name.indexOf('/') + 1))
        .filter((trusted) => (accountOf.get(trusted) ?? own) !== own)
        .map((trusted) => [id, trusted]);
    });

    expect(new Set(identityPools.map(({ accountId }) => accountId ?? MAIN.id))).toEqual(
      new Set([MAIN.id, PARTNER.id]),
    );
    expect(across).toEqual([
      ['eu-west-1:a95d31f0-4c7e-4b12-86da-2e0f7c9b5813', 'eu-central-1_B2bPorTal'],
    ]);
  });

  it('reaches the SDK whole: each pool described, each region listed', async () => {
    const endpoint = await startDemoEndpoint({ pools: fleet });

    const described = await Promise.all(
      fleet.map(async (pool) => {
        const key = `ASIADEMO${accountIdOf(pool) ?? MAIN.id}`;
        const client = sdkClient(endpoint.url, pool.region, 1, key);
        return (await client.send(new DescribeUserPoolCommand({ UserPoolId: pool.id }))).UserPool;
      }),
    );
    const listed = await sdkClient(endpoint.url).send(new ListUserPoolsCommand({ MaxResults: 60 }));

    await endpoint.close();
    expect(described.map((pool) => pool?.Id)).toEqual(fleet.map(({ id }) => id));
    for (const pool of described) expect(pool?.CreationDate?.getTime()).toBeGreaterThan(1.4e12);
    expect(listed.UserPools?.[0]?.Id).toBe('us-east-1_EXAMPLE');
    expect(listed.UserPools?.find(({ ReplicaRegions }) => ReplicaRegions)).toMatchObject({
      Id: 'us-east-1_Mr5Ag3nTs',
      ReplicaRegions: ['eu-west-1', 'ap-southeast-2'],
    });
  });

  it('has its identity pools listed page by page and described in their own account alone', async () => {
    const endpoint = await startDemoEndpoint({ pools: fleet, identityPools });
    const clientIn = (account: string) =>
      new CognitoIdentityClient({
        endpoint: endpoint.url,
        region: 'us-east-1',
        maxAttempts: 1,
        credentials: { accessKeyId: `ASIADEMO${account}`, secretAccessKey: 'not-a-secret' },
      });
    const [main, partner] = [clientIn(MAIN.id), clientIn(PARTNER.id)];
    const page = (NextToken?: string) =>
      new ListIdentityPoolsCommand({ MaxResults: 1, ...(NextToken ? { NextToken } : {}) });

    const first = await main.send(page());
    const second = await main.send(page(first.NextToken));
    const foreign = await rejection(partner.send(page(first.NextToken)));
    const [game] = first.IdentityPools ?? [];
    const describe = new DescribeIdentityPoolCommand({ IdentityPoolId: game?.IdentityPoolId });
    const described = await main.send(describe);
    const missing = await rejection(partner.send(describe));

    await endpoint.close();
    expect(game?.IdentityPoolName).toBe('social game');
    expect(second.IdentityPools).toMatchObject([{ IdentityPoolName: 'bare' }]);
    expect(second.NextToken).toBeUndefined();
    expect(foreign['name']).toBe('InvalidParameterException');
    expect(described.IdentityPoolName).toBe('social game');
    expect(missing['name']).toBe('ResourceNotFoundException');
  });
});
