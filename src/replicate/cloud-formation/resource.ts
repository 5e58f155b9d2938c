import type { NotCarried } from '../not-carried';
import type { PlannedStep } from '../plan';
import type { TemplateMembers } from '../template';
import { fitted } from './fit';
import { leftOutOf } from './left-out';
import { logicalIds } from './logical-ids';
import { RESOURCE_TYPES, type ResourceType } from './resource-types';
import { userPoolProperties, type Properties } from './user-pool';

/** A resource of the template whose references are still placeholders. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: TemplateMembers;
  readonly leftOut: readonly NotCarried[];
  readonly step: PlannedStep;
}

/** The resource of each step but SetUserPoolMfaConfig, in their order. */
export function resourcesOf(steps: readonly PlannedStep[]): readonly Resource[] {
  const mfa = steps.find(({ operation }) => operation === 'SetUserPoolMfaConfig') ?? null;
  const own = steps.filter(({ operation }) => operation !== 'SetUserPoolMfaConfig');
  const ids = logicalIds(own);
  return own.flatMap((step, index) => {
    const { operation } = step;
    const id = ids[index];
    if (operation === 'SetUserPoolMfaConfig' || id === undefined) return [];
    const resourceType = RESOURCE_TYPES[operation];
    const { properties, leftOut } =
      operation === 'CreateUserPool'
        ? userPoolProperties(step, mfa)
        : propertiesOf(step, resourceType);
    const ordered = inOrder(properties, resourceType);
    return [{ id, type: resourceType.type, properties: ordered, leftOut, step }];
  });
}

function propertiesOf(step: PlannedStep, { properties, setWith }: ResourceType): Properties {
  const fit = Object.entries(step.input).map(([name, value]) => ({
    name,
    ...fitted(value, properties[name]),
  }));
  const kept = fit.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]));
  return {
    properties: { ...forWholePool(step), ...(Object.fromEntries(kept) as TemplateMembers) },
    leftOut: fit.flatMap(({ name, leftOut }) =>
      leftOut.map(({ path, why }) => leftOutOf(step, { path: [name, ...path], why }, setWith)),
    ),
  };
}

/** CloudFormation asks for the client even where the call may leave it out for the whole pool. */
function forWholePool({ operation }: PlannedStep): TemplateMembers {
  const isOfClient = operation === 'SetUICustomization' || operation === 'SetRiskConfiguration';
  return isOfClient ? { ClientId: 'ALL' } : {};
}

/** The properties in the order of their type, however the step has them. */
function inOrder(
  properties: TemplateMembers,
  { properties: shape }: ResourceType,
): TemplateMembers {
  const entries = Object.keys(shape).flatMap((name) => {
    const value = properties[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}
