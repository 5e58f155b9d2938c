import type { UserPoolDomain } from '../domain/user-pool-domain';
import type { UserPoolResolvers } from '../generated/resolver-types';
import { readInPool } from './part-of-pool';

/** The field of a described pool that leads to its domains; a list tells neither of them. */
export const domainsOfPool = {
  domains: (pool, _, { loaders }) =>
    [pool.domain, pool.customDomain].flatMap((domain) => {
      if (!domain) return [];
      const read = readInPool(loaders, pool, 'DescribeUserPoolDomain', { domain });
      // The generated type knows items that are null, but not promises of null.
      return [read as Promise<UserPoolDomain>];
    }),
} satisfies UserPoolResolvers;
