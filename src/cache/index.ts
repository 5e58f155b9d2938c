export { createCachedSource, type CacheControl, type CacheOptions } from './cached-source';
export type { OperationCounts } from './counters';
export { keepFresh, type KeepFreshOptions } from './keep-fresh';
export { warmUp, type WarmUp, type WarmUpOptions } from './warm-up';
