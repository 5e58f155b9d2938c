import type { UserPoolClient } from '../../domain/user-pool-client';
import { clientDocument } from '../../document';
import { moved, step, USER_POOL_ID, type PlanContext } from '../context';
import { leaveEach, leaveEmpty, pack, tell, type Luggage } from '../luggage';
import type { Plan } from '../plan';
import { joinedPlans } from './joined';

/** Members of an app client's description that no request sets. */
const ASSIGNED = ['ClientId', 'ClientType', 'LastModifiedDate', 'CreationDate'];

/** CreateUserPoolClient for each. AWS makes new ids and secrets for them. */
export function createClients(context: PlanContext): Plan {
  return joinedPlans(context.source.clients.map((client) => createClient(client, context)));
}

function createClient(client: UserPoolClient, context: PlanContext): Plan {
  const planned = context.clients.get(client.clientId);
  const label = planned?.label ?? client.clientId;
  const packed = leaveEmpty(pack(`UserPoolClients.${label}`, clientDocument(client)));
  const own = leaveEach(
    packed,
    ASSIGNED,
    'ASSIGNED_BY_AWS',
    'AWS assigns it to each app client by itself.',
  );
  const { members, notCarried } = moved(client.hasSecret ? withNewSecret(own) : own, context);
  return {
    steps: [
      {
        ...step(
          {
            operation: 'CreateUserPoolClient',
            description: `Makes the app client ${JSON.stringify(label)}.`,
            input: { UserPoolId: USER_POOL_ID, ...members },
            label,
          },
          packed,
        ),
        makes: planned ? { placeholder: planned.id, member: 'UserPoolClient.ClientId' } : null,
      },
    ],
    notCarried,
  };
}

function withNewSecret(luggage: Luggage): Luggage {
  return tell(
    luggage,
    'ClientSecret',
    'SECRET',
    'AWS makes a new one: give it to whoever uses this app client.',
  );
}
