import {
  GetGroupCommand,
  ListGroupsCommand,
  type GetGroupResponse,
  type GroupType,
  type ListGroupsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { quote } from '../../domain/quote';
import type { UserPoolGroup } from '../../domain/user-pool-group';
import type { UserPoolPart } from '../../domain/user-pool-part';
import { MemberReader, textAt } from '../member-reader';
import { operation } from '../operation';
import { askedFor, pageRequest, partPage, poolOf } from '../part-of-pool';

/** The largest page of ListGroups (API reference). */
const LARGEST_PAGE = 60;

export const userPoolGroups = {
  GetGroup: operation<'GetGroup', GetGroupResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'RESOURCE_NOT_FOUND',
    command: ({ userPoolId, groupName }) =>
      new GetGroupCommand({ UserPoolId: userPoolId, GroupName: groupName }),
    value: ({ Group: group }, read) =>
      mapUserPoolGroup(
        poolOf(read),
        askedFor(group, 'Group', 'GroupName', read.input.groupName),
        'Group',
      ),
    subject: ({ userPoolId, groupName }) =>
      `group ${quote(groupName)} of user pool ${quote(userPoolId)}`,
  }),

  ListGroups: operation<'ListGroups', ListGroupsResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'USER_POOL_NOT_FOUND',
    command: (input) => new ListGroupsCommand({ ...pageRequest(input), Limit: LARGEST_PAGE }),
    value: (answer, read, unreadable) =>
      partPage(
        answer,
        {
          member: 'Groups',
          items: answer.Groups,
          id: 'GroupName',
          summary: (group) => mapUserPoolGroup(poolOf(read), group, 'Groups'),
        },
        unreadable,
      ),
    subject: ({ userPoolId }) => `the groups of user pool ${quote(userPoolId)}`,
  }),
};

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
