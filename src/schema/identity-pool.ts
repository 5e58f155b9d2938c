import type { IdentityPool, IdentityPoolRoles } from '../domain/identity-pool';
import { checkedProviderName, type IdentityPoolKey } from '../domain/identity-pool-key';
import type {
  CognitoIdentityProviderResolvers,
  IdentityPoolResolvers,
} from '../generated/resolver-types';
import type { Loaders } from '../loaders';
import { arnsOf } from './arn-fields';
import { loadGuessedUserPool } from './locate-user-pool';
import { placeOf } from './place-of';

/** Fields with a read of their own, which need no more of an identity pool than its place and id. */
export const identityPoolFieldsWithOwnRead = {
  roles: async (pool, _, { loaders }) => (await readRoles(loaders, pool)).roles,

  roleMappings: async (pool, _, { loaders }) => (await readRoles(loaders, pool)).roleMappings,

  principalTags: (pool, { provider }, { loaders }) =>
    loaders.read({
      operation: 'GetPrincipalTagAttributeMap',
      place: placeOf(pool),
      input: { identityPoolId: pool.id, identityProviderName: checkedProviderName(provider) },
    }),
} satisfies IdentityPoolResolvers;

/** Every other field is a member of the domain's identity pool. */
export const identityPool = {
  ...identityPoolFieldsWithOwnRead,
  ...arnsOf<IdentityPool>()('openIdConnectProviderArns', 'samlProviderArns'),
  tag: ({ identityPoolTags }, { key }) =>
    identityPoolTags?.find((tag) => tag.key === key)?.value ?? null,
} satisfies IdentityPoolResolvers;

/** The user pool is read even where its id alone is selected: the trust can be older than its end. */
export const cognitoIdentityProvider = {
  userPool: ({ userPoolKey }, _, context) =>
    userPoolKey && loadGuessedUserPool(context, userPoolKey),
} satisfies CognitoIdentityProviderResolvers;

/** The identity pool of a key, read once in a request. */
export function describeIdentityPool(
  loaders: Loaders,
  key: IdentityPoolKey,
): Promise<IdentityPool> {
  return loaders.read({
    operation: 'DescribeIdentityPool',
    place: placeOf(key),
    input: { identityPoolId: key.id },
  });
}

function readRoles(loaders: Loaders, key: IdentityPoolKey): Promise<IdentityPoolRoles> {
  return loaders.read({
    operation: 'GetIdentityPoolRoles',
    place: placeOf(key),
    input: { identityPoolId: key.id },
  });
}
