import type { Place } from '../domain/place';

/** The place alone of anything that tells where it was read. */
export function placeOf({ account, region }: Place): Place {
  return { account, region };
}
