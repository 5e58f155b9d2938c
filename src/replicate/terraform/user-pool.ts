import { joinedSettings } from '../joined-settings';
import type { PlannedStep } from '../plan';
import { isTemplateMembers, type Template, type TemplateMembers } from '../template';
import { fitted, together, type Fitted, type LeftOut } from './body';
import type { Refer } from './expression';
import { factorRemarks } from './factor-remarks';
import { MFA_OF_USER_POOL, USER_POOL } from './user-pool-shape';

/** What of one step is not in the HCL. */
interface LeftOutOfStep {
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

/**
 * CreateUserPool and SetUserPoolMfaConfig: one resource in Terraform.
 *
 * @param isThere whether the pool is to be imported, and not made
 */
export function userPoolBody(
  create: PlannedStep,
  mfa: PlannedStep | null,
  refer: Refer,
  isThere: boolean,
): { readonly body: Fitted['body']; readonly leftOut: readonly LeftOutOfStep[] } {
  const { kept, overruled } = joinedSettings(create, mfa);
  const factors = mfa === null ? {} : membersBut(mfa.input, 'UserPoolId');
  const own = fitted(withConstraints(kept), USER_POOL, refer, POOL_REMEDY);
  const ofFactors = fitted(factors, MFA_OF_USER_POOL, refer, MFA_REMEDY);
  const remarks = factorRemarks(kept, factors, isThere);
  const { body } = together([own, ofFactors]);
  return {
    body,
    leftOut: [
      { step: create, leftOut: [...overruled, ...own.leftOut, ...remarks.ofPool] },
      ...(mfa === null
        ? []
        : [{ step: mfa, leftOut: [...ofFactors.leftOut, ...remarks.ofFactors] }]),
    ],
  };
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

function membersBut(members: TemplateMembers, name: string): TemplateMembers {
  const { [name]: _, ...rest } = members;
  return rest;
}
