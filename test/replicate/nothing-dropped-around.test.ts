import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { isMembers, isWithin, leavesOf, type Members } from '../../src/document';
import type { DemoPool } from '../../src/demo';
import { send, type Step } from '../support/run-steps';
import { clientOf } from './demo-client';
import { DEMO_POOLS, overDemoFleet } from './demo-fleet';

/** Something around a pool as AWS tells it, where a plan has to have it. */
interface Part {
  /** How paths of it begin. */
  readonly source: string;
  readonly document: Members;
  readonly operation: string;
  /** The member by which its own step is known among others of the operation; none where there is no other. */
  readonly name: string | null;
}

const QUERY = `query ($id: ID!, $region: String) {
  userPool(id: $id, region: $region) {
    replica { steps { operation input } notCarried { path } }
  }
}`;

/** Members that say whose it is: a step says it by a placeholder. */
const WHOSE = ['UserPoolId', 'ClientId'];

const fleet = overDemoFleet();

describe.each(DEMO_POOLS)('of what stands around demo pool %s', (file) => {
  it('each leaf is in the input of its step, or told not to be', async () => {
    const pool = fleet.pool(file);
    const { id, region } = pool;
    const parts = await partsOf(clientOf(fleet.gateway.endpoint.url, pool), pool);

    const { data, errors } = await fleet.gateway.query(QUERY, { id, region });

    const { steps, notCarried } = data?.['userPool']?.['replica'] as unknown as {
      readonly steps: readonly Step[];
      readonly notCarried: readonly { readonly path: string }[];
    };
    const told = notCarried.map(({ path }) => path);
    expect(errors).toBeUndefined();
    expect(parts.flatMap((part) => lost(part, steps, told))).toEqual([]);
  });
});

describe('what stands around the demo fleet', () => {
  it('is something of every kind, or the other tests say little', async () => {
    const parts = await Promise.all(
      DEMO_POOLS.map((file) => {
        const pool = fleet.pool(file);
        return partsOf(clientOf(fleet.gateway.endpoint.url, pool), pool);
      }),
    );

    expect([...new Set(parts.flat().map(({ operation }) => operation))].sort()).toEqual([
      'CreateGroup',
      'CreateIdentityProvider',
      'CreateManagedLoginBranding',
      'CreateResourceServer',
      'CreateUserPoolClient',
      'CreateUserPoolDomain',
      'SetLogDeliveryConfiguration',
      'SetRiskConfiguration',
      'SetUICustomization',
      'SetUserPoolMfaConfig',
    ]);
  });
});

function lost(
  { source, document, operation, name }: Part,
  steps: readonly Step[],
  told: readonly string[],
): readonly string[] {
  const inputs = steps
    .filter((step) => step.operation === operation || isOffAtFirst(step, operation))
    .map(({ input }) => input as Members)
    .filter((input) => name === null || input[name] === document[name]);
  const carried = inputs.flatMap(leavesOf).map(({ path, value }) => textOf(path, value));
  return leavesOf(document)
    .filter(({ path }) => !WHOSE.includes(path))
    .filter(({ path, value }) => !carried.includes(textOf(path, value)))
    .map(({ path }) => `${source}.${path}`)
    .filter((path) => !told.some((other) => isWithin(path, other)));
}

/** A mode of OFF is said where the pool is made. */
function isOffAtFirst(step: Step, operation: string): boolean {
  return operation === 'SetUserPoolMfaConfig' && step.operation === 'CreateUserPool';
}

function textOf(path: string, value: unknown): string {
  return `${path} ${JSON.stringify(value)}`;
}

