import type { ResourceServerType } from '@aws-sdk/client-cognito-identity-provider';
import { RESOURCE_SERVER_MANAGER } from '../domain/enums';
import type { ResourceServer } from '../domain/resource-server';
import type { UserPoolPart } from '../domain/user-pool-part';
import { MemberReader, textAt } from './member-reader';

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
