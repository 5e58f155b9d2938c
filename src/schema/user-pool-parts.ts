import type { IdentityProvider } from '../domain/identity-provider';
import type { ResourceServer } from '../domain/resource-server';
import type { Terms } from '../domain/terms';
import type { UserImportJob } from '../domain/user-import';
import type { UserPoolClient } from '../domain/user-pool-client';
import type { UserPoolDomain } from '../domain/user-pool-domain';
import type { UserPoolGroup } from '../domain/user-pool-group';
import type { UserPoolReplica } from '../domain/user-pool-replica';
import type * as schema from '../generated/resolver-types';
import type { Connection, Edge } from './connection';
import type { Fields, Served, Unresolved } from './served';
import {
  identityProviderConnection,
  identityProviderEdge,
  identityProvidersOfPool,
} from './identity-provider';
import { wholeConnection, wholeEdge } from './listed-node';
import { resourceServersOfPool } from './resource-server';
import { termsConnection, termsEdge, termsOfPool } from './terms';
import { importJobsOfPool } from './user-import';
import {
  clientsOfPool,
  userPoolClient,
  userPoolClientConnection,
  userPoolClientEdge,
} from './user-pool-client';
import { groupsOfPool } from './user-pool-group';
import { replicasOfPool } from './user-pool-replica';

/** The fields of a pool with lists of what stands in it: each a read of its own. */
export const partsOfPool = {
  ...clientsOfPool,
  ...identityProvidersOfPool,
  ...resourceServersOfPool,
  ...groupsOfPool,
  ...replicasOfPool,
  ...termsOfPool,
  ...importJobsOfPool,
} satisfies schema.UserPoolResolvers;

/** The types of these lists, and of what they hold. */
export const typesOfParts = {
  UserPoolClient: userPoolClient,
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
  TermsConnection: termsConnection,
  TermsEdge: termsEdge,
  UserImportJobConnection: wholeConnection,
  UserImportJobEdge: wholeEdge,
} satisfies schema.Resolvers;

type AnyConnection = Pick<Connection<unknown>, keyof Connection<unknown>>;
type AnyEdge = Pick<Edge<unknown>, keyof Edge<unknown>>;

/** Nobody imports it: that it compiles is the check. */
export type CompleteParts = [
  Served<UserPoolClient, Unresolved<schema.UserPoolClient>>,
  Served<IdentityProvider, Unresolved<schema.IdentityProvider>>,
  Served<ResourceServer, Unresolved<schema.ResourceServer>>,
  Served<UserPoolGroup, Unresolved<schema.UserPoolGroup>>,
  Served<UserPoolDomain, Unresolved<schema.UserPoolDomain>>,
  Served<UserPoolReplica, Unresolved<schema.UserPoolReplica>>,
  Served<Terms, Unresolved<schema.Terms>>,
  Served<UserImportJob, Unresolved<schema.UserImportJob>>,
  Served<AnyConnection, Fields<schema.UserPoolClientConnection>>,
  Served<AnyConnection, Fields<schema.IdentityProviderConnection>>,
  Served<AnyConnection, Fields<schema.ResourceServerConnection>>,
  Served<AnyConnection, Fields<schema.UserPoolGroupConnection>>,
  Served<AnyConnection, Fields<schema.UserPoolReplicaConnection>>,
  Served<AnyConnection, Fields<schema.TermsConnection>>,
  Served<AnyConnection, Fields<schema.UserImportJobConnection>>,
  Served<AnyEdge, Fields<schema.UserPoolClientEdge>>,
  Served<AnyEdge, Fields<schema.IdentityProviderEdge>>,
  Served<AnyEdge, Fields<schema.ResourceServerEdge>>,
  Served<AnyEdge, Fields<schema.UserPoolGroupEdge>>,
  Served<AnyEdge, Fields<schema.UserPoolReplicaEdge>>,
  Served<AnyEdge, Fields<schema.TermsEdge>>,
  Served<AnyEdge, Fields<schema.UserImportJobEdge>>,
];
