import { plannedClients } from './context';
import type { ReplicaSource } from './source';
import type { ExistingIds } from './terraform';

/** What the source is called where it stands, for a plan that takes it over. */
export function existingOf(source: ReplicaSource): ExistingIds {
  const clients = plannedClients(source);
  return {
    userPoolId: source.pool.id,
    clientIds: new Map([...clients].map(([clientId, { label }]) => [label, clientId])),
    managedLoginBrandingIds: new Map(
      source.brandings.flatMap(({ clientId, setting: { managedLoginBrandingId } }) => {
        const label = clients.get(clientId ?? '')?.label;
        return label === undefined || managedLoginBrandingId === null
          ? []
          : [[label, managedLoginBrandingId]];
      }),
    ),
  };
}
