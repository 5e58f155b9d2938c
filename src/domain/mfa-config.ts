import type {
  MfaConfiguration,
  WebAuthnFactorConfiguration,
  WebAuthnUserVerification,
} from './enums';
import type { SmsConfiguration } from './user-pool';
import type { UserPoolInput } from './user-pool-part';

export interface MfaConfigReads {
  GetUserPoolMfaConfig: { input: UserPoolInput; value: UserPoolMfaConfig };
}

/** A second factor. The word is ours: AWS tells each by a member of its own. */
export type MfaMethod = 'SMS' | 'SOFTWARE_TOKEN' | 'EMAIL' | 'WEB_AUTHN';

/** What AWS tells of a pool's second factors. */
export interface MfaSettings {
  readonly mfaConfiguration: MfaConfiguration | null;
  readonly mfaConfigurationRaw: string | null;
  readonly smsMfaConfiguration: SmsMfaConfiguration | null;
  readonly softwareTokenMfaConfiguration: SoftwareTokenMfaConfiguration | null;
  readonly emailMfaConfiguration: EmailMfaConfiguration | null;
  readonly webAuthnConfiguration: WebAuthnConfiguration | null;
}

export interface UserPoolMfaConfig extends MfaSettings {
  readonly enabledMethods: readonly MfaMethod[] | null;
}

export interface SmsMfaConfiguration {
  readonly smsAuthenticationMessage: string | null;
  readonly smsConfiguration: SmsConfiguration | null;
}

export interface SoftwareTokenMfaConfiguration {
  readonly enabled: boolean | null;
}

export interface EmailMfaConfiguration {
  readonly message: string | null;
  readonly subject: string | null;
}

export interface WebAuthnConfiguration {
  readonly relyingPartyId: string | null;
  readonly userVerification: WebAuthnUserVerification | null;
  readonly userVerificationRaw: string | null;
  readonly factorConfiguration: WebAuthnFactorConfiguration | null;
  readonly factorConfigurationRaw: string | null;
}

/**
 * The second factors that users of a pool can really have. A text message and e-mail are on where AWS
 * returns their block at all; a passkey counts only where it is said to be more than a first factor
 * (GetUserPoolMfaConfig's reference). One that cannot be judged makes the whole list null: a list
 * without it would say that it is off.
 */
export function enabledMfaMethods(settings: MfaSettings): readonly MfaMethod[] | null {
  const { mfaConfiguration: mode } = settings;
  if (mode === 'OFF') return Object.freeze([]);
  if (mode !== 'ON' && mode !== 'OPTIONAL') return null;

  const states: readonly (readonly [MfaMethod, boolean | null])[] = [
    ['SMS', settings.smsMfaConfiguration !== null],
    ['SOFTWARE_TOKEN', hasSoftwareToken(settings.softwareTokenMfaConfiguration)],
    ['EMAIL', settings.emailMfaConfiguration !== null],
    ['WEB_AUTHN', isSecondFactor(settings.webAuthnConfiguration)],
  ];
  if (states.some(([, isOn]) => isOn === null)) return null;
  return Object.freeze(states.filter(([, isOn]) => isOn).map(([method]) => method));
}

function hasSoftwareToken(block: SoftwareTokenMfaConfiguration | null): boolean | null {
  return block === null ? false : block.enabled;
}

function isSecondFactor(block: WebAuthnConfiguration | null): boolean | null {
  const factor = block?.factorConfiguration ?? 'SINGLE_FACTOR';
  return factor === 'UNRECOGNIZED' ? null : factor === 'MULTI_FACTOR_WITH_USER_VERIFICATION';
}
