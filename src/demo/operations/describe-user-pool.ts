import type { OperationContext } from '../operation';
import { requiredText } from '../validation';
import { WireException } from '../wire-exception';

const USER_POOL_ID = { shortest: 1, longest: 55, pattern: '[\\w-]+_[0-9a-zA-Z]+' };

/** DescribeUserPool: a pool of the region, or a replica that it holds. */
export function describeUserPool({ input, pools }: Pick<OperationContext, 'input' | 'pools'>): {
  readonly UserPool: Readonly<Record<string, unknown>>;
} {
  const id = requiredText(input, 'UserPoolId', USER_POOL_ID);
  const pool = pools.find(id);
  if (pool === undefined) {
    throw new WireException('ResourceNotFoundException', `User pool ${id} does not exist.`);
  }
  return { UserPool: pool.document };
}
