import type { UserPool } from './user-pool';

/** The fields of a pool that ListUserPools tells by itself. */
export const SUMMARY_FIELDS = [
  'id',
  'account',
  'region',
  'name',
  'lambdaConfig',
  'status',
  'statusRaw',
  'creationDate',
  'lastModifiedDate',
] as const satisfies readonly (keyof UserPool)[];

/** What a list alone tells of a pool, without a DescribeUserPool call. */
export interface UserPoolSummary extends Pick<UserPool, (typeof SUMMARY_FIELDS)[number]> {
  /** The regions with replicas of the pool; DescribeUserPool does not tell them. */
  readonly replicaRegions: readonly string[] | null;
}
