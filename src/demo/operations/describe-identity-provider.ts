import type { Operation } from '../operation';
import { listAround, namedPool, notFound } from '../part-of-pool';
import { requiredText } from '../validation';

const PROVIDER_NAME = { shortest: 1, longest: 32, pattern: '\\S+' };

/** DescribeIdentityProvider: a provider with all its details, secrets included. */
export const describeIdentityProvider: Operation = (context) => {
  const name = requiredText(context.input, 'ProviderName', PROVIDER_NAME);
  const pool = namedPool(context);
  const provider = listAround(pool, 'IdentityProviders').find(
    ({ ProviderName }) => ProviderName === name,
  );
  if (provider === undefined) throw notFound(`Identity provider ${name} does not exist.`);
  return { IdentityProvider: { UserPoolId: pool.id, ...provider } };
};
