import type { DemoPool } from '../demo-pool';
import { newUserPoolId, now, userPoolArn } from '../made-up';
import type { Members } from '../part-of-pool';
import { checkSettings, checkTags } from '../pool-refusals';
import { schemaAttributes } from '../pool-schema';
import { describedSettings } from '../pool-settings';
import { requiredText } from '../validation';
import { invalidParameter } from '../wire-exception';
import { isGiven, membersOf, picked, textsOf } from '../wire-members';
import type { WriteContext } from '../write-operation';

export const POOL_NAME = { shortest: 1, longest: 128, pattern: '[\\w\\s+=,.@-]+' };

/** What no update can change. */
const FIXED = ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration'];

/** CreateUserPool: a pool as it was asked for, with what AWS adds. */
export function createUserPool({
  input,
  pools,
  put,
}: Pick<WriteContext, 'input' | 'pools' | 'put'>): Members {
  const name = requiredText(input, 'PoolName', POOL_NAME);
  checkSettings(input, input['UserPoolTier']);
  checkTags(input);
  checkNew(input);
  const attributes = schemaAttributes(input['Schema']);
  const { region, accountId } = pools;
  const id = newUserPoolId(region);
  const moment = now();
  const pool: DemoPool = {
    id,
    region,
    document: {
      Id: id,
      Name: name,
      ...describedSettings(input),
      ...picked(input, FIXED),
      LastModifiedDate: moment,
      CreationDate: moment,
      SchemaAttributes: attributes,
      EstimatedNumberOfUsers: 0,
      Arn: userPoolArn(region, accountId, id),
    },
    around: {},
    replicaRegions: [],
  };
  put(pool);
  return { UserPool: pool.document };
}

/** What only a request for a new pool can get wrong. */
function checkNew(input: Members): void {
  const { UsernameConfiguration: username, MfaConfiguration: mode = 'OFF' } = input;
  if (isGiven(username) && !isGiven(membersOf(username)['CaseSensitive'])) {
    throw invalidParameter(
      "1 validation error detected: Value null at 'usernameConfiguration.caseSensitive' failed to satisfy constraint: Member must not be null",
    );
  }
  const isByAlias = textsOf(input['AliasAttributes']).length > 0;
  if (isByAlias && textsOf(input['UsernameAttributes']).length > 0) {
    throw invalidParameter(
      'Only one of the aliasAttributes or usernameAttributes can be set in a user pool.',
    );
  }
  // Text messages are the only factor that a new pool can have (reference).
  if (mode !== 'OFF' && !isGiven(input['SmsConfiguration'])) {
    throw invalidParameter(
      'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
    );
  }
}
