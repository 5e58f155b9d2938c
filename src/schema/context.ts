import type { Caller } from '../domain/access';
import type { Tally } from '../domain/ask';
import type { Fleet } from '../domain/fleet';
import type { BudgetReport, Health } from '../domain/health';
import type { PublicPools } from '../domain/public-pools';
import type { UserPoolIndex } from '../domain/user-pool-index';
import type { Loaders } from '../loaders';

/** What every resolver of one request shares. */
export interface RequestContext {
  /** Names this request in the answer's headers, in its errors and in the log. */
  readonly requestId: string;
  /** Who asks, and how much that caller sees. */
  readonly caller: Caller;
  /** The pools that callers see who were granted nothing. */
  readonly publicPools: PublicPools;
  readonly loaders: Loaders;
  /** What this request's reads cost so far. */
  readonly tally: Tally;
  /** The accounts and regions that lists span and ids are looked for in. */
  readonly fleet: Fleet;
  /** How the reads of each place went. */
  readonly health: Health;
  /** What is left of the quotas of each place. */
  readonly budget: BudgetReport;
  /** Where pools were last seen, for as long as the gateway runs. */
  readonly index: UserPoolIndex;
  /** The longest list of ids that one field takes. */
  readonly maxIds: number;
}
