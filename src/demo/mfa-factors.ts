import type { DemoPool } from './demo-pool';
import type { Members } from './part-of-pool';
import { isGiven, membersOf } from './wire-members';

/** GetUserPoolMfaConfig's answer: what is known of it, else what the pool itself lets one conclude. */
export function mfaConfigOf({ around, document }: DemoPool): Members {
  return (around['MfaConfig'] as Members | undefined) ?? concluded(document);
}

/** A pool that asks for a second factor has one: text messages where it can send them. */
function concluded({ MfaConfiguration: mode = 'OFF', SmsConfiguration: sms }: Members): Members {
  if (mode === 'OFF') return { MfaConfiguration: mode };
  return {
    MfaConfiguration: mode,
    ...(sms === undefined
      ? { SoftwareTokenMfaConfiguration: { Enabled: true } }
      : { SmsMfaConfiguration: { SmsConfiguration: sms } }),
  };
}

/** Whether there is a second factor in it. WebAuthn is none (public measurement, August 2026). */
export function hasFactor(config: Members): boolean {
  const { SmsMfaConfiguration: sms, EmailMfaConfiguration: email } = config;
  const token = membersOf(config['SoftwareTokenMfaConfiguration'])['Enabled'] === true;
  return isGiven(sms) || isGiven(email) || token;
}
