import type { DemoIdentityPool } from '../demo-identity-pool';
import type { OperationContext } from '../operation';
import { notFound, pageAt, type Members } from '../part-of-pool';
import { requiredInteger, requiredText } from '../validation';

type Context = Pick<OperationContext, 'input' | 'identityPools' | 'pools'>;

const IDENTITY_POOL_ID = { shortest: 1, longest: 55, pattern: '[\\w-]+:[0-9a-f-]+' };
const PROVIDER_NAME = { shortest: 1, longest: 128, pattern: '[\\s\\S]+' };
const MAX_RESULTS = { least: 1, most: 60 };

/** ListIdentityPools: the place's identity pools in their order, a page at a time. */
export function listIdentityPools({ input, identityPools, pools }: Context): Members {
  const size = requiredInteger(input, 'MaxResults', MAX_RESULTS);
  const list = `${pools.accountId}/${pools.region}/IdentityPools`;
  const { page, nextToken } = pageAt(identityPools, { input, list, size, token: 'NextToken' });
  return {
    IdentityPools: page.map(({ id, document }) => ({
      IdentityPoolId: id,
      IdentityPoolName: document['IdentityPoolName'],
    })),
    ...(nextToken === null ? {} : { NextToken: nextToken }),
  };
}

/** DescribeIdentityPool: its members are the answer's own. */
export function describeIdentityPool(context: Context): Members {
  return namedIdentityPool(context).document;
}

/** GetIdentityPoolRoles: the id alone where no roles are set. */
export function getIdentityPoolRoles(context: Context): Members {
  const { id, roles } = namedIdentityPool(context);
  return { IdentityPoolId: id, ...roles };
}

/** GetPrincipalTagAttributeMap: of one provider. */
export function getPrincipalTagAttributeMap(context: Context): Members {
  const { id, principalTagMaps } = namedIdentityPool(context);
  const provider = requiredText(context.input, 'IdentityProviderName', PROVIDER_NAME);
  const map = principalTagMaps.find((each) => each['IdentityProviderName'] === provider);
  if (map === undefined) throw notFound(`Provider '${provider}' has no principal tags.`);
  return { IdentityPoolId: id, ...map };
}

function namedIdentityPool({ input, identityPools }: Context): DemoIdentityPool {
  const id = requiredText(input, 'IdentityPoolId', IDENTITY_POOL_ID);
  const pool = identityPools.find((each) => each.id === id);
  if (pool === undefined) throw notFound(`IdentityPool '${id}' not found.`);
  return pool;
}
