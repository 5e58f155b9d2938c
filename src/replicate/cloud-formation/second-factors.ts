import type { NotCarried } from '../not-carried';
import type { PlannedStep } from '../plan';
import { isTemplateMembers } from '../template';
import type { TemplatePath } from './fit';
import { entryOf } from './left-out';

/** What stands of second factors in `EnabledMfas`, and which of SetUserPoolMfaConfig's do not. */
export interface EnabledMfas {
  readonly methods: readonly string[];
  readonly leftOut: readonly NotCarried[];
}

/**
 * The second factors that SetUserPoolMfaConfig turns on, as CloudFormation's guide names them. Text
 * messages and e-mail are on where their block is there at all; passkeys have a property of their own.
 * Where MFA is off there are none: CloudFormation would send them, and AWS refuses OFF beside a factor.
 */
export function enabledMfas(step: PlannedStep): EnabledMfas {
  const factors = factorsOf(step);
  if (step.input['MfaConfiguration'] !== 'OFF') {
    return { methods: factors.map(({ method }) => method), leftOut: [] };
  }
  const message = 'MFA is off, and CloudFormation keeps no second factor turned on beside that.';
  const leftOut = factors.map(({ path }) => entryOf(step, path, 'NO_EFFECT', message));
  return { methods: [], leftOut };
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
    ...(has('EmailMfaConfiguration')
      ? [{ method: 'EMAIL_OTP', path: ['EmailMfaConfiguration'] }]
      : []),
  ];
}
