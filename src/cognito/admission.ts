import { placeText, type Place } from '../domain/place';

/** Thrown when too many reads are under way to take another. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** So many times what one place may hold: an account that hangs, with all its regions, leaves room. */
const PLACES_OF_AN_ACCOUNT = 2;
const PLACES_IN_ALL = 4;

/**
 * Bounds the reads that are under way, waiting ones included: a queue without an end only turns every
 * answer into a late one. Each place has a bound of its own, so that one which hangs fills no other's.
 *
 * @param mostOfPlace how many reads of one account and region may be under way at once
 */
export function createAdmission(
  mostOfPlace: number,
): <Value>(place: Place, run: () => Promise<Value>) => Promise<Value> {
  const underWay = new Map<string, number>();
  const held = (key: string) => underWay.get(key) ?? 0;

  /** @throws QueueFull when so many are under way already */
  return async (place, run) => {
    const bounds = [
      [`place ${placeText(place)}`, mostOfPlace],
      [`account ${place.account}`, PLACES_OF_AN_ACCOUNT * mostOfPlace],
      ['all', PLACES_IN_ALL * mostOfPlace],
    ] as const;
    for (const [key, most] of bounds) {
      if (held(key) >= most) throw new QueueFull(`${most} reads of ${key} are under way already.`);
    }
    for (const [key] of bounds) underWay.set(key, held(key) + 1);
    try {
      return await run();
    } finally {
      for (const [key] of bounds) {
        if (held(key) > 1) underWay.set(key, held(key) - 1);
        else underWay.delete(key);
      }
    }
  };
}
