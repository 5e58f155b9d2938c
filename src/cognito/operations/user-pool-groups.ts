import {
  GetGroupCommand,
  ListGroupsCommand,
  type GetGroupResponse,
  type ListGroupsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { quote } from '../../domain/quote';
import { askedFor } from '../checked-answer';
import { mapUserPoolGroup } from '../map-user-pool-group';
import { operation } from '../operation';
import { ofPool, pageRequest, partPage, poolOf } from '../part-of-pool';

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
    subject: ({ groupName, ...input }) => ofPool(`group ${quote(groupName)}`)(input),
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
    subject: ofPool('the groups'),
  }),
};
