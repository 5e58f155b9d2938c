import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { mapUserPool } from '../../src/cognito/map-user-pool';
import { GatewayError, type Failure } from '../../src/domain/gateway-error';
import type { ListedUserPool } from '../../src/domain/listed-user-pool';
import type { UserPool } from '../../src/domain/user-pool';
import type { UserPoolKey } from '../../src/domain/user-pool-key';
import type { UserPoolSummary } from '../../src/domain/user-pool-summary';

/** A pool as the SDK hands it over: it checks nothing, so members may be of any type. */
export function aUserPoolType(members: Readonly<Record<string, unknown>> = {}): UserPoolType {
  return { Id: 'eu-west-1_Ab1Cd2Ef3', ...members };
}

/** A pool of which AWS tells its id alone. */
export function aUserPool(key: UserPoolKey): UserPool {
  return mapUserPool(key, { Id: key.id });
}

/** A pool of a list of which AWS tells its id alone. */
export function aUserPoolSummary(key: UserPoolKey): UserPoolSummary {
  return {
    ...key,
    name: null,
    lambdaConfig: null,
    status: null,
    statusRaw: null,
    creationDate: null,
    lastModifiedDate: null,
    replicaRegions: null,
  };
}

/** The same pool at its place in a list. */
export function aListedUserPool(key: UserPoolKey): ListedUserPool {
  return { id: key.id, summary: aUserPoolSummary(key) };
}

/** What an act threw or rejected with. */
export async function thrownBy(act: () => unknown): Promise<unknown> {
  try {
    await act();
  } catch (error) {
    return error;
  }
  throw new Error('Expected a failure but got none.');
}

/** The failure that a GatewayError told; anything else thrown is thrown on. */
export async function failureOf(act: () => unknown): Promise<Failure> {
  const error = await thrownBy(act);
  if (error instanceof GatewayError) return error.failure;
  throw error;
}
