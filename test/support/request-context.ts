import { TRUSTED } from '../../src/domain/access';
import { createTally } from '../../src/domain/ask';
import { DEFAULT_ACCOUNT } from '../../src/domain/place';
import { NO_PUBLIC_POOLS } from '../../src/domain/public-pools';
import { createUserPoolIndex } from '../../src/cache';
import type { RequestContext } from '../../src/schema';

/** What the resolvers of one request share: one account in one region, of which nothing can be read. */
export function aRequestContext(members: Partial<RequestContext> = {}): RequestContext {
  return {
    requestId: 'request-of-a-test',
    caller: TRUSTED,
    publicPools: NO_PUBLIC_POOLS,
    tally: createTally(),
    fleet: {
      accounts: [{ name: DEFAULT_ACCOUNT, regions: ['us-east-1'] }],
      homeRegion: 'us-east-1',
    },
    health: {
      healthOf: () => ({ lastSuccessAt: null, lastErrorAt: null, lastErrorCode: null }),
    },
    budget: { budgetOf: () => [] },
    index: createUserPoolIndex(),
    maxIds: 200,
    loaders: { read: () => Promise.reject(new Error('Nothing is read here.')) },
    ...members,
  };
}
