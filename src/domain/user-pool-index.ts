import type { Place } from './place';

/** What lists and answers told of where pools are, for as long as the gateway runs. It is a hint, never the truth. */
export interface UserPoolIndex {
  /** Keeps in mind that this place had these pools. */
  learn(place: Place, ids: readonly string[]): void;
  /** Unlearns that a pool is in a place, once it turned out not to be. */
  forget(place: Place, id: string): void;
  /** The places that had this pool, replicas included. */
  placesOf(id: string): readonly Place[];
}
