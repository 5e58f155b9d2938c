import { isSame } from '../../document';
import type { PlannedStep } from '../plan';
import { filled, isTemplateMembers, type Template, type TemplateMembers } from '../template';
import { fitted, together, unfit, type Fitted, type LeftOut } from './body';
import type { Refer } from './expression';
import { MFA_OF_USER_POOL, USER_POOL } from './user-pool-shape';

/** What of one step is not in the HCL. */
export interface LeftOutOfStep {
  readonly step: PlannedStep;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reference of UpdateUserPool: what it is not told may be reset. The provider does not tell it what it has
 * no argument for, as when it drops a trigger that it does not know (terraform-provider-aws#49707).
 */
const POOL_REMEDY =
  'Set it with UpdateUserPool, and again whenever Terraform has changed the pool: that resets it.';
const MFA_REMEDY =
  'Set it with SetUserPoolMfaConfig, and again whenever Terraform has changed the factors: that resets it.';

/** CreateUserPool and SetUserPoolMfaConfig: one resource in Terraform. */
export function userPoolBody(
  create: PlannedStep,
  mfa: PlannedStep | null,
  refer: Refer,
): { readonly body: Fitted['body']; readonly leftOut: readonly LeftOutOfStep[] } {
  const factors = mfa === null ? {} : membersBut(mfa.input, 'UserPoolId');
  const { kept, overruled } = withoutOverruled(create.input, factors);
  const own = fitted(withConstraints(kept), USER_POOL, refer, POOL_REMEDY);
  const ofFactors = fitted(factors, MFA_OF_USER_POOL, refer, MFA_REMEDY);
  const { body } = together([own, ofFactors]);
  return {
    body,
    leftOut: [
      { step: create, leftOut: [...overruled, ...own.leftOut, ...smsAsFactor(kept, mfa)] },
      ...(mfa === null
        ? []
        : [{ step: mfa, leftOut: [...ofFactors.leftOut, ...emptyEmailFactor(factors)] }]),
    ],
  };
}

/** What both steps set has one place in Terraform: the later step decides, as it does at AWS. */
function withoutOverruled(create: TemplateMembers, factors: TemplateMembers) {
  const sms = factors['SmsMfaConfiguration'];
  const later: TemplateMembers = {
    ...(isTemplateMembers(sms) ? sms : {}),
    ...only(factors, 'MfaConfiguration'),
  };
  const both = Object.keys(later).filter((member) => create[member] !== undefined);
  const overruled = both.flatMap((member) => differing(create[member], later[member], [member]));
  return { kept: both.reduce(membersBut, create), overruled };
}

function differing(
  value: Template | undefined,
  later: Template | undefined,
  way: readonly string[],
): readonly LeftOut[] {
  if (value === undefined || (later !== undefined && isSameTemplate(value, later))) return [];
  if (isTemplateMembers(value) && isTemplateMembers(later)) {
    return Object.entries(value).flatMap(([name, inner]) =>
      differing(inner, later[name], [...way, name]),
    );
  }
  const message = 'SetUserPoolMfaConfig decides instead: Terraform has one argument for both.';
  return unfit(value, way, message, 'NO_EFFECT').leftOut;
}

function isSameTemplate(value: Template, other: Template): boolean {
  const [one, two] = [value, other].map((each) => filled(each, ({ name }) => ({ '': name })));
  return isSame(one, two);
}

/**
 * Without a block of constraints for a text or a number, Terraform finds the attribute changed at each run,
 * and makes the pool anew (the resource's documentation, "schema").
 */
function withConstraints(input: TemplateMembers): TemplateMembers {
  const attributes = input['Schema'];
  if (!Array.isArray(attributes)) return input;
  return { ...input, Schema: attributes.map(constrained) };
}

function constrained(attribute: Template): Template {
  if (!isTemplateMembers(attribute)) return attribute;
  const type = attribute['AttributeDataType'];
  if (type !== 'String' && type !== 'Number') return attribute;
  return { [`${type}AttributeConstraints`]: {}, ...attribute };
}

/**
 * The provider sends SmsMfaConfiguration with any other factor as soon as the pool has an SmsConfiguration
 * (`user_pool.go`, resourceUserPoolCreate).
 */
function smsAsFactor(pool: TemplateMembers, mfa: PlannedStep | null): readonly LeftOut[] {
  const mode = mfa?.input['MfaConfiguration'] ?? pool['MfaConfiguration'];
  const isFactor = mfa?.input['SmsMfaConfiguration'] !== undefined;
  const sms = pool['SmsConfiguration'];
  const hasSender = isTemplateMembers(sms) && sms['SnsCallerArn'] !== undefined;
  if (mode === undefined || mode === 'OFF' || isFactor || !hasSender) return [];
  const message =
    'Terraform makes text messages a second factor wherever the pool can send them; of this pool they are none. Call SetUserPoolMfaConfig without SmsMfaConfiguration after Terraform.';
  return [{ way: ['SmsConfiguration'], reason: 'NOT_SUPPORTED', message, isWritten: true }];
}

/** An empty block reaches a provider of this kind as no block at all (Terraform's plug-in SDK 2). */
function emptyEmailFactor({ EmailMfaConfiguration: email }: TemplateMembers): readonly LeftOut[] {
  if (!isTemplateMembers(email) || Object.keys(email).length > 0) return [];
  const message =
    'Terraform may take an empty block as none: give it a message, or see with GetUserPoolMfaConfig whether e-mail is a factor.';
  return [{ way: ['EmailMfaConfiguration'], reason: 'NOT_SUPPORTED', message, isWritten: true }];
}

function only(members: TemplateMembers, name: string): TemplateMembers {
  const value = members[name];
  return value === undefined ? {} : { [name]: value };
}

function membersBut(members: TemplateMembers, name: string): TemplateMembers {
  const { [name]: _, ...rest } = members;
  return rest;
}
