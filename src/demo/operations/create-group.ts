import { withItem } from '../changed-pool';
import { now } from '../made-up';
import { listAround, namedPool, type Members } from '../part-of-pool';
import { optionalInteger, optionalText, requiredText } from '../validation';
import { WireException } from '../wire-exception';
import { picked } from '../wire-members';
import type { WriteContext } from '../write-operation';

const GROUP_NAME = { shortest: 1, longest: 128, pattern: '\\S+' };
const DESCRIPTION = { shortest: 0, longest: 2048, pattern: '[\\s\\S]*' };
const ROLE = { shortest: 20, longest: 2048, pattern: 'arn:[\\w+=/,.@:-]+' };
const PRECEDENCE = { least: 0, most: 2 ** 31 - 1 };

/** CreateGroup: the definition of a group without members. */
export function createGroup(context: Pick<WriteContext, 'input' | 'pools' | 'put'>): Members {
  const { input, put } = context;
  const pool = namedPool(context);
  const name = requiredText(input, 'GroupName', GROUP_NAME);
  optionalText(input, 'Description', DESCRIPTION);
  optionalText(input, 'RoleArn', ROLE);
  optionalInteger(input, 'Precedence', PRECEDENCE);
  if (listAround(pool, 'Groups').some(({ GroupName }) => GroupName === name)) {
    throw new WireException('GroupExistsException', 'A group with the name already exists.');
  }
  const moment = now();
  const group = {
    UserPoolId: pool.id,
    ...picked(input, ['GroupName', 'Description', 'RoleArn', 'Precedence']),
    LastModifiedDate: moment,
    CreationDate: moment,
  };
  put(withItem(pool, 'Groups', group));
  return { Group: group };
}
