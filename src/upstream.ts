import { standardRegion, type CognitoClientOptions } from './cognito';
import { ConfigError, type AwsSource, type DemoSource } from './config';
import {
  EMBEDDED,
  EMBEDDED_FLEET,
  fleetOf,
  generatePools,
  loadIdentityPools,
  loadPools,
  startDemoEndpoint,
  type DemoEndpoint,
  type DemoFleet,
  type DemoPool,
} from './demo';
import type { Fleet, FleetAccount } from './domain/fleet';
import { DEFAULT_ACCOUNT } from './domain/place';

/** Where pools are read, and how to say so. */
export interface Upstream {
  /** What is served and from where, one line. */
  readonly serving: string;
  /** A query that this gateway can answer. */
  readonly firstQuery: string;
  /** The endpoint behind the demo; null for AWS. */
  readonly demo: DemoEndpoint | null;
  readonly fleet: Fleet;
  /** What each account is, by its name here: where it is read and how it is entered, with no secret. */
  readonly identities: ReadonlyMap<string, string>;
  readonly clientOptions: Pick<CognitoClientOptions, 'accounts' | 'profile' | 'overrides'>;
}

/**
 * Amazon Cognito in the accounts that were configured.
 *
 * @throws ConfigError where nothing tells a region
 */
export async function awsUpstream(source: AwsSource): Promise<Upstream> {
  const { profile, endpoint, identityEndpoint } = source;
  const home = source.homeRegion ?? (await standardRegion(profile));
  if (home === null) {
    throw new ConfigError(
      `AWS_REGION is not set, and the profile "${profile ?? ''}" of AWS_PROFILE names no region or does not exist. Set AWS_REGION.`,
    );
  }
  const accounts = source.accounts.map((account) => ({
    ...account,
    regions: account.regions.length === 0 ? [home] : account.regions,
    endpoints: {
      'cognito-idp': account.endpoint ?? endpoint,
      'cognito-identity': account.endpoint ?? identityEndpoint,
    },
  }));
  const fleet = fleetFrom(accounts, home);
  const identities = accounts.map(({ name, roleArn, profile: own, endpoints }) => {
    const entrance = roleArn ?? own ?? profile ?? 'the default credential chain';
    return [name, JSON.stringify([entrance, ...Object.values(endpoints)])] as const;
  });
  const where = endpoint === null ? 'Amazon Cognito' : `Amazon Cognito at ${endpoint}`;
  return {
    fleet,
    identities: new Map(identities),
    serving: `${where}, ${listsOf(fleet)}${profile === null ? '' : `, profile ${profile}`}`,
    firstQuery: '{ userPools { nodes { id name } } }',
    clientOptions: {
      accounts: accounts.map((account) => ({ ...account, stsRegion: account.regions[0] ?? home })),
      profile,
    },
    demo: null,
  };
}

/**
 * A demo endpoint, started, and the gateway's way to it.
 *
 * @throws ConfigError where its pools cannot be read
 */
export async function demoUpstream(source: DemoSource): Promise<Upstream> {
  const loaded = await loadDemoPools(source);
  const { accounts, homeRegion } = demoFleet(source, loaded);
  const [main] = accounts;
  const demo = await startDemoEndpoint({
    pools: [...loaded, ...generatePools(source.generatedPools, homeRegion, main.id)],
    // A folder of exports holds user pools alone.
    identityPools: source.directory === null ? await loadIdentityPools() : [],
    accounts,
    quotas: source.enforceQuotas,
  });
  const regions = new Set(demo.pools.map((pool) => pool.region)).size;
  const count = `${counted(demo.pools.length, 'user pool')} in ${counted(regions, 'region')}`;
  const what = source.directory === null ? 'the demo fleet' : `the exports in ${source.directory}`;
  const why = source.asked ? '' : ' (nothing points at AWS: set AWS_REGION or AWS_PROFILE)';
  const fleet = fleetFrom(accounts, homeRegion);
  return {
    fleet,
    // Each process has a demo of its own, and all of the same pools tell the same.
    identities: new Map(accounts.map(({ name, id }) => [name, `${demoName(source)} ${id}`])),
    serving: `${what}: ${count}, ${listsOf(fleet)}${why}`,
    firstQuery: `{ userPool(id: "${loaded[0]?.id ?? ''}") { name mfaConfiguration } }`,
    clientOptions: demoClientOptions(demo.url, accounts, homeRegion),
    demo,
  };
}

/** The first account is entered as it is, the others by a role, as a gateway's own account and others are. */
function demoClientOptions(
  url: string,
  accounts: DemoFleet['accounts'],
  stsRegion: string,
): Upstream['clientOptions'] {
  const own = { accessKeyId: 'DEMO', secretAccessKey: 'DEMO' };
  return {
    accounts: accounts.map(({ name, id, externalId }, index) => ({
      name,
      endpoints: { 'cognito-idp': url, 'cognito-identity': url },
      roleArn: index === 0 ? null : `arn:aws:iam::${id}:role/gateway`,
      externalId,
      profile: null,
      stsRegion,
    })),
    // Everything that the standard AWS settings could turn elsewhere.
    overrides: {
      credentials: () => Promise.resolve(own),
      stsEndpoint: url,
      standard: {
        maxAttempts: 3,
        retryMode: 'standard',
        useDualstackEndpoint: false,
        useFipsEndpoint: false,
      },
    },
  };
}

/** What a gateway in front of these pools lists: the regions that were asked for win. */
function demoFleet({ directory, regions }: DemoSource, pools: readonly DemoPool[]): DemoFleet {
  const { accounts, homeRegion } = directory === null ? EMBEDDED : fleetOf(pools, DEFAULT_ACCOUNT);
  const [main, ...others] = accounts;
  const listed = (account: DemoFleet['accounts'][number]) => ({
    ...account,
    regions: regions ?? account.regions,
  });
  return {
    accounts: [listed(main), ...others.map(listed)],
    homeRegion: regions?.[0] ?? homeRegion,
  };
}

function demoName({ directory, generatedPools }: DemoSource): string {
  return `demo ${directory ?? ''} ${generatedPools}`;
}

async function loadDemoPools({ directory }: DemoSource): Promise<readonly DemoPool[]> {
  try {
    return await loadPools(directory ?? EMBEDDED_FLEET);
  } catch (error) {
    throw new ConfigError(`COGNITO_DEMO_POOLS: ${(error as Error).message}`, { cause: error });
  }
}

/** Names and regions alone: what opens an account is nobody else's matter. */
function fleetFrom(accounts: readonly FleetAccount[], homeRegion: string): Fleet {
  return { accounts: accounts.map(({ name, regions }) => ({ name, regions })), homeRegion };
}

function listsOf({ accounts }: Fleet): string {
  const regions = [...new Set(accounts.flatMap((account) => account.regions))].join(', ');
  const names = accounts.map(({ name }) => name).join(', ');
  return `lists from ${regions}${accounts.length === 1 ? '' : ` of ${names}`}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
