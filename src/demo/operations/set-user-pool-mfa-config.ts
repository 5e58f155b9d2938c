import { withAround, withDescription } from '../changed-pool';
import type { DemoPool } from '../demo-pool';
import { checkPlan } from '../feature-plan';
import { now } from '../made-up';
import { hasFactor } from '../mfa-factors';
import { namedPool, type Members } from '../part-of-pool';
import { invalidParameter } from '../wire-exception';
import { isGiven, membersOf, picked } from '../wire-members';
import type { WriteContext } from '../write-operation';

const ASKED = [
  'SmsMfaConfiguration',
  'SoftwareTokenMfaConfiguration',
  'EmailMfaConfiguration',
  'WebAuthnConfiguration',
];

/** SetUserPoolMfaConfig: replaces all that it is not told; the pool's own mode follows. */
export function setUserPoolMfaConfig(
  context: Pick<WriteContext, 'input' | 'pools' | 'put'>,
): Members {
  const { input, put } = context;
  const pool = namedPool(context);
  const mode = input['MfaConfiguration'] ?? 'OFF';
  const asked = picked(input, ASKED);
  checkFactors(asked, mode);
  checkPlans(asked, pool.document['UserPoolTier']);
  const config = { ...asked, ...smsFactor(asked, pool), MfaConfiguration: mode };
  const changed = withDescription(pool, { MfaConfiguration: mode, LastModifiedDate: now() });
  put(withAround(changed, 'MfaConfig', config));
  return config;
}

function checkFactors(asked: Members, mode: unknown): void {
  if (mode === 'OFF' && hasFactor(asked)) {
    throw invalidParameter(
      "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
    );
  }
  if (mode !== 'OFF' && !hasFactor(asked)) {
    throw invalidParameter(
      "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
    );
  }
}

/** The factor's way to send messages, which is the pool's own where it names none. */
function smsFactor({ SmsMfaConfiguration: factor }: Members, { document }: DemoPool): Members {
  if (!isGiven(factor)) return {};
  const sms = membersOf(factor)['SmsConfiguration'] ?? document['SmsConfiguration'];
  const { SnsCallerArn: role, EumsSms: service } = membersOf(sms);
  if (isGiven(role) && isGiven(service)) {
    throw invalidParameter('SmsConfiguration can have either SnsCallerArn or EumsSms, not both.');
  }
  if (!isGiven(role) && !isGiven(service)) {
    throw invalidParameter('SMS configuration is required when SMS MFA is configured.');
  }
  return { SmsMfaConfiguration: { ...membersOf(factor), SmsConfiguration: sms } };
}

function checkPlans(asked: Members, plan: unknown): void {
  if (isGiven(asked['EmailMfaConfiguration'])) checkPlan(plan, 'ESSENTIALS', 'Email MFA');
  const passkeys = membersOf(asked['WebAuthnConfiguration'])['FactorConfiguration'];
  if (passkeys === 'MULTI_FACTOR_WITH_USER_VERIFICATION') {
    checkPlan(plan, 'ESSENTIALS', 'MFA with passkeys');
  }
}
