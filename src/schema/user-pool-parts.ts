import type { IdentityProvider } from '../domain/identity-provider';
import type { ResourceServer } from '../domain/resource-server';
import type { UserPoolClient } from '../domain/user-pool-client';
import type { UserPoolDomain } from '../domain/user-pool-domain';
import type { UserPoolGroup } from '../domain/user-pool-group';
import type { UserPoolReplica } from '../domain/user-pool-replica';
import type * as schema from '../generated/resolver-types';
import type { Connection, Edge } from './connection';
import type { Default, Served } from './served';
import {
  identityProviderConnection,
  identityProviderEdge,
  identityProvidersOfPool,
} from './identity-provider';
import { wholeConnection, wholeEdge } from './listed-node';
import { resourceServersOfPool } from './resource-server';
import { clientsOfPool, userPoolClientConnection, userPoolClientEdge } from './user-pool-client';
import { groupsOfPool } from './user-pool-group';
import { replicasOfPool } from './user-pool-replica';

/** The fields of a pool that lead to what stands in it and need no more than its place and id. */
export const partsOfPool = {
  ...clientsOfPool,
  ...identityProvidersOfPool,
  ...resourceServersOfPool,
  ...groupsOfPool,
  ...replicasOfPool,
} satisfies schema.UserPoolResolvers;

/** The types of what stands in a pool. */
export const userPoolParts = {
  UserPoolClientConnection: userPoolClientConnection,
  UserPoolClientEdge: userPoolClientEdge,
  IdentityProviderConnection: identityProviderConnection,
  IdentityProviderEdge: identityProviderEdge,
  ResourceServerConnection: wholeConnection,
  ResourceServerEdge: wholeEdge,
  UserPoolGroupConnection: wholeConnection,
  UserPoolGroupEdge: wholeEdge,
  UserPoolReplicaConnection: wholeConnection,
  UserPoolReplicaEdge: wholeEdge,
} satisfies schema.Resolvers;

type Fields<Type, Resolvers> = Record<keyof Default<Type, Resolvers>, unknown>;
type AnyConnection = Pick<Connection<unknown>, keyof Connection<unknown>>;
type AnyEdge = Pick<Edge<unknown>, keyof Edge<unknown>>;
type Resolved = typeof userPoolParts;

export type CompleteParts = [
  Served<UserPoolClient, Default<schema.UserPoolClient, object>>,
  Served<IdentityProvider, Default<schema.IdentityProvider, object>>,
  Served<ResourceServer, Default<schema.ResourceServer, object>>,
  Served<UserPoolGroup, Default<schema.UserPoolGroup, object>>,
  Served<UserPoolDomain, Default<schema.UserPoolDomain, object>>,
  Served<UserPoolReplica, Default<schema.UserPoolReplica, object>>,
  Served<
    AnyConnection,
    Fields<schema.UserPoolClientConnection, Resolved['UserPoolClientConnection']>
  >,
  Served<
    AnyConnection,
    Fields<schema.IdentityProviderConnection, Resolved['IdentityProviderConnection']>
  >,
  Served<AnyConnection, Fields<schema.ResourceServerConnection, typeof wholeConnection>>,
  Served<AnyConnection, Fields<schema.UserPoolGroupConnection, typeof wholeConnection>>,
  Served<AnyConnection, Fields<schema.UserPoolReplicaConnection, typeof wholeConnection>>,
  Served<AnyEdge, Fields<schema.UserPoolClientEdge, Resolved['UserPoolClientEdge']>>,
  Served<AnyEdge, Fields<schema.IdentityProviderEdge, Resolved['IdentityProviderEdge']>>,
  Served<AnyEdge, Fields<schema.ResourceServerEdge, typeof wholeEdge>>,
  Served<AnyEdge, Fields<schema.UserPoolGroupEdge, typeof wholeEdge>>,
  Served<AnyEdge, Fields<schema.UserPoolReplicaEdge, typeof wholeEdge>>,
];
