import { placeText, type Place } from '../domain/place';

/** The requests to AWS that may be under way at once. */
export interface Slots {
  hasRoom(place: Place): boolean;
  /** Takes one of them, whether or not there is room; what it gives frees it. */
  enter(place: Place): () => void;
}

/** How much of the whole one place may hold: one that answers nothing must not stop the others. */
const SHARE_OF_A_PLACE = 0.75;

/** So many at once over all accounts and regions, and three quarters of them in any one. */
export function createSlots(maxConcurrency: number): Slots {
  const mostInOne = Math.ceil(maxConcurrency * SHARE_OF_A_PLACE);
  const taken = new Map<string, number>();
  let takenInAll = 0;

  const takenIn = (key: string) => taken.get(key) ?? 0;

  return {
    hasRoom: (place) => takenInAll < maxConcurrency && takenIn(placeText(place)) < mostInOne,
    enter(place) {
      const key = placeText(place);
      taken.set(key, takenIn(key) + 1);
      takenInAll += 1;
      return () => {
        takenInAll -= 1;
        if (takenIn(key) > 1) taken.set(key, takenIn(key) - 1);
        else taken.delete(key);
      };
    },
  };
}
