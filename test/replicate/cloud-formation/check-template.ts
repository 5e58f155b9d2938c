import { isList, isMembers, type Members } from '../../../src/document';
import type { Json } from '../../../src/domain/json';
import { limitProblems } from './check-limits';
import { referenceProblems } from './check-references';
import { valueProblems } from './check-values';
import type { ResourceSpecification } from './resource-specification';
import { section } from './section';

const SECTIONS = ['AWSTemplateFormatVersion', 'Description', 'Parameters', 'Resources', 'Outputs'];
const ATTRIBUTES = ['Type', 'DeletionPolicy', 'UpdateReplacePolicy', 'DependsOn', 'Properties'];
const POLICIES = ['Delete', 'Retain', 'Snapshot'];
const LOGICAL_ID = /^[A-Za-z\d]{1,255}$/;

/** Whatever CloudFormation would refuse of a template of Cognito's resources; empty where it is good. */
export function checkTemplate(
  template: Json,
  types: ReadonlyMap<string, ResourceSpecification>,
): readonly string[] {
  if (!isMembers(template)) return ['template: is no object'];
  return [
    ...unknownNames('template', template, SECTIONS),
    ...(template['AWSTemplateFormatVersion'] === '2010-09-09' ? [] : ['template: has no version']),
    ...nulls(template, 'template'),
    ...idProblems(template),
    ...parameterProblems(section(template, 'Parameters')),
    ...Object.entries(section(template, 'Resources')).flatMap(([id, resource]) =>
      resourceProblems(id, resource, types),
    ),
    ...Object.entries(section(template, 'Outputs')).flatMap(([id, output]) =>
      isMembers(output) && output['Value'] !== undefined ? [] : [`Outputs.${id}: has no Value`],
    ),
    ...referenceProblems(template, types),
    ...limitProblems(template),
  ];
}

function unknownNames(at: string, members: Members, known: readonly string[]): readonly string[] {
  const names = Object.keys(members).filter((name) => !known.includes(name));
  return names.map((name) => `${at}: ${name} is not known`);
}

function nulls(value: Json, at: string): readonly string[] {
  if (value === null) return [`${at}: is null`];
  if (isList(value)) return value.flatMap((item, index) => nulls(item, `${at}.${index}`));
  if (!isMembers(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => nulls(member, `${at}.${name}`));
}

function idProblems(template: Members): readonly string[] {
  const parameters = Object.keys(section(template, 'Parameters'));
  const resources = Object.keys(section(template, 'Resources'));
  const ids = [...parameters, ...resources, ...Object.keys(section(template, 'Outputs'))];
  return [
    ...ids.filter((id) => !LOGICAL_ID.test(id)).map((id) => `${id}: is no logical id`),
    ...resources.filter((id) => parameters.includes(id)).map((id) => `${id}: is there twice`),
    ...(resources.length === 0 ? ['Resources: is empty'] : []),
  ];
}

function parameterProblems(parameters: Members): readonly string[] {
  return Object.entries(parameters).flatMap(([id, parameter]) => {
    const at = `Parameters.${id}`;
    if (!isMembers(parameter)) return [`${at}: is no object`];
    const { Type: type, NoEcho: noEcho = true, Description: description = '' } = parameter;
    return [
      ...unknownNames(at, parameter, ['Type', 'Description', 'NoEcho']),
      ...(type === 'String' ? [] : [`${at}: Type is not String`]),
      ...(typeof noEcho === 'boolean' ? [] : [`${at}: NoEcho is no boolean`]),
      ...(typeof description === 'string' ? [] : [`${at}: Description is no string`]),
    ];
  });
}

function resourceProblems(
  id: string,
  resource: Json,
  types: ReadonlyMap<string, ResourceSpecification>,
): readonly string[] {
  if (!isMembers(resource)) return [`${id}: is no object`];
  const { Type: type, Properties: properties = {} } = resource;
  const specification = typeof type === 'string' ? types.get(type) : undefined;
  if (specification === undefined) return [`${id}: Type ${JSON.stringify(type)} is not known`];
  return [
    ...unknownNames(id, resource, ATTRIBUTES),
    ...['DeletionPolicy', 'UpdateReplacePolicy']
      .filter((name) => !POLICIES.includes((resource[name] ?? 'Retain') as string))
      .map((name) => `${id}: ${name} is none of ${POLICIES.join(', ')}`),
    ...valueProblems(id, properties, specification),
  ];
}
