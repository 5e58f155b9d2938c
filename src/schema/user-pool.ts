import type { UserPoolResolvers } from '../generated/resolver-types';
import { domainsOfPool } from './user-pool-domain';
import { partsOfPool } from './user-pool-parts';

/** Fields with a read of their own, which need no more of a pool than its place and id. */
export const fieldsWithOwnRead = {
  ...partsOfPool,
} satisfies UserPoolResolvers;

/** Every other field is a member of the domain's pool. */
export const userPool = {
  ...fieldsWithOwnRead,
  ...domainsOfPool,
  tag: ({ userPoolTags }, { key }) => userPoolTags?.find((tag) => tag.key === key)?.value ?? null,
} satisfies UserPoolResolvers;
