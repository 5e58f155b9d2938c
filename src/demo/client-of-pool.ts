import type { DemoPool } from './demo-pool';
import { listAround, notFound, type Members } from './part-of-pool';
import { optionalText, requiredText } from './validation';
import type { WireInput } from './wire-request';

const CLIENT_ID = { shortest: 1, longest: 128, pattern: '[\\w+]+' };

/** What a file can set for single app clients: naming one there is enough to have it. */
const SET_FOR_CLIENTS = [
  'UserPoolClients',
  'RiskConfigurations',
  'UICustomizations',
  'ManagedLoginBrandings',
  'ClientSessionConfigurations',
  'Terms',
];

/**
 * The app client that `ClientId` names.
 *
 * @throws WireException as AWS refuses an id that is missing, malformed or unknown
 */
export function requiredClientId(input: WireInput, pool: DemoPool): string {
  return known(pool, requiredText(input, 'ClientId', CLIENT_ID));
}

/** The same where it may be left out; `ALL` means the pool, as leaving it out does. */
export function optionalClientId(input: WireInput, pool: DemoPool): string | null {
  const id = optionalText(input, 'ClientId', CLIENT_ID);
  return id === null || id === 'ALL' ? null : known(pool, id);
}

/** What a list of the file sets for one app client; null for what it sets for the whole pool. */
export function settingOf(
  pool: DemoPool,
  list: string,
  clientId: string | null,
): Members | undefined {
  return listAround(pool, list).find(({ ClientId = 'ALL' }) => ClientId === (clientId ?? 'ALL'));
}

function known(pool: DemoPool, id: string): string {
  if (SET_FOR_CLIENTS.some((list) => settingOf(pool, list, id) !== undefined)) return id;
  throw notFound(`User pool client ${id} does not exist.`);
}
