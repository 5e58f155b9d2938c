export { diffUserPools, type DiffOptions } from './diff-user-pools';
export { LONGEST_PATH, sizeOf } from './document-size';
export { userPoolOfDocument } from './pool-document';
export { USER_POOL_AREAS, type UserPoolArea } from './areas';
export type { UserPoolChange, UserPoolChangeKind } from './changes';
export type { UserPoolDiff } from './diff-user-pools';
