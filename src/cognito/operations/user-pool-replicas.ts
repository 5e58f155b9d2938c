import {
  ListUserPoolReplicasCommand,
  type ListUserPoolReplicasResponse,
  type UserPoolReplicaType,
} from '@aws-sdk/client-cognito-identity-provider';
import { REPLICA_ROLE, REPLICA_STATUS } from '../../domain/enums';
import { quote } from '../../domain/quote';
import type { UserPoolPart } from '../../domain/user-pool-part';
import type { UserPoolReplica } from '../../domain/user-pool-replica';
import { MemberReader, textAt } from '../member-reader';
import { operation } from '../operation';
import { pageRequest, partPage, poolOf } from '../part-of-pool';

const PATH = 'UserPoolReplicas';

export const userPoolReplicas = {
  ListUserPoolReplicas: operation<'ListUserPoolReplicas', ListUserPoolReplicasResponse>({
    service: 'cognito-idp',
    bucket: 'Unlisted',
    missing: 'USER_POOL_NOT_FOUND',
    command: (input) => new ListUserPoolReplicasCommand(pageRequest(input)),
    value: (answer, read, unreadable) =>
      partPage(
        answer,
        {
          member: PATH,
          items: answer.UserPoolReplicas,
          id: 'RegionName',
          summary: (replica) => mapUserPoolReplica(poolOf(read), replica),
        },
        unreadable,
      ),
    subject: ({ userPoolId }) => `the replicas of user pool ${quote(userPoolId)}`,
  }),
};

/** @throws MalformedAnswer where a member is not of the type that AWS's model gives it */
export function mapUserPoolReplica(
  pool: UserPoolPart,
  answer: UserPoolReplicaType,
): UserPoolReplica {
  const replica = new MemberReader(answer, PATH);
  return Object.freeze({
    ...pool,
    regionName: textAt(`${PATH}.RegionName`, replica.text('RegionName')),
    ...replica.known('status', REPLICA_STATUS, 'Status'),
    ...replica.known('role', REPLICA_ROLE, 'Role'),
    userPoolArn: replica.text('UserPoolArn'),
  });
}
