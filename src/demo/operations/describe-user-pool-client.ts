import type { Operation } from '../operation';
import { listAround, namedPool, notFound } from '../part-of-pool';
import { requiredText } from '../validation';

const CLIENT_ID = { shortest: 1, longest: 128, pattern: '[\\w+]+' };

/** DescribeUserPoolClient: an app client with its secret, as AWS tells it to whoever may ask. */
export const describeUserPoolClient: Operation = (context) => {
  const id = requiredText(context.input, 'ClientId', CLIENT_ID);
  const pool = namedPool(context);
  const client = listAround(pool, 'UserPoolClients').find(({ ClientId }) => ClientId === id);
  if (client === undefined) throw notFound(`User pool client ${id} does not exist.`);
  return { UserPoolClient: { UserPoolId: pool.id, ...client } };
};
