import type { NotCarried } from './not-carried';
import type { Placeholder, TemplateMembers } from './template';

/** AWS's operations of a plan, in the order in which a plan has them. */
export const STEP_OPERATIONS = [
  'CreateUserPool',
  'SetUserPoolMfaConfig',
  'CreateUserPoolDomain',
  'CreateResourceServer',
  'CreateIdentityProvider',
  'CreateUserPoolClient',
  'CreateGroup',
  'SetUICustomization',
  'CreateManagedLoginBranding',
  'SetRiskConfiguration',
  'SetLogDeliveryConfiguration',
] as const;

export type StepOperation = (typeof STEP_OPERATIONS)[number];

/** One call to AWS that is still to be made. */
export interface PlannedStep {
  readonly operation: StepOperation;
  /** One sentence for whoever runs it. */
  readonly description: string;
  /** Its complete input, members in AWS's spelling. */
  readonly input: TemplateMembers;
  /**
   * Where it comes from in the source, as paths begin: `''` for the pool itself, else such as
   * `UserPoolClients.web`, `Groups.staff`, `RiskConfigurations.ALL`.
   */
  readonly source: string;
  /** What it is called among the steps of its operation: a client's name, a group's; `''` for the only one. */
  readonly label: string;
  /** What its answer tells for later steps, and where: `UserPool.Id`. */
  readonly makes: { readonly placeholder: Placeholder; readonly member: string } | null;
}

/** The ordered calls that build a pool like another one, and what they do not carry. */
export interface Plan {
  readonly steps: readonly PlannedStep[];
  readonly notCarried: readonly NotCarried[];
}
