import { isTemplateMembers, type TemplateMembers } from '../template';
import type { LeftOut } from './body';

/** What is in the HCL and may do there what it does not do in the source, by the step that says it. */
interface FactorRemarks {
  readonly ofPool: readonly LeftOut[];
  readonly ofFactors: readonly LeftOut[];
}

/**
 * What the provider makes of second factors that is not the source's.
 *
 * @param pool what CreateUserPool sets and SetUserPoolMfaConfig does not
 * @param isThere whether the pool is to be imported, and not made
 */
export function factorRemarks(
  pool: TemplateMembers,
  factors: TemplateMembers,
  isThere: boolean,
): FactorRemarks {
  return {
    ofPool: smsAsFactor(pool, factors),
    ofFactors: [...emptyEmailFactor(factors), ...(isThere ? [] : passkeysAlone(pool, factors))],
  };
}

/**
 * The provider sends SmsMfaConfiguration with any other factor as soon as the pool has an SmsConfiguration
 * (`user_pool.go`, resourceUserPoolCreate).
 */
function smsAsFactor(pool: TemplateMembers, factors: TemplateMembers): readonly LeftOut[] {
  const isFactor = factors['SmsMfaConfiguration'] !== undefined;
  if (isOff(pool, factors) || isFactor || !hasSender(pool)) return [];
  const message =
    'Terraform makes text messages a second factor wherever the pool can send them; of this pool they are none. Call SetUserPoolMfaConfig without SmsMfaConfiguration after Terraform.';
  return [written('SmsConfiguration', message)];
}

/**
 * With passkeys, the provider sends SmsMfaConfiguration even where MFA is off, and then without a mode, when
 * it makes a pool; not when it changes one (`user_pool.go`, resourceUserPoolCreate and
 * resourceUserPoolUpdate). AWS takes no mode for OFF, and refuses that beside a factor.
 */
function passkeysAlone(pool: TemplateMembers, factors: TemplateMembers): readonly LeftOut[] {
  const passkeys = factors['WebAuthnConfiguration'];
  if (passkeys === undefined || !isOff(pool, factors) || !hasSender(pool)) return [];
  const message =
    'AWS may refuse what Terraform sends to make a pool that has passkeys, can send text messages and has MFA off. Apply it first without web_authn_configuration, and then again with it.';
  return [written('WebAuthnConfiguration', message)];
}

/** An empty block reaches a provider of this kind as no block at all (Terraform's plug-in SDK 2). */
function emptyEmailFactor({ EmailMfaConfiguration: email }: TemplateMembers): readonly LeftOut[] {
  if (!isTemplateMembers(email) || Object.keys(email).length > 0) return [];
  const message =
    'Terraform may take an empty block as none: give it a message, or see with GetUserPoolMfaConfig whether e-mail is a factor.';
  return [written('EmailMfaConfiguration', message)];
}

function isOff(pool: TemplateMembers, factors: TemplateMembers): boolean {
  const mode = factors['MfaConfiguration'] ?? pool['MfaConfiguration'];
  return mode === undefined || mode === 'OFF';
}

/** The block is not written without it. */
function hasSender({ SmsConfiguration: sms }: TemplateMembers): boolean {
  return isTemplateMembers(sms) && sms['SnsCallerArn'] !== undefined;
}

function written(member: string, message: string): LeftOut {
  return { way: [member], reason: 'NOT_SUPPORTED', message, isWritten: true };
}
