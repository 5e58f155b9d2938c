import { GatewayError } from '../domain/gateway-error';
import type { UserPool } from '../domain/user-pool';
import type { UserPoolClient } from '../domain/user-pool-client';
import type { Loaders } from '../loaders';
import type { OfClient, ReplicaPart, ReplicaSource } from '../replicate';
import { readable } from './listed-node';
import { listAllInPool, readInPool } from './part-of-pool';

/**
 * Everything that a plan of these parts is made from. Settings of app clients are read where app clients are
 * planned: there is nothing else to set them for.
 *
 * @throws GatewayError where any of it cannot be read: a plan that lacks something must not look whole
 */
export async function readReplicaSource(
  loaders: Loaders,
  pool: UserPool,
  parts: readonly ReplicaPart[],
): Promise<ReplicaSource> {
  const wanted = async <Value>(part: ReplicaPart, read: () => Promise<readonly Value[]>) =>
    parts.includes(part) ? read() : [];
  const clients = wanted('CLIENTS', () => readClients(loaders, pool));

  // All of them at once: a promise that nobody waits for yet would fail unheard.
  const [
    clientsOfPool,
    mfaConfig,
    domains,
    resourceServers,
    identityProviders,
    groups,
    ui,
    brandings,
    risks,
    [logDelivery = null],
  ] = await Promise.all([
    clients,
    readInPool(loaders, pool, 'GetUserPoolMfaConfig', {}),
    wanted('DOMAINS', () => readDomains(loaders, pool)),
    wanted('RESOURCE_SERVERS', () => readResourceServers(loaders, pool)),
    wanted('IDENTITY_PROVIDERS', () => readProviders(loaders, pool)),
    wanted('GROUPS', () => readGroups(loaders, pool)),
    wanted('UI', async () =>
      settingsOf(withPool(await clients), (clientId) =>
        readInPool(loaders, pool, 'GetUICustomization', { clientId }),
      ),
    ),
    wanted('UI', async () =>
      settingsOf(await clients, (clientId) =>
        readInPool(loaders, pool, 'DescribeManagedLoginBrandingByClient', { clientId }),
      ),
    ),
    wanted('RISK', async () =>
      settingsOf(withPool(await clients), (clientId) =>
        readInPool(loaders, pool, 'DescribeRiskConfiguration', { clientId }),
      ),
    ),
    wanted('LOG_DELIVERY', async () => [
      await readInPool(loaders, pool, 'GetLogDeliveryConfiguration', {}),
    ]),
  ]);

  return {
    pool,
    parts,
    mfaConfig,
    domains,
    resourceServers,
    identityProviders,
    groups,
    clients: clientsOfPool,
    uiCustomizations: ui.filter(isOwn),
    brandings,
    riskConfigurations: risks.filter(isOwn),
    logDelivery,
  };
}

interface ClientId {
  readonly clientId: string | null;
}

/** The pool's own settings, before those of its app clients. */
function withPool(clients: readonly UserPoolClient[]): readonly ClientId[] {
  return [{ clientId: null }, ...clients];
}

async function settingsOf<Id extends ClientId, Setting>(
  clients: readonly Id[],
  read: (clientId: Id['clientId']) => Promise<Setting | null>,
): Promise<readonly OfClient<Setting>[]> {
  const settings = await Promise.all(clients.map(({ clientId }) => read(clientId)));
  return settings.flatMap((setting, index) =>
    setting === null ? [] : [{ clientId: clients[index]?.clientId ?? null, setting }],
  );
}

/** AWS answers for an app client without settings with the pool's. */
function isOwn({ clientId, setting }: OfClient<ClientId>): boolean {
  return clientId === null || setting.clientId === clientId;
}

async function readDomains(loaders: Loaders, { domain, customDomain, ...pool }: UserPool) {
  const names = [domain, customDomain].flatMap((name) => (name ? [name] : []));
  const domains = await Promise.all(
    names.map((name) => readInPool(loaders, pool, 'DescribeUserPoolDomain', { domain: name })),
  );
  return domains.filter((found) => found !== null);
}

async function readClients(loaders: Loaders, pool: UserPool): Promise<readonly UserPoolClient[]> {
  const listed = await listAllInPool(pool, 'the app clients', (token) =>
    readInPool(loaders, pool, 'ListUserPoolClients', { token }),
  );
  return describedStill(listed, ({ id }) =>
    readInPool(loaders, pool, 'DescribeUserPoolClient', { clientId: id }),
  );
}

async function readProviders(loaders: Loaders, pool: UserPool) {
  const listed = await listAllInPool(pool, 'the identity providers', (token) =>
    readInPool(loaders, pool, 'ListIdentityProviders', { token }),
  );
  return describedStill(listed, ({ id }) =>
    readInPool(loaders, pool, 'DescribeIdentityProvider', { providerName: id }),
  );
}

/** What a list named and is still there when it is described. */
async function describedStill<Item, Whole>(
  listed: readonly Item[],
  describe: (item: Item) => Promise<Whole>,
): Promise<readonly Whole[]> {
  const described = await Promise.all(listed.map((item) => describe(item).catch(nullIfGone)));
  return described.filter((whole) => whole !== null);
}

/** @throws whatever it is told, but that something is not there */
function nullIfGone(error: unknown): null {
  if (error instanceof GatewayError && error.failure.code === 'RESOURCE_NOT_FOUND') return null;
  throw error;
}

async function readResourceServers(loaders: Loaders, pool: UserPool) {
  const listed = await listAllInPool(pool, 'the resource servers', (token) =>
    readInPool(loaders, pool, 'ListResourceServers', { token }),
  );
  return listed.map((item) => readable({ item }));
}

async function readGroups(loaders: Loaders, pool: UserPool) {
  const listed = await listAllInPool(pool, 'the groups', (token) =>
    readInPool(loaders, pool, 'ListGroups', { token }),
  );
  return listed.map((item) => readable({ item }));
}
