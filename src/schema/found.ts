import { GatewayError } from '../domain/gateway-error';
import type { Listed } from '../domain/listed';
import type { Place } from '../domain/place';

/** A row of the lists of several places: a thing, or a place that could not be listed. */
export interface Found<Summary> extends Place {
  /** Null where the row stands for a place. */
  readonly id: string | null;
  /** What the list told of the thing, or why there is nothing to tell. */
  readonly summary: Summary | GatewayError;
}

/** A row, and where the list goes on behind it. */
export interface FoundRow<Summary, Position> {
  readonly item: Found<Summary>;
  readonly position: Position;
}

/** A part of these lists. */
export interface FoundRows<Summary, Position> {
  readonly rows: readonly FoundRow<Summary, Position>[];
  readonly hasMore: boolean;
  /** How many things there are in all, where reading this part told so. */
  readonly total: number | null;
}

export function foundIn<Summary>(
  { account, region }: Place,
  { id, summary }: Listed<Summary>,
): Found<Summary> {
  return { account, region, id, summary };
}

/** The row of a place that could not be listed. */
export function failedPlace(place: Place, error: GatewayError): Found<never> {
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

/** Whether the whole operation has had its calls: nothing about the place or the thing that was read. */
export function isOutOfCalls({ failure }: GatewayError): boolean {
  return failure.code === 'LIMIT_EXCEEDED';
}
