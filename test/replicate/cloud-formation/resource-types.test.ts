import { RESOURCE_TYPES } from '../../../src/replicate/cloud-formation/resource-types';
import type { Shape } from '../../../src/replicate/cloud-formation/shape';
import {
  cognitoResourceTypes,
  type Property,
  type PropertyType,
  type ResourceSpecification,
} from './resource-specification';

/** Properties that no step's input has: how ManagedLoginBranding's own answer is to be told. */
const NOT_ASKED_FOR = ['AWS::Cognito::ManagedLoginBranding.ReturnMergedResources'];

describe('the properties of resource types', () => {
  it('are those that CloudFormation takes', async () => {
    const types = await cognitoResourceTypes();
    const resourceTypes = Object.values(RESOURCE_TYPES);

    const known = resourceTypes.flatMap(({ type, properties }) => ofShape(type, properties));
    const taken = resourceTypes.flatMap(({ type }) => {
      const specification = types.get(type);
      return specification === undefined
        ? []
        : ofProperties(type, specification, specification.properties);
    });

    expect([...known].sort()).toEqual(taken.filter((path) => !NOT_ASKED_FOR.includes(path)).sort());
    expect(known.length).toBeGreaterThan(150);
  });
});

/** The paths of everything whole in a shape; of a list, of its items. */
function ofShape(path: string, shape: Shape): readonly string[] {
  if (typeof shape === 'string') return [path];
  const members = Array.isArray(shape) ? (shape as readonly [Record<string, Shape>])[0] : shape;
  return Object.entries(members).flatMap(([name, member]) => ofShape(`${path}.${name}`, member));
}

function ofProperties(
  path: string,
  specification: ResourceSpecification,
  properties: Readonly<Record<string, Property>>,
): readonly string[] {
  return Object.entries(properties).flatMap(([name, { type }]) => {
    const inner = referred(type);
    if (inner === undefined) return [`${path}.${name}`];
    return ofProperties(`${path}.${name}`, specification, specification.typeOf(inner));
  });
}

/** The id of the type that a property, or an item of it, has. */
function referred(type: PropertyType): string | undefined {
  if (type.type === 'ref') return type.reference.$ref;
  return type.type === 'array' ? referred(type.element) : undefined;
}
