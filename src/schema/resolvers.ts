import { DateTimeResolver } from 'graphql-scalars';
import type { UserPool } from '../domain/user-pool';
import type * as schema from '../generated/resolver-types';
import { query } from './query';
import { userPool } from './user-pool';
import type * as models from './user-pool-connection';
import { userPoolConnection } from './user-pool-connection';
import { userPoolEdge } from './user-pool-edge';

export const resolvers = {
  DateTime: DateTimeResolver,
  Query: query,
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
