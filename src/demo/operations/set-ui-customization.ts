import { withSettingOf } from '../changed-pool';
import { optionalClientId, settingOf } from '../client-of-pool';
import { newDistribution, newVersion, now } from '../made-up';
import { namedPool, type Members } from '../part-of-pool';
import { invalidParameter } from '../wire-exception';
import { isGiven, picked } from '../wire-members';
import type { WriteContext } from '../write-operation';

/** SetUICustomization: the classic pages of one app client, or of all that have none of their own. */
export function setUiCustomization(
  context: Pick<WriteContext, 'input' | 'pools' | 'put'>,
): Members {
  const { input, put } = context;
  const pool = namedPool(context);
  const client = optionalClientId(input, pool);
  if (!isGiven(pool.document['Domain']) && !isGiven(pool.document['CustomDomain'])) {
    throw invalidParameter('There has to be an existing domain associated with this user pool');
  }
  const before = settingOf(pool, 'UICustomizations', client);
  const moment = now();
  const version = newVersion();
  const owner = client ?? 'ALL';
  const customization = {
    UserPoolId: pool.id,
    ClientId: owner,
    ...picked(input, ['CSS']),
    ...(isGiven(input['ImageFile'])
      ? {
          ImageUrl: `https://${newDistribution()}/${pool.id}/${owner}/${version}/assets/images/image.png`,
        }
      : {}),
    CSSVersion: version,
    LastModifiedDate: moment,
    CreationDate: before?.['CreationDate'] ?? moment,
  };
  put(withSettingOf(pool, 'UICustomizations', customization));
  return { UICustomization: customization };
}
