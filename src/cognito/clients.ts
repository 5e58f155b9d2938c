import {
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
} from '@aws-sdk/client-cognito-identity-provider';
import { LRUCache } from 'lru-cache';
import type { Place } from '../domain/place';
import type { Operation } from '../domain/reads';
import type { OperationRule, SdkCommand } from './operation';

export interface CognitoClientOptions {
  /** Another endpoint than the region's own; without it the SDK follows its standard settings. */
  readonly endpoint?: string;
  /** What would otherwise come from the standard AWS settings: credentials, retries, hosts. */
  readonly overrides?: CognitoIdentityProviderClientConfig;
  /** How long a call may take in all; one attempt gets half, so that a dead connection has a successor. */
  readonly deadlineMs: number;
  /** As many sockets to a host as calls may run at once. */
  readonly maxConcurrency: number;
}

export interface CognitoClients {
  /** Sends a command to one of Cognito's services in a place. The signal ends it, retries included. */
  send(
    place: Place,
    service: OperationRule<Operation>['service'],
    command: SdkCommand,
    abortSignal: AbortSignal,
  ): Promise<object>;
  /** Closes every kept connection. */
  close(): void;
}

/** What the clients of both services have in common, without the SDK's types for each command. */
interface Sender {
  send(command: SdkCommand, options: { readonly abortSignal: AbortSignal }): Promise<object>;
}

/** Callers name regions, so what is kept for each needs a bound; AWS has some forty, and a company some accounts. */
export const MOST_PLACES = 256;

/** The SDK's own default logger formats every answer only to drop it; without `info` it does not. */
const SILENT = { debug: silence, warn: silence, error: silence };

/** One client for each region, made when first asked for. */
export function createCognitoClients(options: CognitoClientOptions): CognitoClients {
  // One for all regions: a client that falls out leaves no socket behind that nobody will close.
  const { requestHandler } = createClient('us-east-1', options).config;
  const clients = new LRUCache<string, CognitoIdentityProviderClient>({
    max: MOST_PLACES,
    memoMethod: (region) => createClient(region, options, requestHandler),
  });

  return {
    send: ({ region }, _service, command, abortSignal) =>
      (clients.memo(region) as unknown as Sender).send(command, { abortSignal }),
    close: () => requestHandler.destroy?.(),
  };
}

function createClient(
  region: string,
  options: CognitoClientOptions,
  requestHandler: NonNullable<
    CognitoIdentityProviderClientConfig['requestHandler']
  > = handlerOptions(options),
) {
  const { endpoint, overrides } = options;
  return new CognitoIdentityProviderClient({
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...overrides,
    logger: SILENT as unknown as NonNullable<CognitoIdentityProviderClientConfig['logger']>,
    requestHandler,
  });
}

/**
 * Plain options: an agent made here would lose keep-alive. The SDK has no timeouts by default;
 * requestTimeout ends with the headers, socketTimeout covers a body that stalls.
 */
function handlerOptions({ deadlineMs, maxConcurrency }: CognitoClientOptions) {
  const attemptMs = Math.ceil(deadlineMs / 2);
  return {
    connectionTimeout: attemptMs,
    requestTimeout: attemptMs,
    throwOnRequestTimeout: true,
    socketTimeout: attemptMs,
    httpAgent: { keepAlive: true, maxSockets: maxConcurrency },
    httpsAgent: { keepAlive: true, maxSockets: maxConcurrency },
  };
}

function silence(): void {
  // The SDK's words can hold what no log may hold; errors carry what the log needs.
}
