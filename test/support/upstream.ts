import {
  createCognitoClients,
  createCognitoSource,
  type ClientAccount,
  type CognitoClientOptions,
} from '../../src/cognito';
import { createTally, type Ask } from '../../src/domain/ask';

/** An account that is entered with the gateway's own credentials, unless told otherwise. */
export function aClientAccount(members: Partial<ClientAccount> = {}): ClientAccount {
  return {
    name: 'default',
    endpoint: null,
    roleArn: null,
    externalId: null,
    profile: null,
    stsRegion: 'us-east-1',
    ...members,
  };
}

/** Somebody who waits for a read. */
export function anAsk(members: Partial<Ask> = {}): Ask {
  return { priority: 'INTERACTIVE', fresh: false, tally: createTally(), ...members };
}

/** Clients and a source over them, with bounds that no test reaches by accident. */
export function startUpstream({
  deadlineMs = 2_000,
  maxConcurrency = 4,
  ...options
}: Partial<CognitoClientOptions> & Pick<CognitoClientOptions, 'accounts'>) {
  const bounds = { maxConcurrency, maxWaiting: 1_000, deadlineMs };
  const clients = createCognitoClients({ ...bounds, ...options });
  return { clients, source: createCognitoSource({ ...bounds, clients }) };
}
