import type { GroupType } from '@aws-sdk/client-cognito-identity-provider';
import type { UserPoolGroup } from '../domain/user-pool-group';
import type { UserPoolPart } from '../domain/user-pool-part';
import { MemberReader, textAt } from './member-reader';

/** @throws MalformedAnswer where a member is not of the type that AWS's model gives it */
export function mapUserPoolGroup(
  pool: UserPoolPart,
  answer: GroupType,
  path: string,
): UserPoolGroup {
  const group = new MemberReader(answer, path);
  return Object.freeze({
    ...pool,
    groupName: textAt(`${path}.GroupName`, group.text('GroupName')),
    description: group.text('Description'),
    roleArn: group.text('RoleArn'),
    precedence: group.integer('Precedence'),
    lastModifiedDate: group.moment('LastModifiedDate'),
    creationDate: group.moment('CreationDate'),
  });
}
