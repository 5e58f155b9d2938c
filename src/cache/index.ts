export { startBackground, type Background, type BackgroundOptions } from './background';
export { createCachedSource, type CacheControl, type CacheOptions } from './cached-source';
export type { OperationCounts } from './counters';
export { createIndexedSource } from './indexed-source';
export { createUserPoolIndex, indexGoneBy } from './user-pool-index';
