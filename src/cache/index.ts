export { startBackground, type Background, type BackgroundOptions } from './background';
export type { CacheControl, CacheOptions } from './cache-options';
export { createCachedSource } from './cached-source';
export type { OperationCounts } from './counters';
export { createIndexedSource, learnFrom } from './indexed-source';
export { createUserPoolIndex, indexGoneBy } from './user-pool-index';
