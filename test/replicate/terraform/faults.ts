import { isList, isMembers, type Members } from '../../../src/document';
import type { Json } from '../../../src/domain/json';
import { blocksIn, expressionIn, parsed, type Parsed, type ParsedResource } from './parsed';
import { companyFaults } from './company';
import { resourceTypes, type Argument, type Arguments } from './provider-schema';

/** What every resource can have, whatever its type (Terraform's documentation, "Meta-arguments"). */
const META: Arguments = new Map([
  ['depends_on', { type: 'list', isRequired: false, isMany: false }],
  [
    'lifecycle',
    {
      type: new Map([
        ['ignore_changes', { type: 'list', isRequired: false, isMany: false }],
        ['prevent_destroy', { type: 'bool', isRequired: false, isMany: false }],
      ]),
      isRequired: false,
      isMany: false,
    },
  ],
]);

/** Everything for which Terraform, or the provider by its schema, would refuse a file. */
export async function faultsOf(text: string): Promise<readonly string[]> {
  let file: Parsed;
  try {
    file = await parsed(text);
  } catch (error) {
    return [`syntax: ${String(error)}`];
  }
  return [
    ...listsOfObjects(text),
    ...file.resources.flatMap(resourceFaults),
    ...duplicates('resource', file.resources.map(addressOf)),
    ...duplicates(
      'variable',
      file.variables.map(({ name }) => name),
    ),
    ...referenceFaults(file),
    ...importFaults(file),
  ];
}

function resourceFaults(resource: ParsedResource): readonly string[] {
  const known = resourceTypes().get(resource.type);
  const at = addressOf(resource);
  if (known === undefined) return [`unknown resource: ${at}`];
  return bodyFaults(resource.body, new Map([...known, ...META]), at);
}

function bodyFaults(body: Members, known: Arguments, at: string): readonly string[] {
  const missing = [...known]
    .filter(([name, { isRequired }]) => isRequired && body[name] === undefined)
    .map(([name]) => `missing: ${at}.${name}`);
  const given = Object.entries(body).flatMap(([name, value]) => {
    const argument = known.get(name);
    if (argument === undefined) return [`unknown: ${at}.${name}`];
    return valueFaults(value, argument, `${at}.${name}`);
  });
  return [
    ...missing,
    ...given,
    ...companyFaults(at.split('.').at(-1) ?? '', Object.keys(body), at),
  ];
}

function valueFaults(value: Json, { type, isMany }: Argument, at: string): readonly string[] {
  const isBlock = isList(value) && value.some(isMembers);
  if (typeof type === 'string') {
    if (isBlock) return [`block where an argument belongs: ${at}`];
    return isOfType(value, type) ? [] : [`not a ${type}: ${at}`];
  }
  if (!isBlock) return [`argument where a block belongs: ${at}`];
  const blocks = blocksIn(value);
  return [
    ...(blocks.length > 1 && !isMany ? [`more than one block: ${at}`] : []),
    ...blocks.flatMap((body) => bodyFaults(body, type, at)),
  ];
}

function isOfType(value: Json, type: string): boolean {
  if (value === null || expressionIn(value) !== null) return true;
  if (type === 'list') return isList(value);
  if (type === 'map') return isMembers(value);
  return typeof value === { string: 'string', number: 'number', bool: 'boolean' }[type];
}

/**
 * The parser's JSON shows `block = [{}]` and a block as one; the keys of the objects that belong into a
 * value are all in quotes.
 */
function listsOfObjects(text: string): readonly string[] {
  return [...text.matchAll(/^\s*([a-z_]+)\s*=\s*\[\s*\{/gm)].map(
    ([, name]) => `argument where a block belongs: ${name ?? ''}`,
  );
}

function duplicates(kind: string, names: readonly string[]): readonly string[] {
  const again = names.filter((name, index) => names.indexOf(name) !== index);
  return again.map((name) => `${kind} twice: ${name}`);
}

function referenceFaults({ resources, variables }: Parsed): readonly string[] {
  const declared = new Set([
    ...resources.map(addressOf),
    ...variables.map(({ name }) => `var.${name}`),
  ]);
  const used = new Set(resources.flatMap(({ body }) => expressionsIn(body).flatMap(referencesIn)));
  return [
    ...[...used].filter((name) => !declared.has(name)).map((name) => `not declared: ${name}`),
    ...variables
      .filter(({ name }) => !used.has(`var.${name}`))
      .map(({ name }) => `unused variable: ${name}`),
  ];
}

function importFaults({ imports, resources }: Parsed): readonly string[] {
  const addresses = resources.map(addressOf);
  const targets = imports.map(({ to }) => expressionIn(to) ?? '');
  return [
    ...targets.filter((to) => !addresses.includes(to)).map((to) => `import to nothing: ${to}`),
    ...duplicates('import', targets),
    ...imports
      .filter(({ id }) => typeof id !== 'string' || id === '')
      .map(({ to }) => `import of nothing: ${expressionIn(to) ?? ''}`),
  ];
}

function expressionsIn(value: Json): readonly string[] {
  const expression = expressionIn(value);
  if (expression !== null) return [expression];
  if (isList(value)) return value.flatMap(expressionsIn);
  return isMembers(value) ? Object.values(value).flatMap(expressionsIn) : [];
}

/** The resources and variables that an expression names outside its texts. */
function referencesIn(expression: string): readonly string[] {
  const bare = expression.replace(/"(?:\\.|[^"\\])*"/g, '""');
  return [...bare.matchAll(/\b(?:var|aws_\w+)\.\w+/g)].map(([name]) => name);
}

function addressOf({ type, name }: ParsedResource): string {
  return `${type}.${name}`;
}
