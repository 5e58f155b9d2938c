import type { UserPoolResolvers } from '../generated/resolver-types';

/** Every other field is a member of the domain's pool. */
export const userPool = {
  tag: ({ userPoolTags }, { key }) => userPoolTags?.find((tag) => tag.key === key)?.value ?? null,
} satisfies UserPoolResolvers;
