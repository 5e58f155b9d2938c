import { isList, isMembers, type Members } from '../../../src/document';
import type { Json } from '../../../src/domain/json';
import { eachFunction } from './check-values';
import type { ResourceSpecification } from './resource-specification';
import { section } from './section';

interface Reference {
  readonly at: string;
  readonly to: string;
}

/** References to nothing or in a circle, functions that are not known, and parameters without a use. */
export function referenceProblems(
  template: Members,
  types: ReadonlyMap<string, ResourceSpecification>,
): readonly string[] {
  const resources = section(template, 'Resources');
  const parameters = section(template, 'Parameters');
  const isThere = (id: string): boolean =>
    Object.hasOwn(resources, id) || Object.hasOwn(parameters, id);
  const functions = eachFunction(template, 'template');
  const references = functions.flatMap(referenceOf);
  const used = new Set(references.map(({ to }) => to));
  return [
    ...functions
      .filter(({ name }) => name !== 'Ref' && name !== 'Fn::GetAtt')
      .map(({ at, name }) => `${at}: ${name} is not known`),
    ...references
      .filter(({ to }) => !isThere(to))
      .map(({ at, to }) => `${at}: refers to ${to}, which is not there`),
    ...functions.flatMap((each) => attributeProblems(each, resources, types)),
    ...Object.entries(resources).flatMap(([id, resource]) =>
      dependsOn(resource)
        .filter((to) => !Object.hasOwn(resources, to))
        .map((to) => `${id}: depends on ${to}, which is not there`),
    ),
    ...circles(resources),
    ...Object.keys(parameters)
      .filter((id) => !used.has(id))
      .map((id) => `Parameters.${id}: is not used`),
  ];
}

interface FunctionAt {
  readonly at: string;
  readonly name: string;
  readonly given: Json;
}

function referenceOf({ at, name, given }: FunctionAt): readonly Reference[] {
  const to = name === 'Ref' ? given : isList(given) ? given[0] : undefined;
  return typeof to === 'string' ? [{ at, to }] : [];
}

function attributeProblems(
  { at, name, given }: FunctionAt,
  resources: Members,
  types: ReadonlyMap<string, ResourceSpecification>,
): readonly string[] {
  if (name !== 'Fn::GetAtt') return [];
  const [id, attribute] = isList(given) ? given : [];
  const resource = typeof id === 'string' ? resources[id] : undefined;
  const type = isMembers(resource) ? resource['Type'] : undefined;
  const known = typeof type === 'string' ? types.get(type)?.attributes : undefined;
  return typeof attribute === 'string' && known?.includes(attribute) === true
    ? []
    : [`${at}: ${JSON.stringify(attribute)} is no attribute`];
}

function dependsOn(resource: Json): readonly string[] {
  const given = isMembers(resource) ? (resource['DependsOn'] ?? []) : [];
  return (isList(given) ? given : [given]).filter((id) => typeof id === 'string');
}

/** The resources that wait for themselves. */
function circles(resources: Members): readonly string[] {
  const next = new Map(
    Object.entries(resources).map(([id, resource]) => [
      id,
      [
        ...dependsOn(resource),
        ...eachFunction(resource, id)
          .flatMap(referenceOf)
          .map(({ to }) => to),
      ],
    ]),
  );
  const reached = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [...(next.get(from) ?? [])];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...(next.get(id) ?? []));
    }
    return seen;
  };
  return [...next.keys()]
    .filter((id) => reached(id).has(id))
    .map((id) => `${id}: waits for itself`);
}
