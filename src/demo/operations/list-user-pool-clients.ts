import type { Operation } from '../operation';
import { pageSize } from '../page-size';
import { listAround, namedPool, pageAt } from '../part-of-pool';

const LONGEST_PAGE = 60;

/** ListUserPoolClients: id and name of the pool's app clients, and no more. */
export const listUserPoolClients: Operation = (context) => {
  const pool = namedPool(context);
  const { page, nextToken } = pageAt(listAround(pool, 'UserPoolClients'), {
    input: context.input,
    list: `UserPoolClients of ${pool.id}`,
    size: pageSize(context.input, 'MaxResults', LONGEST_PAGE),
    token: 'NextToken',
  });
  return {
    UserPoolClients: page.map(({ ClientId, ClientName }) => ({
      ClientId,
      UserPoolId: pool.id,
      ClientName,
    })),
    ...(nextToken === null ? {} : { NextToken: nextToken }),
  };
};