/** Everything around a pool that a plan can have, read as anybody would. */
async function partsOf(
  client: CognitoIdentityProviderClient,
  { id: UserPoolId, document }: DemoPool,
): Promise<readonly Part[]> {
  const read = async (
    operation: string,
    input: object,
    member: string,
  ): Promise<Members | null> => {
    const answer = await send(client, operation, { UserPoolId, ...input }).catch(nullIfMissing);
    const found = (JSON.parse(JSON.stringify(answer)) as Members | null)?.[member];
    return isMembers(found) ? found : null;
  };
  const list = async (operation: string, input: object, member: string, key: string) => {
    const answer = await send(client, operation, { UserPoolId, ...input });
    const items = (answer as Readonly<Record<string, readonly Members[]>>)[member] ?? [];
    return items.map((item) => item[key] as string);
  };
  const clientIds = await list(
    'ListUserPoolClients',
    { MaxResults: 60 },
    'UserPoolClients',
    'ClientId',
  );
  const clients = await Promise.all(
    clientIds.map((ClientId) => read('DescribeUserPoolClient', { ClientId }, 'UserPoolClient')),
  );
  const nameOf = (index: number) => clients[index]?.['ClientName'] as string;
  const groups = await list('ListGroups', { Limit: 60 }, 'Groups', 'GroupName');
  const providers = await list(
    'ListIdentityProviders',
    { MaxResults: 60 },
    'Providers',
    'ProviderName',
  );
  const servers = await list(
    'ListResourceServers',
    { MaxResults: 50 },
    'ResourceServers',
    'Identifier',
  );
  const domains = [document['Domain'], document['CustomDomain']].filter(
    (domain) => typeof domain === 'string',
  );

  const part = async (
    source: string,
    operation: string,
    name: string | null,
    reading: Promise<Members | null>,
  ): Promise<readonly Part[]> => {
    const found = await reading;
    return found === null ? [] : [{ source, document: found, operation, name }];
  };
  const whole = async (operation: string) => {
    const { $metadata: _, ...answer } = (await send(client, operation, { UserPoolId })) as Members;
    return JSON.parse(JSON.stringify(answer)) as Members;
  };
  const parts = await Promise.all([
    part('MfaConfig', 'SetUserPoolMfaConfig', null, whole('GetUserPoolMfaConfig')),
    ...domains.map((Domain) =>
      part(
        `Domains.${Domain}`,
        'CreateUserPoolDomain',
        null,
        read('DescribeUserPoolDomain', { Domain }, 'DomainDescription'),
      ),
    ),
    ...clients.map((found, index) =>
      part(
        `UserPoolClients.${nameOf(index)}`,
        'CreateUserPoolClient',
        'ClientName',
        Promise.resolve(found),
      ),
    ),
    ...groups.map((GroupName) =>
      part(
        `Groups.${GroupName}`,
        'CreateGroup',
        'GroupName',
        read('GetGroup', { GroupName }, 'Group'),
      ),
    ),
    ...providers.map((ProviderName) =>
      part(
        `IdentityProviders.${ProviderName}`,
        'CreateIdentityProvider',
        'ProviderName',
        read('DescribeIdentityProvider', { ProviderName }, 'IdentityProvider'),
      ),
    ),
    ...servers.map((Identifier) =>
      part(
        `ResourceServers.${Identifier}`,
        'CreateResourceServer',
        'Identifier',
        read('DescribeResourceServer', { Identifier }, 'ResourceServer'),
      ),
    ),
    ...[null, ...clientIds].flatMap((ClientId, index) => {
      const label = ClientId === null ? 'ALL' : nameOf(index - 1);
      const whose = ClientId === null ? {} : { ClientId };
      return [
        part(
          `UICustomizations.${label}`,
          'SetUICustomization',
          null,
          read('GetUICustomization', whose, 'UICustomization'),
        ),
        part(
          `RiskConfigurations.${label}`,
          'SetRiskConfiguration',
          null,
          read('DescribeRiskConfiguration', whose, 'RiskConfiguration'),
        ),
        part(
          `ManagedLoginBrandings.${label}`,
          'CreateManagedLoginBranding',
          null,
          ClientId === null
            ? Promise.resolve(null)
            : read('DescribeManagedLoginBrandingByClient', whose, 'ManagedLoginBranding'),
        ),
      ];
    }),
    part(
      'LogDeliveryConfiguration',
      'SetLogDeliveryConfiguration',
      null,
      read('GetLogDeliveryConfiguration', {}, 'LogDeliveryConfiguration'),
    ),
  ]);
  return parts.flat();
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && error.name === 'ResourceNotFoundException') return null;
  throw error;
}
