import { DateTimeResolver } from 'graphql-scalars';
import type { FleetAccount } from '../domain/fleet';
import type { BudgetState } from '../domain/health';
import type { Place } from '../domain/place';
import type { UserPool } from '../domain/user-pool';
import type * as schema from '../generated/resolver-types';
import { account, accountRegion, type FleetRegion } from './accounts';
import { query } from './query';
import { userPool } from './user-pool';
import type * as models from './user-pool-connection';
import { userPoolConnection } from './user-pool-connection';
import { userPoolEdge } from './user-pool-edge';

export const resolvers = {
  DateTime: DateTimeResolver,
  Query: query,
  Account: account,
  AccountRegion: accountRegion,
  UserPool: userPool,
  UserPoolConnection: userPoolConnection,
  UserPoolEdge: userPoolEdge,
  UserPoolResult: {
    __resolveType: (result) => ('__typename' in result && result.__typename) || 'UserPool',
  },
} satisfies schema.Resolvers;

/** The fields of a type that nobody resolves by hand, so that its model must have them. */
type Default<Type, Resolvers> = Omit<Type, '__typename' | keyof Resolvers>;

/** Fails to compile unless the model serves each of those fields, of the right type down to its leaves. */
type Served<Model extends Fields, Fields> = [Model, Fields];

export type Complete = [
  Served<FleetAccount, Record<keyof Default<schema.Account, typeof account>, unknown>>,
  Served<Place, Record<keyof Default<schema.AccountRegion, typeof accountRegion>, unknown>>,
  Served<FleetRegion, Record<keyof Default<schema.Region, object>, unknown>>,
  Served<BudgetState, Default<schema.BudgetState, object>>,
  Served<UserPool, Default<schema.UserPool, typeof userPool>>,
  Served<
    Pick<models.UserPoolConnection, keyof models.UserPoolConnection>,
    Record<keyof Default<schema.UserPoolConnection, typeof userPoolConnection>, unknown>
  >,
  Served<
    Pick<models.UserPoolEdge, keyof models.UserPoolEdge>,
    Record<keyof Default<schema.UserPoolEdge, typeof userPoolEdge>, unknown>
  >,
];
