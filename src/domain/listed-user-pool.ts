import type { Listed } from './listed';
import type { UserPoolSummary } from './user-pool-summary';

/** A pool's place in a list. */
export type ListedUserPool = Listed<UserPoolSummary>;
