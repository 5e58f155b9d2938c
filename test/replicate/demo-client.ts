import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { accountIdOf, MAIN, type DemoPool } from '../../src/demo';
import { accessKeyOf } from '../../src/demo/demo-account';
import { sdkClient } from '../demo/wire-clients';

/** The real SDK in the place of a demo pool, with a key of the account that owns it. */
export function clientOf(url: string, pool: DemoPool): CognitoIdentityProviderClient {
  return sdkClient(url, pool.region, 1, accessKeyOf(accountIdOf(pool) ?? MAIN.id));
}
