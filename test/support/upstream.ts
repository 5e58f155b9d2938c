import {
  createCognitoClients,
  createCognitoSource,
  type ClientAccount,
  type CognitoClientOptions,
  type CognitoSourceOptions,
} from '../../src/cognito';
import { createTally, type Ask } from '../../src/domain/ask';

/** The endpoint of both services. */
export function endpointsAt(url: string | null): ClientAccount['endpoints'] {
  return { 'cognito-idp': url, 'cognito-identity': url };
}

/** An account that is entered with the gateway's own credentials, unless told otherwise. */
export function aClientAccount(members: Partial<ClientAccount> = {}): ClientAccount {
  return {
    name: 'default',
    endpoints: endpointsAt(null),
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
  budgetShare = 0,
  ...options
}: Partial<CognitoClientOptions & CognitoSourceOptions> & Pick<CognitoClientOptions, 'accounts'>) {
  const bounds = { maxConcurrency, maxWaiting: 1_000, deadlineMs, budgetShare };
  const clients = createCognitoClients({ ...bounds, ...options });
  return { clients, source: createCognitoSource({ ...bounds, ...options, clients }) };
}
