import { placesOf, type Fleet } from '../domain/fleet';
import type { Place } from '../domain/place';
import type { AccountRegionResolvers, AccountResolvers } from '../generated/resolver-types';

/** A region and the places of it that lists span. */
export interface FleetRegion {
  readonly name: string;
  readonly accounts: readonly Place[];
}

/** Every region of a fleet, in the order in which its accounts first name them. */
export function regionsOf(fleet: Fleet): readonly FleetRegion[] {
  const places = placesOf(fleet);
  const names = [...new Set(places.map(({ region }) => region))];
  return names.map((name) => ({ name, accounts: places.filter(({ region }) => region === name) }));
}

export const account = {
  regions: ({ name, regions }) => regions.map((region) => ({ account: name, region })),
} satisfies AccountResolvers;

export const accountRegion = {
  lastSuccessAt: (place, _, { health }) => health.healthOf(place).lastSuccessAt,
  lastErrorAt: (place, _, { health }) => health.healthOf(place).lastErrorAt,
  lastErrorCode: (place, _, { health }) => health.healthOf(place).lastErrorCode,
  budget: (place, _, { budget }) => budget.budgetOf(place),
} satisfies AccountRegionResolvers;
