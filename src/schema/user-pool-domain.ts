import type { UserPoolDomain } from '../domain/user-pool-domain';
import type { UserPool } from '../domain/user-pool';
import type { UserPoolResolvers } from '../generated/resolver-types';
import type { Loaders } from '../loaders';
import { readInPool } from './part-of-pool';

/** The field of a described pool that leads to its domains; a list tells neither of them. */
export const domainsOfPool = {
  domains: (pool, _, { loaders }) => readDomains(loaders, pool),
} satisfies UserPoolResolvers;

/** The prefix domain and the custom one, as many as the pool has. */
function readDomains(loaders: Loaders, pool: UserPool): readonly Promise<UserPoolDomain>[] {
  return [pool.domain, pool.customDomain].flatMap((domain) => {
    if (!domain) return [];
    const read = readInPool(loaders, pool, 'DescribeUserPoolDomain', { domain });
    // Null where AWS does not know it: the generated type knows items that are null, but not promises of null.
    return [read as Promise<UserPoolDomain>];
  });
}
