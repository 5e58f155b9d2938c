import type { UserPoolGroup } from '../../domain/user-pool-group';
import { groupDocument } from '../../document';
import { moved, step, USER_POOL_ID, type PlanContext } from '../context';
import { leaveEach, leaveEmpty, pack, tell } from '../luggage';
import type { Plan } from '../plan';
import { joinedPlans } from './joined';

/** CreateGroup for each that AWS does not make by itself. */
export function createGroups(context: PlanContext): Plan {
  return joinedPlans(context.source.groups.map((group) => createGroup(group, context)));
}

function createGroup(group: UserPoolGroup, context: PlanContext): Plan {
  const { groupName } = group;
  const packed = leaveEmpty(pack(`Groups.${groupName}`, groupDocument(group)));
  if (isOfProvider(groupName, context)) {
    const message = 'AWS makes it by itself, for those who sign in through an identity provider.';
    return { steps: [], notCarried: tell(packed, [], 'ASSIGNED_BY_AWS', message).notCarried };
  }
  const own = leaveEach(
    packed,
    ['LastModifiedDate', 'CreationDate'],
    'ASSIGNED_BY_AWS',
    'AWS assigns it to each group by itself.',
  );
  const { members, notCarried } = moved(own, context);
  return {
    steps: [
      step(
        {
          operation: 'CreateGroup',
          description: `Makes the group ${JSON.stringify(groupName)}, without members.`,
          input: { UserPoolId: USER_POOL_ID, ...members },
          label: groupName,
        },
        packed,
      ),
    ],
    notCarried,
  };
}

/** Cognito names the groups of federated users `POOL-ID_PROVIDER` (developer guide, "Adding groups"). */
function isOfProvider(groupName: string, { source }: PlanContext): boolean {
  return groupName.startsWith(`${source.pool.id}_`);
}
