import type { UserPoolInput } from './user-pool-part';

/** What names one app client within its place. */
export interface ClientInput extends UserPoolInput {
  readonly clientId: string;
}

/** A read of a pool's own setting, or of one app client's. */
export interface OptionalClientInput extends UserPoolInput {
  /** Null for what holds for the whole pool. */
  readonly clientId: string | null;
}
