import { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity';
import {
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
} from '@aws-sdk/client-cognito-identity-provider';
import { LRUCache } from 'lru-cache';
import { placeText, type Place } from '../domain/place';
import type { Operation } from '../domain/reads';
import {
  accountCredentials,
  ownCredentials,
  type CredentialsProvider,
  type Entrance,
} from './credentials';
import type { OperationRule, SdkCommand } from './operation';

/** An account, where it is read and how it is entered. */
export interface ClientAccount extends Entrance {
  /** Other endpoints than the region's own; null where the SDK follows its standard settings. */
  readonly endpoints: Endpoints;
}

export type Endpoints = Readonly<Record<Service, string | null>>;

export interface CognitoClientOptions {
  readonly accounts: readonly ClientAccount[];
  /** The profile of the gateway's own credentials; null or left out for the SDK's own choice. */
  readonly profile?: string | null;
  /** What would otherwise come from the standard AWS settings. */
  readonly overrides?: ClientOverrides;
  /** How long a call may take in all; one attempt gets half, so that a dead connection has a successor. */
  readonly deadlineMs: number;
  /** As many sockets to a host as calls may run at once. */
  readonly maxConcurrency: number;
}

export interface ClientOverrides {
  /** The gateway's own credentials, in place of the default chain's. */
  readonly credentials?: CredentialsProvider;
  /** Where roles are assumed, in place of the region's STS. */
  readonly stsEndpoint?: string;
  /** Retries and hosts, those of STS too. */
  readonly standard?: Pick<
    CognitoIdentityProviderClientConfig,
    'maxAttempts' | 'retryMode' | 'useDualstackEndpoint' | 'useFipsEndpoint'
  >;
}

export interface CognitoClients {
  /** Sends a command to one of Cognito's services in a place. The signal ends it, retries included. */
  send(
    place: Place,
    service: Service,
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

type Service = OperationRule<Operation>['service'];

/** What a client is made of, beside its place. */
interface AccountAccess {
  readonly endpoints: Endpoints;
  readonly credentials: CredentialsProvider;
}

/** One client for each service, account and region, made when first asked for; one session for each account. */
export function createCognitoClients(options: CognitoClientOptions): CognitoClients {
  // One for all clients: one that falls out leaves no socket behind that nobody will close.
  const requestHandler = sharedHandler(options);
  const accesses = accessesOf(options, requestHandler);
  const clients = new LRUCache<string, Sender, { readonly place: Place; service: Service }>({
    max: 2 * MOST_PLACES,
    memoMethod: (_, __, { context: { place, service } }) => {
      const access = accesses.get(place.account);
      if (access === undefined) throw new Error(`No account "${place.account}" is configured.`);
      return createClient(service, place.region, access, options, requestHandler);
    },
  });

  return {
    async send(place, service, command, abortSignal) {
      const client = clients.memo(`${service}/${placeText(place)}`, {
        context: { place, service },
      });
      return client.send(command, { abortSignal });
    },
    close: () => requestHandler.destroy?.(),
  };
}

function accessesOf(
  { accounts, profile = null, overrides }: CognitoClientOptions,
  requestHandler: RequestHandler,
): ReadonlyMap<string, AccountAccess> {
  const hosts = { ...overrides?.standard, requestHandler };
  const own = overrides?.credentials ?? ownCredentials(profile, hosts);
  const endpoint = overrides?.stsEndpoint;
  const sts = { ...hosts, ...(endpoint === undefined ? {} : { endpoint }) };
  return new Map(
    accounts.map((account) => [
      account.name,
      { endpoints: account.endpoints, credentials: accountCredentials(account, own, sts) },
    ]),
  );
}

type RequestHandler = CognitoIdentityProviderClient['config']['requestHandler'];

/** The SDK makes a handler of the options that a client is given; this client is only for that. */
function sharedHandler(options: CognitoClientOptions): RequestHandler {
  const region = 'us-east-1';
  return new CognitoIdentityProviderClient({ region, requestHandler: handlerOptions(options) })
    .config.requestHandler;
}

function createClient(
  service: Service,
  region: string,
  { endpoints, credentials }: AccountAccess,
  { overrides }: CognitoClientOptions,
  requestHandler: RequestHandler,
): Sender {
  const Client =
    service === 'cognito-identity' ? CognitoIdentityClient : CognitoIdentityProviderClient;
  const endpoint = endpoints[service];
  const client = new Client({
    region,
    credentials,
    ...(endpoint === null ? {} : { endpoint }),
    ...overrides?.standard,
    logger: SILENT as unknown as NonNullable<CognitoIdentityProviderClientConfig['logger']>,
    requestHandler,
  });
  return client;
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
