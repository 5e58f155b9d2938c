import { withSettingOf } from '../changed-pool';
import { optionalClientId } from '../client-of-pool';
import { now } from '../made-up';
import { namedPool, type Members } from '../part-of-pool';
import { WireException } from '../wire-exception';
import { membersOf, picked } from '../wire-members';
import type { WriteContext } from '../write-operation';

const ASKED = [
  'CompromisedCredentialsRiskConfiguration',
  'AccountTakeoverRiskConfiguration',
  'RiskExceptionConfiguration',
];

/** SetRiskConfiguration: threat protection of the pool, or of one app client. */
export function setRiskConfiguration(
  context: Pick<WriteContext, 'input' | 'pools' | 'put'>,
): Members {
  const { input, put } = context;
  const pool = namedPool(context);
  const client = optionalClientId(input, pool);
  const mode = membersOf(pool.document['UserPoolAddOns'])['AdvancedSecurityMode'] ?? 'OFF';
  if (mode === 'OFF') {
    throw new WireException(
      'UserPoolAddOnNotEnabledException',
      'Advanced security is not enabled for this user pool.',
    );
  }
  const configuration = {
    UserPoolId: pool.id,
    ...(client === null ? {} : { ClientId: client }),
    ...picked(input, ASKED),
    LastModifiedDate: now(),
  };
  put(withSettingOf(pool, 'RiskConfigurations', configuration));
  return { RiskConfiguration: configuration };
}
