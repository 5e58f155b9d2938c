import { GatewayError } from '../domain/gateway-error';
import type { ListedUserPool } from '../domain/listed-user-pool';
import type { Place } from '../domain/place';
import type { UserPoolSummary } from '../domain/user-pool-summary';

/** A row of the fleet's list: a pool, or a place that could not be listed. */
export interface FoundUserPool extends Place {
  /** Null where the row stands for a place. */
  readonly id: string | null;
  /** What the list told of the pool, or why there is nothing to tell. */
  readonly summary: UserPoolSummary | GatewayError;
}

/** A row, and where the list goes on behind it. */
export interface FoundRow<Position> {
  readonly item: FoundUserPool;
  readonly position: Position;
}

/** A part of the fleet's list. */
export interface FoundRows<Position> {
  readonly rows: readonly FoundRow<Position>[];
  readonly hasMore: boolean;
  /** How many pools the whole list has, where reading this part told so. */
  readonly total: number | null;
}

export function foundIn({ account, region }: Place, pool: ListedUserPool): FoundUserPool {
  return { account, region, id: pool.id, summary: pool.summary };
}

/** The row of a place that could not be listed. */
export function failedPlace(place: Place, error: GatewayError): FoundUserPool {
  const { account, region } = place;
  return { account, region, id: null, summary: withPlace(error, place) };
}

/** A failure that names the place where it was met, also where nobody below knew of one. */
export function withPlace(error: GatewayError, place: Place): GatewayError {
  const { code, message, ...detail } = error.failure;
  if (detail.account !== null) return error;
  return new GatewayError(code, message, { ...detail, place, cause: error });
}

/** What a read failed for; what is no GatewayError is a fault of ours, and thrown on. */
export function failureOf(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  throw error;
}

/** Whether the whole operation has had its calls: nothing about the place or the pool that was read. */
export function isOutOfCalls({ failure }: GatewayError): boolean {
  return failure.code === 'LIMIT_EXCEEDED';
}
