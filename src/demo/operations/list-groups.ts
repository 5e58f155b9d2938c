import type { Operation } from '../operation';
import { pageSize } from '../page-size';
import { listAround, namedPool, pageAt } from '../part-of-pool';

const LONGEST_PAGE = 60;

/** ListGroups: the definitions of the pool's groups. Its page size is called `Limit`. */
export const listGroups: Operation = (context) => {
  const pool = namedPool(context);
  const { page, nextToken } = pageAt(listAround(pool, 'Groups'), {
    input: context.input,
    list: `Groups of ${pool.id}`,
    size: pageSize(context.input, 'Limit', LONGEST_PAGE, 0),
    token: 'NextToken',
  });
  return {
    Groups: page.map((group) => ({ UserPoolId: pool.id, ...group })),
    ...(nextToken === null ? {} : { NextToken: nextToken }),
  };
};
