import type { GatewayError } from './gateway-error';
import type { UserPoolSummary } from './user-pool-summary';

/** A pool's place in a list. */
export interface ListedUserPool {
  readonly id: string;
  /** What the list told of it, or why that cannot be understood. */
  readonly summary: UserPoolSummary | GatewayError;
}
