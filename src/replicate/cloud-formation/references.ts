import type { Json } from '../../domain/json';
import type { Members } from '../../document';
import { placeholdersOf, type Placeholder } from '../template';
import { pascal, unique } from './logical-ids';
import type { Resource } from './resource';

/** How the placeholders of a template are written, and the parameters that this takes. */
export interface References {
  readonly write: (placeholder: Placeholder) => Json;
  readonly parameters: Members;
}

/**
 * What an answer tells, as the made resource tells it: by `Ref` (null), or by an attribute (return values
 * in CloudFormation's guide).
 */
const ATTRIBUTE: Readonly<Record<string, string | null>> = {
  'UserPool.Id': null,
  'UserPool.Arn': 'Arn',
  'UserPoolClient.ClientId': null,
  'UserPoolClient.ClientSecret': 'ClientSecret',
  'ManagedLoginBranding.ManagedLoginBrandingId': 'ManagedLoginBrandingId',
  CloudFrontDomain: 'CloudFrontDistribution',
};

/**
 * The references of resources: a placeholder that one of them makes refers to it, and every other one is
 * a parameter, for the caller to fill in.
 */
export function referencesOf(resources: readonly Resource[]): References {
  const written = new Map<string, Json>(resources.flatMap(madeBy));
  const taken = new Set(resources.map(({ id }) => id));
  const parameters: [string, Members][] = [];
  for (const placeholder of parametersOf(resources)) {
    const plain = parameterName(placeholder.name);
    const name = unique(taken.has(plain) ? `${plain}Parameter` : plain, taken);
    written.set(placeholder.name, { Ref: name });
    parameters.push([name, parameterOf(placeholder)]);
  }
  return {
    write: ({ name }) => written.get(name) ?? null,
    parameters: Object.fromEntries(parameters),
  };
}

/** The placeholders of resources that none of them makes, each name once. */
export function parametersOf(resources: readonly Resource[]): readonly Placeholder[] {
  const made = new Set(resources.flatMap(madeBy).map(([name]) => name));
  const all = resources.flatMap(({ properties }) => placeholdersOf(properties));
  const unmade = all.filter(({ name }) => !made.has(name));
  return [...new Map(unmade.map((placeholder) => [placeholder.name, placeholder])).values()];
}

/** The placeholder that a resource makes, and how to refer to it. */
export function madeBy({ id, step: { makes } }: Resource): readonly (readonly [string, Json])[] {
  const attribute = makes === null ? undefined : ATTRIBUTE[makes.member];
  if (makes === null || attribute === undefined) return [];
  const reference = attribute === null ? { Ref: id } : { 'Fn::GetAtt': [id, attribute] };
  return [[makes.placeholder.name, reference]];
}

/** `SNS_ROLE_ARN`: `SnsRoleArn`. */
function parameterName(name: string): string {
  return pascal(name.toLowerCase());
}

function parameterOf({ description, isSecret }: Placeholder): Members {
  return { Type: 'String', Description: description, ...(isSecret ? { NoEcho: true } : {}) };
}
