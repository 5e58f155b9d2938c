import { withAround, withDescription } from '../changed-pool';
import type { DemoPool } from '../demo-pool';
import { now } from '../made-up';
import { hasFactor, mfaConfigOf } from '../mfa-factors';
import { namedPool, type Members } from '../part-of-pool';
import { checkSettings, checkTags } from '../pool-refusals';
import { describedSettings, SETTINGS } from '../pool-settings';
import { optionalText } from '../validation';
import { invalidParameter } from '../wire-exception';
import { isGiven, membersOf } from '../wire-members';
import type { WriteContext } from '../write-operation';
import { POOL_NAME } from './create-user-pool';

/** What AWS keeps where a request leaves it out (reference of UpdateUserPool). */
const KEPT = ['DcrConfiguration', 'UserPoolTier'];
const FACTORS = ['SmsMfaConfiguration', 'SoftwareTokenMfaConfiguration', 'EmailMfaConfiguration'];

/**
 * UpdateUserPool: what a request leaves out is set to its default, as the reference says. AWS does so
 * member by member, and is known to keep some (`Policies` and `MfaConfiguration`, public measurements of
 * August 2026): the demo is the stricter, so that a request which is not complete is seen.
 */
export function updateUserPool(context: Pick<WriteContext, 'input' | 'pools' | 'put'>): Members {
  const { input, put } = context;
  const pool = namedPool(context);
  const name = optionalText(input, 'PoolName', POOL_NAME) ?? pool.document['Name'];
  const kept = KEPT.filter((member) => pool.document[member] !== undefined);
  const asked: Members = {
    ...Object.fromEntries(kept.map((member) => [member, pool.document[member]])),
    ...Object.fromEntries(Object.entries(input).filter(([, value]) => isGiven(value))),
  };
  checkSettings(asked, asked['UserPoolTier']);
  checkTags(asked, pool.document);
  checkDays(asked, pool.document);
  checkFactors(asked, pool);
  put(updated(pool, name, asked));
  return {};
}

function updated(pool: DemoPool, name: unknown, asked: Members): DemoPool {
  const lasting = Object.entries(pool.document).filter(([member]) => !SETTINGS.includes(member));
  const settings = describedSettings(asked);
  const tags = { ...tagsOfAws(pool), ...membersOf(settings['UserPoolTags']) };
  const document = { ...Object.fromEntries(lasting), ...settings, UserPoolTags: tags, Name: name };
  const changed = withDescription({ ...pool, document }, { LastModifiedDate: now() });
  const mode = settings['MfaConfiguration'];
  if (pool.around['MfaConfig'] === undefined) return changed;
  const known = Object.entries(mfaConfigOf(pool)).filter(
    ([member]) => mode !== 'OFF' || !FACTORS.includes(member),
  );
  return withAround(changed, 'MfaConfig', {
    ...Object.fromEntries(known),
    MfaConfiguration: mode,
  });
}

/** Tags that AWS itself has given stay, whatever a request says. */
function tagsOfAws({ document }: DemoPool): Members {
  const tags = Object.entries(membersOf(document['UserPoolTags']));
  return Object.fromEntries(tags.filter(([key]) => key.startsWith('aws:')));
}

/** Once a pool has the newer form of these days, it takes the older one no more (reference). */
function checkDays(asked: Members, { Policies: policies }: Members): void {
  const passwords = membersOf(membersOf(policies)['PasswordPolicy']);
  const invitations = membersOf(asked['AdminCreateUserConfig']);
  if (!isGiven(passwords['TemporaryPasswordValidityDays'])) return;
  if (!isGiven(invitations['UnusedAccountValidityDays'])) return;
  throw invalidParameter(
    'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
  );
}

/** A second factor that nobody could have: one is turned on by SetUserPoolMfaConfig. */
function checkFactors(asked: Members, pool: DemoPool): void {
  if ((asked['MfaConfiguration'] ?? 'OFF') === 'OFF' || isGiven(asked['SmsConfiguration'])) return;
  const isOfItsOwn = pool.around['MfaConfig'] !== undefined || !pool.document['SmsConfiguration'];
  if (isOfItsOwn && hasFactor(mfaConfigOf(pool))) return;
  throw invalidParameter('Cannot turn MFA functionality ON, once the user pool has been created.');
}
