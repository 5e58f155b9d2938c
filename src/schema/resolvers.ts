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
import type { Terms } from '../domain/terms';
import type { UserPool } from '../domain/user-pool';
import type * as schema from '../generated/resolver-types';
import { account, accountRegion, type FleetRegion } from './accounts';
import { arnFields } from './arn-fields';
import { cognitoIdentityProvider, identityPool } from './identity-pool';
import { identityPoolConnection } from './identity-pool-connection';
import { identityPoolEdge } from './identity-pool-edge';
import { query } from './query';
import type { Default, Served, Unresolved } from './served';
import * as terms from './terms';
import * as userImport from './user-import';
import { userPool } from './user-pool';
import type * as models from './user-pool-connection';
import { userPoolConnection } from './user-pool-connection';
import { userPoolEdge } from './user-pool-edge';
import { userPoolParts } from './user-pool-parts';

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
  ...userPoolParts,
  TermsConnection: terms.termsConnection,
  TermsEdge: terms.termsEdge,
  UserImportJobConnection: userImport.userImportJobConnection,
  UserImportJobEdge: userImport.userImportJobEdge,
  UserPoolResult: {
    __resolveType: (result) => ('__typename' in result && result.__typename) || 'UserPool',
  },
} satisfies schema.Resolvers;

export type Complete = [
  Served<FleetAccount, Record<keyof Default<schema.Account, typeof account>, unknown>>,
  Served<Place, Record<keyof Default<schema.AccountRegion, typeof accountRegion>, unknown>>,
  Served<FleetRegion, Record<keyof Default<schema.Region, object>, unknown>>,
  Served<BudgetState, Default<schema.BudgetState, object>>,
  Served<UserPool, Default<schema.UserPool, typeof userPool>>,
  Served<IdentityPool, Default<schema.IdentityPool, typeof identityPool>>,
  Served<IdentityPoolRole, Unresolved<schema.IdentityPoolRole>>,
  Served<IdentityPoolRoleMapping, Unresolved<schema.IdentityPoolRoleMapping>>,
  Served<PrincipalTagMap, Unresolved<schema.PrincipalTagMap>>,
  Served<
    Pick<models.UserPoolConnection, keyof models.UserPoolConnection>,
    Record<keyof Default<schema.UserPoolConnection, typeof userPoolConnection>, unknown>
  >,
  Served<
    Pick<models.UserPoolEdge, keyof models.UserPoolEdge>,
    Record<keyof Default<schema.UserPoolEdge, typeof userPoolEdge>, unknown>
  >,
  Served<Terms, Default<schema.Terms, object>>,
  Served<
    Pick<terms.TermsConnection, keyof terms.TermsConnection>,
    Record<keyof Default<schema.TermsConnection, typeof terms.termsConnection>, unknown>
  >,
  Served<
    Pick<terms.TermsEdge, keyof terms.TermsEdge>,
    Record<keyof Default<schema.TermsEdge, typeof terms.termsEdge>, unknown>
  >,
  Served<
    Pick<userImport.UserImportJobConnection, keyof userImport.UserImportJobConnection>,
    Record<
      keyof Default<schema.UserImportJobConnection, typeof userImport.userImportJobConnection>,
      unknown
    >
  >,
  Served<
    Pick<userImport.UserImportJobEdge, keyof userImport.UserImportJobEdge>,
    Record<keyof Default<schema.UserImportJobEdge, typeof userImport.userImportJobEdge>, unknown>
  >,
];
