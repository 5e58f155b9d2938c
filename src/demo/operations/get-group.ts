import type { Operation } from '../operation';
import { listAround, namedPool, notFound } from '../part-of-pool';
import { requiredText } from '../validation';

const GROUP_NAME = { shortest: 1, longest: 128, pattern: '\\S+' };

/** GetGroup: the definition of one group. */
export const getGroup: Operation = (context) => {
  const name = requiredText(context.input, 'GroupName', GROUP_NAME);
  const pool = namedPool(context);
  const group = listAround(pool, 'Groups').find(({ GroupName }) => GroupName === name);
  if (group === undefined) throw notFound('Group not found.');
  return { Group: { UserPoolId: pool.id, ...group } };
};
