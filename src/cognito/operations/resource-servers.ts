import {
  DescribeResourceServerCommand,
  ListResourceServersCommand,
  type DescribeResourceServerResponse,
  type ListResourceServersResponse,
  type ResourceServerType,
} from '@aws-sdk/client-cognito-identity-provider';
import { RESOURCE_SERVER_MANAGER } from '../../domain/enums';
import { quote } from '../../domain/quote';
import type { ResourceServer } from '../../domain/resource-server';
import type { UserPoolPart } from '../../domain/user-pool-part';
import { MemberReader, textAt } from '../member-reader';
import { operation } from '../operation';
import { askedFor, pageRequest, partPage, poolOf } from '../part-of-pool';

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
    subject: ({ userPoolId, identifier }) =>
      `resource server ${quote(identifier)} of user pool ${quote(userPoolId)}`,
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
    subject: ({ userPoolId }) => `the resource servers of user pool ${quote(userPoolId)}`,
  }),
};

/** @throws MalformedAnswer where a member is not of the type that AWS's model gives it */
export function mapResourceServer(
  pool: UserPoolPart,
  answer: ResourceServerType,
  path: string,
): ResourceServer {
  const server = new MemberReader(answer, path);
  return Object.freeze({
    ...pool,
    identifier: textAt(`${path}.Identifier`, server.text('Identifier')),
    name: server.text('Name'),
    scopes: server.objects('Scopes', (scope) => ({
      scopeName: scope.text('ScopeName'),
      scopeDescription: scope.text('ScopeDescription'),
    })),
    ...server.known('managedBy', RESOURCE_SERVER_MANAGER, 'ManagedBy'),
  });
}
