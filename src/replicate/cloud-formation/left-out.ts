import { STANDARD_ATTRIBUTES } from '../../document';
import type { NotCarried, NotCarriedReason } from '../not-carried';
import type { PlannedStep } from '../plan';
import { isTemplateMembers, type Template } from '../template';
import type { LeftOut, LeftOutReason, TemplatePath } from './fit';

const WHY: Readonly<Record<LeftOutReason, string>> = {
  NO_PROPERTY: 'CloudFormation has no property for',
  NULL: 'A template cannot hold the null of',
  EVALUATED: 'CloudFormation would evaluate, and not keep,',
};

/** The entry for what a template lacks of a step's input. */
export function leftOutOf(step: PlannedStep, { path, why }: LeftOut, setWith: string): NotCarried {
  const inner = innerPath(path, step.input);
  const what = inner.length === 0 ? 'it' : `\`${inner.join('.')}\` of it`;
  const message = `${WHY[why]} ${what}; set it with ${setWith} after the stack is made.`;
  return entryOf(step, path, 'NOT_SUPPORTED', message);
}

/** An entry with a sentence of its own. */
export function entryOf(
  { source, input }: PlannedStep,
  path: TemplatePath,
  reason: NotCarriedReason,
  message: string,
): NotCarried {
  const names = namedPath(path, input);
  return { path: [...(source === '' ? [] : [source]), ...names].join('.'), reason, message };
}

/** Members that a description calls otherwise than the request. */
const IN_SOURCE: Readonly<Record<string, string>> = {
  PoolName: 'Name',
  Schema: 'SchemaAttributes',
};

/** What the items of a list go by in paths, by the path of the list; those of any other go by nothing. */
const ITEM_NAME: Readonly<Record<string, (item: Template | undefined) => string>> = {
  SchemaAttributes: attributeName,
  'AccountRecoverySetting.RecoveryMechanisms': (item) => nameIn(item, 'Priority'),
};

/** The path in the source, as far as it has one: it ends at a list whose items have no names. */
function namedPath(path: TemplatePath, input: Template): readonly string[] {
  const names: string[] = [];
  let value: Template | undefined = input;
  for (const step of path) {
    value = memberOf(value, step);
    if (typeof step === 'string') {
      names.push(names.length === 0 ? (IN_SOURCE[step] ?? step) : step);
      continue;
    }
    const nameOf = ITEM_NAME[names.join('.')];
    if (nameOf === undefined) return names;
    names.push(nameOf(value));
  }
  return names;
}

/** What of a path comes after it. */
function innerPath(path: TemplatePath, input: Template): TemplatePath {
  return path.slice(namedPath(path, input).length);
}

/** An attribute's name in a description: CreateUserPool is told it without the prefixes. */
function attributeName(attribute: Template | undefined): string {
  const name = nameIn(attribute, 'Name');
  if (STANDARD_ATTRIBUTES.has(name)) return name;
  return memberOf(attribute, 'DeveloperOnlyAttribute') === true
    ? `dev:custom:${name}`
    : `custom:${name}`;
}

function nameIn(item: Template | undefined, member: string): string {
  const name = memberOf(item, member);
  return typeof name === 'string' || typeof name === 'number' ? String(name) : '';
}

function memberOf(value: Template | undefined, name: string | number): Template | undefined {
  if (Array.isArray(value)) return (value as readonly Template[])[Number(name)];
  return isTemplateMembers(value) ? value[name] : undefined;
}
