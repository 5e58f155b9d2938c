import type { ErrorCode } from './error-code';
import type { Place } from './place';

/** How the reads of one place went since the gateway started; null where there was none of the kind. */
export interface PlaceHealth {
  /** ISO 8601 in UTC. */
  readonly lastSuccessAt: string | null;
  readonly lastErrorAt: string | null;
  readonly lastErrorCode: ErrorCode | null;
}

export interface Health {
  healthOf(place: Place): PlaceHealth;
}

/** What is left of one of AWS's quotas, of the part that the gateway takes. */
export interface BudgetState {
  /** AWS's group of operations that share the quota, or ours for those of which AWS tells no quota. */
  readonly bucket: string;
  /** How many calls a second the gateway allows itself now: fewer than usual after AWS throttled. */
  readonly limitPerSecond: number;
  /** How many calls could go out at this moment. */
  readonly remaining: number;
  /** How many calls wait for their turn, or for others to end. */
  readonly waiting: number;
}

export interface BudgetReport {
  /** Every quota in one place; empty where the budget is lifted. */
  budgetOf(place: Place): readonly BudgetState[];
}
