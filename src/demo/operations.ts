import type { Operation } from './operation';
import { describeUserPool } from './operations/describe-user-pool';
import { listUserPools } from './operations/list-user-pools';
import { userPoolParts } from './operations/user-pool-parts';

/** Every operation the endpoint speaks, by the name on the wire. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['DescribeUserPool', describeUserPool],
  ['ListUserPools', listUserPools],
  ...userPoolParts,
]);
