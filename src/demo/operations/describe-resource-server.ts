import type { Operation } from '../operation';
import { listAround, namedPool, notFound } from '../part-of-pool';
import { requiredText } from '../validation';

const IDENTIFIER = { shortest: 1, longest: 256, pattern: '[\\x21\\x23-\\x5B\\x5D-\\x7E]+' };

/** DescribeResourceServer: one resource server, the same as the list tells it. */
export const describeResourceServer: Operation = (context) => {
  const identifier = requiredText(context.input, 'Identifier', IDENTIFIER);
  const pool = namedPool(context);
  const server = listAround(pool, 'ResourceServers').find(
    ({ Identifier }) => Identifier === identifier,
  );
  if (server === undefined) throw notFound(`Resource server ${identifier} does not exist.`);
  return { ResourceServer: { UserPoolId: pool.id, ...server } };
};
