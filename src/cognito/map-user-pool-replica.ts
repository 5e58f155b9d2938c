import type { UserPoolReplicaType } from '@aws-sdk/client-cognito-identity-provider';
import { REPLICA_ROLE, REPLICA_STATUS } from '../domain/enums';
import type { UserPoolPart } from '../domain/user-pool-part';
import type { UserPoolReplica } from '../domain/user-pool-replica';
import { MemberReader, textAt } from './member-reader';

const PATH = 'UserPoolReplicas';

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
