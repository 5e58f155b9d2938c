import { neededBy } from '../needs';
import type { NotCarried } from '../not-carried';
import type { Plan, PlannedStep } from '../plan';
import { sourcePath } from '../source-path';
import type { Addresses } from './addresses';
import { block, type Block, type Body } from './block';
import { fitted, missingOf, unfit, type LeftOut } from './body';
import { RESOURCE_SHAPES, type ResourceOperation } from './resource-shapes';
import { notCarriedOf } from './left-out';
import { userPoolBody } from './user-pool';

/** A resource, the step that it does first, and what the steps of it do not carry. */
export interface Resource {
  readonly step: PlannedStep;
  readonly block: Block | null;
  readonly notCarried: readonly NotCarried[];
}

/**
 * A resource for each step, in their order; the first two steps of a plan are one.
 *
 * @param isThere whether the resources are to be imported, and not made
 */
export function resourcesOf(
  { steps }: Plan,
  addresses: Addresses,
  isThere: boolean,
): readonly Resource[] {
  const mfa = steps.find(({ operation }) => operation === 'SetUserPoolMfaConfig') ?? null;
  return steps
    .filter((step) => step !== mfa)
    .map((step) =>
      step.operation === 'CreateUserPool'
        ? userPool(step, mfa, addresses, isThere)
        : other(step, steps, addresses),
    );
}

function userPool(
  step: PlannedStep,
  mfa: PlannedStep | null,
  addresses: Addresses,
  isThere: boolean,
): Resource {
  const { body, leftOut } = userPoolBody(step, mfa, addresses.refer, isThere);
  const notCarried = leftOut.flatMap((each) => notCarriedOf(each.step, each.leftOut));
  const remarks = leftOut.flatMap((each) => remarksOn(each.step, each.leftOut));
  return { step, block: resource(step, body, remarks, addresses), notCarried };
}

function other(step: PlannedStep, steps: readonly PlannedStep[], addresses: Addresses): Resource {
  const { shape, required, remedy } = RESOURCE_SHAPES[step.operation as ResourceOperation];
  const what = `Set it with ${remedy}, and again whenever Terraform has changed the rest, which may reset it.`;
  const { body, leftOut } = fitted(step.input, shape, addresses.refer, what);
  const missing = missingOf(body, required);
  if (missing.length > 0) {
    const message = `Terraform refuses it without ${missing.join(', ')}. ${what}`;
    const all = unfit(step.input, [], message).leftOut;
    return { step, block: null, notCarried: notCarriedOf(step, all) };
  }
  const needed = neededBy(step, steps).map((each) => addresses.labelsOf(each).join('.'));
  const dependent =
    needed.length === 0 ? body : withAttribute(body, 'depends_on', `[${needed.join(', ')}]`);
  return {
    step,
    block: resource(step, dependent, remarksOn(step, leftOut), addresses),
    notCarried: notCarriedOf(step, leftOut),
  };
}

function resource(
  step: PlannedStep,
  body: Body,
  remarks: readonly string[],
  { labelsOf }: Addresses,
): Block {
  return {
    ...block('resource', labelsOf(step), body),
    comments: [step.description, ...remarks],
  };
}

/** What a reader of the file alone would miss. */
function remarksOn(step: PlannedStep, leftOut: readonly LeftOut[]): readonly string[] {
  const missed = leftOut.filter(({ reason }) => reason === 'NOT_SUPPORTED');
  const paths = missed
    .filter(({ isWritten }) => isWritten !== true)
    .map(({ way }) => sourcePath(step, way).path);
  return [
    ...(paths.length === 0 ? [] : [`It lacks ${[...new Set(paths)].join(', ')}.`]),
    ...missed.filter(({ isWritten }) => isWritten === true).map(({ message }) => message),
  ];
}

function withAttribute(body: Body, name: string, value: string): Body {
  return { ...body, attributes: [...body.attributes, { name, value }] };
}
