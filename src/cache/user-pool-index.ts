import { NOTHING_NOTED, type Dependencies } from '../domain/dependencies';
import { ownText } from '../domain/own-text';
import { placeText, type Place } from '../domain/place';
import type { UserPoolIndex } from '../domain/user-pool-index';

/** About 10 MB of ids. */
const MOST_IDS = 50_000;

const NO_READ = () => null;

const NOWHERE: readonly Place[] = Object.freeze([]);

/** An empty index. Where it is full, it forgets the id that nobody told of for the longest time. */
export function createUserPoolIndex(mostIds = MOST_IDS): UserPoolIndex {
  // A Map keeps the order of insertion: the first is the one not told of for the longest time.
  const places = new Map<string, readonly Place[]>();

  return {
    placesOf: (id) => places.get(id) ?? NOWHERE,
    learn({ account, region }, ids) {
      const place = { account, region };
      for (const id of ids) {
        const known = places.get(id) ?? [];
        places.delete(id);
        places.set(id, known.some(isAt(place)) ? known : [...known, place]);
      }
      for (const oldest of places.keys()) {
        if (places.size <= mostIds) break;
        places.delete(oldest);
      }
    },
    forget(place, id) {
      const isThere = isAt(place);
      const left = (places.get(id) ?? []).filter((known) => !isThere(known));
      if (left.length === 0) places.delete(id);
      else places.set(id, left);
    },
  };
}

/** The same index for one operation, which goes by what it is told. */
export function indexGoneBy(index: UserPoolIndex, dependencies: Dependencies): UserPoolIndex {
  if (dependencies === NOTHING_NOTED) return index;
  return {
    ...index,
    placesOf(id) {
      const places = index.placesOf(id);
      const own = ownText(id);
      dependencies.goBy({ holds: () => index.placesOf(own) === places, serve: NO_READ });
      return places;
    },
  };
}

function isAt(place: Place): (other: Place) => boolean {
  const text = placeText(place);
  return (other) => placeText(other) === text;
}
