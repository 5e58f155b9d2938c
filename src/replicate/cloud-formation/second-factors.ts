import type { NotCarried } from '../not-carried';
import type { PlannedStep } from '../plan';
import { isTemplateMembers, type TemplateMembers } from '../template';
import type { TemplatePath } from './fit';
import { entryOf } from './left-out';

const EMAIL = 'EMAIL_OTP';

/** What stands of second factors in `EnabledMfas`, and what is to be told of them. */
export interface EnabledMfas {
  readonly methods: readonly string[];
  readonly leftOut: readonly NotCarried[];
}

/**
 * The second factors that SetUserPoolMfaConfig turns on, as CloudFormation's guide names them. Text
 * messages and e-mail are on where their block is there at all; passkeys have a property of their own.
 * Where MFA is off there are none: CloudFormation would send them, and AWS refuses OFF beside a factor.
 *
 * @param pool what else CreateUserPool sets
 */
export function enabledMfas(mfa: PlannedStep, pool: TemplateMembers): EnabledMfas {
  const factors = factorsOf(mfa);
  const methods = factors.map(({ method }) => method);
  if (mfa.input['MfaConfiguration'] !== 'OFF') {
    return { methods, leftOut: emailAlone(mfa, methods, pool) };
  }
  const message = 'MFA is off, and CloudFormation keeps no second factor turned on beside that.';
  const leftOut = factors.map(({ path }) => entryOf(mfa, path, 'NO_EFFECT', message));
  return { methods: [], leftOut };
}

/**
 * Reported, and still open: "SMS configuration and Auto verification for phone_number are required when MFA
 * is required/optional" (aws-cloudformation/cloudformation-coverage-roadmap#2221).
 */
function emailAlone(
  mfa: PlannedStep,
  methods: readonly string[],
  pool: TemplateMembers,
): readonly NotCarried[] {
  const isAlone = methods.length === 1 && methods[0] === EMAIL;
  if (!isAlone || pool['SmsConfiguration'] !== undefined) return [];
  const message =
    'CloudFormation is reported to fail where e-mail is the only second factor and there is no SmsConfiguration; if it does, make the stack with MfaConfiguration OFF and without EnabledMfas, and follow with SetUserPoolMfaConfig.';
  return [entryOf(mfa, ['EmailMfaConfiguration'], 'NOT_SUPPORTED', message)];
}

interface Factor {
  readonly method: string;
  readonly path: TemplatePath;
}

function factorsOf({ input }: PlannedStep): readonly Factor[] {
  const software = input['SoftwareTokenMfaConfiguration'];
  const has = (block: string): boolean => isTemplateMembers(input[block]);
  const isOn = isTemplateMembers(software) && software['Enabled'] === true;
  return [
    ...(has('SmsMfaConfiguration') ? [{ method: 'SMS_MFA', path: ['SmsMfaConfiguration'] }] : []),
    ...(isOn
      ? [{ method: 'SOFTWARE_TOKEN_MFA', path: ['SoftwareTokenMfaConfiguration', 'Enabled'] }]
      : []),
    ...(has('EmailMfaConfiguration') ? [{ method: EMAIL, path: ['EmailMfaConfiguration'] }] : []),
  ];
}
