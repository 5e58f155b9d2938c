import type { Operation } from '../operation';
import { pageSize } from '../page-size';
import { listAround, namedPool, pageAt } from '../part-of-pool';

const LONGEST_PAGE = 50;

/** ListResourceServers: the pool's resource servers, whole. */
export const listResourceServers: Operation = (context) => {
  const pool = namedPool(context);
  const { page, nextToken } = pageAt(listAround(pool, 'ResourceServers'), {
    input: context.input,
    list: `ResourceServers of ${pool.id}`,
    size: pageSize(context.input, 'MaxResults', LONGEST_PAGE),
    token: 'NextToken',
  });
  return {
    ResourceServers: page.map((server) => ({ UserPoolId: pool.id, ...server })),
    ...(nextToken === null ? {} : { NextToken: nextToken }),
  };
};
