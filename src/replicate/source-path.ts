import { STANDARD_ATTRIBUTES } from '../document';
import type { PlannedStep } from './plan';
import { isTemplateMembers, type Template } from './template';

/** Where a member of a step's input comes from. */
export interface SourcePath {
  /** As `NotCarried` has it. It ends at a list whose items have no names: paths know no number of a place. */
  readonly path: string;
  /** What leads on from there to the member. */
  readonly inner: readonly string[];
}

/** @param way names of members, and of items the numbers of their places */
export function sourcePath({ source, input }: PlannedStep, way: readonly string[]): SourcePath {
  const names: string[] = [];
  const told = (inner: readonly string[]): SourcePath => ({
    path: [source, ...names].filter((name) => name !== '').join('.'),
    inner,
  });
  let value: Template | undefined = input;
  for (const [index, name] of way.entries()) {
    const inner: Template | undefined = memberOf(value, name);
    const nameOf = isList(value) ? ITEM_NAME[names.join('.')] : () => memberName(names, name);
    if (nameOf === undefined) return told(way.slice(index));
    names.push(nameOf(inner) ?? name);
    value = inner;
  }
  return told([]);
}

/** Members that a description calls otherwise than the request. */
const IN_SOURCE: Readonly<Record<string, string>> = {
  PoolName: 'Name',
  Schema: 'SchemaAttributes',
};

function memberName(before: readonly string[], name: string): string {
  return before.length === 0 ? (IN_SOURCE[name] ?? name) : name;
}

/** What the items of a list go by, by the path of the list; those of any other go by nothing. */
const ITEM_NAME: Readonly<Record<string, (item: Template | undefined) => string | null>> = {
  SchemaAttributes: attributeName,
  'AccountRecoverySetting.RecoveryMechanisms': (item) => nameIn(item, 'Priority'),
};

/** An attribute's name in a description: CreateUserPool is told it without the prefixes. */
function attributeName(attribute: Template | undefined): string | null {
  const name = nameIn(attribute, 'Name');
  if (name === null || STANDARD_ATTRIBUTES.has(name)) return name;
  const isDeveloperOnly = memberOf(attribute, 'DeveloperOnlyAttribute') === true;
  return `${isDeveloperOnly ? 'dev:' : ''}custom:${name}`;
}

function nameIn(item: Template | undefined, member: string): string | null {
  const name = memberOf(item, member);
  return typeof name === 'string' || typeof name === 'number' ? String(name) : null;
}

function memberOf(value: Template | undefined, name: string): Template | undefined {
  if (isList(value)) return value[Number(name)];
  return isTemplateMembers(value) ? value[name] : undefined;
}

function isList(value: Template | undefined): value is readonly Template[] {
  return Array.isArray(value);
}
