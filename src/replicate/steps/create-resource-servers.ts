import type { ResourceServer } from '../../domain/resource-server';
import { resourceServerDocument } from '../../document';
import { step, USER_POOL_ID, type PlanContext } from '../context';
import { leaveEmpty, pack, tell, type Luggage } from '../luggage';
import type { Plan } from '../plan';
import { joinedPlans } from './joined';

/** CreateResourceServer for each that AWS does not manage by itself. */
export function createResourceServers({ source }: PlanContext): Plan {
  return joinedPlans(source.resourceServers.map(createResourceServer));
}

function createResourceServer(server: ResourceServer): Plan {
  const packed = leaveEmpty(
    pack(`ResourceServers.${server.identifier}`, resourceServerDocument(server)),
  );
  if (server.managedByRaw !== null) return managed(packed);
  const { members, notCarried } = packed;
  return {
    steps: [
      step(
        {
          operation: 'CreateResourceServer',
          description: `Makes the resource server ${JSON.stringify(server.identifier)} with its scopes.`,
          // Without a name of its own, it is shown by its identifier.
          input: { UserPoolId: USER_POOL_ID, Name: server.identifier, ...members },
          label: server.identifier,
        },
        packed,
      ),
    ],
    notCarried,
  };
}

function managed(luggage: Luggage): Plan {
  const message = 'AWS makes and manages it by itself.';
  return { steps: [], notCarried: tell(luggage, [], 'ASSIGNED_BY_AWS', message).notCarried };
}
