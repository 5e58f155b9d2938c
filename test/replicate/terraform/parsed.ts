import { parse } from '@cdktf/hcl2json';
import { isList, isMembers, type Members } from '../../../src/document';
import type { Json } from '../../../src/domain/json';

/** A resource as HashiCorp's parser reads it. */
export interface ParsedResource {
  readonly type: string;
  readonly name: string;
  readonly body: Members;
}

export interface Parsed {
  readonly resources: readonly ParsedResource[];
  readonly variables: readonly { readonly name: string; readonly body: Members }[];
  readonly imports: readonly Members[];
  readonly terraform: readonly Members[];
}

/**
 * HCL as HashiCorp's own parser reads it: expressions as texts in `${}`, each block as an object in a list.
 *
 * @throws Error where Terraform would refuse the file's syntax
 */
export async function parsed(text: string): Promise<Parsed> {
  const file = (await parse('main.tf', text)) as Members;
  return {
    resources: Object.entries(membersIn(file['resource'])).flatMap(([type, named]) =>
      Object.entries(membersIn(named)).flatMap(([name, blocks]) =>
        blocksIn(blocks).map((body) => ({ type, name, body })),
      ),
    ),
    variables: Object.entries(membersIn(file['variable'])).flatMap(([name, blocks]) =>
      blocksIn(blocks).map((body) => ({ name, body })),
    ),
    imports: blocksIn(file['import']),
    terraform: blocksIn(file['terraform']),
  };
}

export function blocksIn(value: Json | undefined): readonly Members[] {
  return isList(value ?? null) ? (value as readonly Json[]).filter(isMembers) : [];
}

/** The expression that a value is, where it is more than a literal. */
export function expressionIn(value: Json | undefined): string | null {
  // What is literal has its `${` doubled.
  return typeof value === 'string' && value.startsWith('${') ? value.slice(2, -1) : null;
}

/** A value as Terraform makes it of the HCL: references stay expressions, JSON is parsed. */
export async function valueOf(value: Json): Promise<Json> {
  const encoded = /^jsonencode\(([\s\S]*)\)$/.exec(expressionIn(value) ?? '')?.[1];
  if (encoded !== undefined) {
    const { locals } = (await parse('json.tf', `locals {\n  value = ${encoded}\n}`)) as {
      readonly locals: readonly [{ readonly value: Json }];
    };
    return unescaped(locals[0].value);
  }
  return unescaped(value);
}

function unescaped(value: Json): Json {
  if (typeof value === 'string') {
    return expressionIn(value) === null ? value.replace(/([$%])\1\{/g, '$1{') : value;
  }
  if (isList(value)) return value.map(unescaped);
  if (!isMembers(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [unescaped(name) as string, unescaped(inner)]),
  );
}

function membersIn(value: Json | undefined): Members {
  return isMembers(value) ? value : {};
}
