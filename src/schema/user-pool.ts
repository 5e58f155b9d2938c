import type { UserPool } from '../domain/user-pool';
import type { UserPoolResolvers } from '../generated/resolver-types';
import { arnsOf } from './arn-fields';
import { trustingIdentityPools } from './trusting-identity-pools';
import { domainsOfPool } from './user-pool-domain';
import { partsOfPool } from './user-pool-parts';
import { replicaOfPool } from './user-pool-replica-plan';
import { settingsOfPool } from './user-pool-settings';

/** Fields with a read of their own, which need no more of a pool than its place and id. */
export const fieldsWithOwnRead = {
  ...partsOfPool,
  ...settingsOfPool,
  identityPools: (pool, _, context) => trustingIdentityPools(pool, context),
} satisfies UserPoolResolvers;

/** Every other field is a member of the domain's pool. */
export const userPool = {
  ...fieldsWithOwnRead,
  ...domainsOfPool,
  ...replicaOfPool,
  ...arnsOf<UserPool>()('arn'),
  tag: ({ userPoolTags }, { key }) => userPoolTags?.find((tag) => tag.key === key)?.value ?? null,
} satisfies UserPoolResolvers;
