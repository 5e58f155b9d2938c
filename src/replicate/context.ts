import type { UserPoolClient } from '../domain/user-pool-client';
import { userPoolDocument, type Members } from '../document';
import type { Journey } from './journey';
import { move } from './move';
import type { Luggage } from './luggage';
import { uniqueNames, upperSnake } from './names';
import type { PlannedStep } from './plan';
import type { ReplicaSource } from './source';
import type { ReplicaTarget } from './target';
import { placeholder, type Placeholder } from './template';

/** What every part of a plan is made from. */
export interface PlanContext {
  readonly source: ReplicaSource;
  /** The source's pool as AWS describes it. */
  readonly description: Members;
  readonly target: ReplicaTarget;
  readonly journey: Journey;
  /** Whether the plan is of the source itself, where it stands, and not of another pool. */
  readonly takesOver: boolean;
  /** By the ids that the source's app clients have. */
  readonly clients: ReadonlyMap<string, PlannedClient>;
}

/** What an app client is called in a plan. */
export interface PlannedClient {
  /** Its name, with its id where another client has the same one. */
  readonly label: string;
  /** Stands for the id that AWS gives to the new one. */
  readonly id: Placeholder;
}

/** The new pool's id, which CreateUserPool makes. */
export const USER_POOL_ID: Placeholder = placeholder({
  name: 'USER_POOL_ID',
  description: "The new pool's id, from the answer of CreateUserPool.",
  from: 'STEP',
  isSecret: false,
});

export function contextOf(
  source: ReplicaSource,
  target: ReplicaTarget,
  takesOver: boolean,
): PlanContext {
  const { pool } = source;
  const from = { region: pool.region, accountId: pool.accountId };
  const to = {
    region: target.region ?? from.region,
    accountId: target.accountId ?? from.accountId,
  };
  return {
    source,
    description: userPoolDocument(pool),
    target,
    journey: { from, to },
    takesOver,
    clients: plannedClients(source),
  };
}

/** The same luggage in the new place; where the pool stays itself, nothing about it changes. */
export function moved(luggage: Luggage, { journey, takesOver }: PlanContext): Luggage {
  return takesOver ? luggage : move(luggage, journey);
}

/** Whose a setting is, as AWS says it in steps and descriptions; `ALL` for the whole pool's. */
export function clientLabel({ clients }: PlanContext, clientId: string | null): string {
  return clientId === null ? 'ALL' : (clients.get(clientId)?.label ?? clientId);
}

/** A step of which nothing later needs the answer. */
export function step(given: Omit<PlannedStep, 'makes' | 'source'>, { source }: Luggage) {
  return { ...given, source, makes: null } satisfies PlannedStep;
}

/** What each app client is called in a plan, by the id that it has in the source. */
export function plannedClients({
  clients,
}: Pick<ReplicaSource, 'clients'>): ReadonlyMap<string, PlannedClient> {
  const wanted = clients.map((client) => labelOf(client, clients));
  const labels = uniqueNames(wanted, (label) => label);
  return new Map(
    clients.map(({ clientId }, index) => {
      const label = labels[index] ?? clientId;
      return [clientId, { label, id: clientIdOf(label) }];
    }),
  );
}

function labelOf({ clientName, clientId }: UserPoolClient, clients: readonly UserPoolClient[]) {
  if (clientName === null) return clientId;
  const isShared = clients.filter((other) => other.clientName === clientName).length > 1;
  return isShared ? `${clientName} ${clientId}` : clientName;
}

function clientIdOf(label: string): Placeholder {
  return placeholder({
    name: `CLIENT_ID_${upperSnake(label)}`,
    description: `The new id of the app client ${JSON.stringify(label)}, from the answer of its CreateUserPoolClient.`,
    from: 'STEP',
    isSecret: false,
  });
}
