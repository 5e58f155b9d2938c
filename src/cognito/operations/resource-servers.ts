import {
  DescribeResourceServerCommand,
  ListResourceServersCommand,
  type DescribeResourceServerResponse,
  type ListResourceServersResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { quote } from '../../domain/quote';
import { askedFor } from '../checked-answer';
import { mapResourceServer } from '../map-resource-server';
import { operation } from '../operation';
import { ofPool, pageRequest, partPage, poolOf } from '../part-of-pool';

/** The largest page of ListResourceServers (API reference). */
const LARGEST_PAGE = 50;

export const resourceServers = {
  DescribeResourceServer: operation<
    'DescribeResourceServer',
    Partial<DescribeResourceServerResponse>
  >({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'RESOURCE_NOT_FOUND',
    command: ({ userPoolId, identifier }) =>
      new DescribeResourceServerCommand({ UserPoolId: userPoolId, Identifier: identifier }),
    value: ({ ResourceServer: server }, read) =>
      mapResourceServer(
        poolOf(read),
        askedFor(server, 'ResourceServer', 'Identifier', read.input.identifier),
        'ResourceServer',
      ),
    subject: ({ identifier, ...input }) => ofPool(`resource server ${quote(identifier)}`)(input),
  }),

  ListResourceServers: operation<'ListResourceServers', ListResourceServersResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'USER_POOL_NOT_FOUND',
    command: (input) =>
      new ListResourceServersCommand({ ...pageRequest(input), MaxResults: LARGEST_PAGE }),
    value: (answer, read, unreadable) =>
      partPage(
        answer,
        {
          member: 'ResourceServers',
          items: answer.ResourceServers,
          id: 'Identifier',
          summary: (server) => mapResourceServer(poolOf(read), server, 'ResourceServers'),
        },
        unreadable,
      ),
    subject: ofPool('the resource servers'),
  }),
};
