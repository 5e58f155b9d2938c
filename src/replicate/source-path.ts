import { NAMED_BY, STANDARD_ATTRIBUTES } from '../document';
import type { PlannedStep } from './plan';
import { isTemplateMembers, type Template } from './template';

/** Where a member of a step's input comes from. */
interface SourcePath {
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
    const key = isList(value) ? NAMED_BY.get(names.join('.')) : null;
    if (key === undefined) return told(way.slice(index));
    names.push((key === null ? memberName(names, name) : itemName(names, inner, key)) ?? name);
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

/** What an item of a list goes by; null where it lacks the member that names it. */
function itemName(
  [list]: readonly string[],
  item: Template | undefined,
  key: string,
): string | null {
  const name = nameIn(item, key);
  return name !== null && list === 'SchemaAttributes' ? attributeName(item, name) : name;
}

/** An attribute's name in a description: CreateUserPool is told it without the prefixes. */
function attributeName(attribute: Template | undefined, name: string): string {
  if (STANDARD_ATTRIBUTES.has(name)) return name;
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
