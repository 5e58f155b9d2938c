import type { GatewayError } from './gateway-error';
import type { UserPool } from './user-pool';
import type { UserPoolKey } from './user-pool-key';
import type { UserPoolSummary } from './user-pool-summary';

/** The most pools on a page of ListUserPools (API reference). */
export const LARGEST_PAGE = 60;

/** One page of ListUserPools to read. */
export interface UserPoolPageKey {
  readonly region: string;
  /** AWS's own token; null for the first page. */
  readonly token: string | null;
  /** How many pools to read at most: 1 to 60 (quota page). */
  readonly size: number;
}

/** A pool's place in a list. */
export interface ListedUserPool {
  readonly id: string;
  /** What the list told of it, or why that cannot be understood. */
  readonly summary: UserPoolSummary | GatewayError;
}

export interface UserPoolPage {
  readonly userPools: readonly ListedUserPool[];
  /** AWS's token of the page behind this one; null on the last page. */
  readonly nextToken: string | null;
}

/** Anything pools can be read from: Cognito itself, or a decorator around another source. */
export interface UserPoolSource {
  /** @throws GatewayError for every failure, whatever caused it */
  describeUserPool(key: UserPoolKey): Promise<UserPool>;
  /** @throws GatewayError for every failure, whatever caused it */
  listUserPools(page: UserPoolPageKey): Promise<UserPoolPage>;
}
