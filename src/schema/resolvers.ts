import { DateTimeResolver, JSONResolver } from 'graphql-scalars';
import type { FleetAccount } from '../domain/fleet';
import type { BudgetState } from '../domain/health';
import type {
  IdentityPool,
  IdentityPoolRole,
  IdentityPoolRoleMapping,
  PrincipalTagMap,
} from '../domain/identity-pool';
import type { Place } from '../domain/place';
import type { UserPool } from '../domain/user-pool';
import type * as schema from '../generated/resolver-types';
import type { UserPoolDiff } from '../diff';
import type { NotCarried, WrittenStep } from '../replicate';
import { account, accountRegion, type FleetRegion } from './accounts';
import { arnFields } from './arn-fields';
import { cognitoIdentityProvider, identityPool } from './identity-pool';
import type * as identityModels from './identity-pool-connection';
import { identityPoolConnection } from './identity-pool-connection';
import { identityPoolEdge } from './identity-pool-edge';
import { query } from './query';
import type { Fields, Served, Unresolved } from './served';
import { userPool } from './user-pool';
import type * as models from './user-pool-connection';
import { userPoolConnection } from './user-pool-connection';
import { userPoolEdge } from './user-pool-edge';
import { typesOfParts } from './user-pool-parts';
import { userPoolReplicaPlan } from './user-pool-replica-plan';

export const resolvers = {
  DateTime: DateTimeResolver,
  JSON: JSONResolver,
  Query: query,
  Account: account,
  AccountRegion: accountRegion,
  ...arnFields,
  CognitoIdentityProvider: cognitoIdentityProvider,
  IdentityPool: identityPool,
  IdentityPoolConnection: identityPoolConnection,
  IdentityPoolEdge: identityPoolEdge,
  UserPool: userPool,
  UserPoolConnection: userPoolConnection,
  UserPoolEdge: userPoolEdge,
  UserPoolReplicaPlan: userPoolReplicaPlan,
  ...typesOfParts,
  UserPoolResult: {
    __resolveType: (result) => ('__typename' in result && result.__typename) || 'UserPool',
  },
} satisfies schema.Resolvers;

/** Nobody imports it: that it compiles is the check. */
export type Complete = [
  Served<FleetAccount, Fields<schema.Account>>,
  Served<Place, Fields<schema.AccountRegion>>,
  Served<FleetRegion, Fields<schema.Region>>,
  Served<BudgetState, Unresolved<schema.BudgetState>>,
  Served<UserPool, Unresolved<schema.UserPool>>,
  Served<IdentityPool, Unresolved<schema.IdentityPool>>,
  Served<IdentityPoolRole, Unresolved<schema.IdentityPoolRole>>,
  Served<IdentityPoolRoleMapping, Unresolved<schema.IdentityPoolRoleMapping>>,
  Served<PrincipalTagMap, Unresolved<schema.PrincipalTagMap>>,
  Served<
    Pick<models.UserPoolConnection, keyof models.UserPoolConnection>,
    Fields<schema.UserPoolConnection>
  >,
  Served<WrittenStep, Unresolved<schema.UserPoolReplicaStep>>,
  Served<NotCarried, Unresolved<schema.UserPoolNotCarried>>,
  Served<UserPoolDiff, Unresolved<schema.UserPoolDiff>>,
  Served<Pick<models.UserPoolEdge, keyof models.UserPoolEdge>, Fields<schema.UserPoolEdge>>,
  Served<
    Pick<identityModels.IdentityPoolConnection, keyof identityModels.IdentityPoolConnection>,
    Fields<schema.IdentityPoolConnection>
  >,
  Served<
    Pick<identityModels.IdentityPoolEdge, keyof identityModels.IdentityPoolEdge>,
    Fields<schema.IdentityPoolEdge>
  >,
];
