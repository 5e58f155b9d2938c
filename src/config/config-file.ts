import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ErrorObject } from 'ajv';
import { LineCounter, parseDocument } from 'yaml';
import { quote } from '../domain/quote';
import { ConfigError } from './config-error';
import type { Environment } from './settings';
import type { AwsAccount } from './source';

/** What a file tells, checked against `config.schema.json`. */
export interface ConfigFile {
  /** As `COGNITO_CONFIG` names it. */
  readonly path: string;
  /** In their order; empty where the file names none. */
  readonly accounts: readonly AwsAccount[];
  /** Its settings, as texts like those of the environment. */
  readonly settings: Environment;
}

/** An account as the file spells it. */
export type FileAccount = Pick<AwsAccount, 'name' | 'regions'> & Partial<AwsAccount>;

interface Content {
  readonly accounts?: readonly FileAccount[];
  readonly settings?: Readonly<Record<string, string | number | boolean>>;
}

/** The same two folders up from the source as from what is built of it. */
const SCHEMA = join(__dirname, '..', '..', 'config.schema.json');

/** Their values stay out of every sentence, which ends in a log: an address can hold a password. */
const SECRET = /\.(externalId|endpoint|AWS_ENDPOINT_URL\w*)$/;

/**
 * Reads the file at a path, YAML or JSON, which is YAML too.
 *
 * @throws ConfigError that names the file, the place in it, what is expected and what was found
 */
export function readConfigFile(path: string): ConfigFile {
  const { accounts = [], settings = {} } = checked(parsed(textOf(path), path), path);
  refuseRepeatedName(accounts, path);
  return {
    path,
    accounts: accounts.map((account) => ({
      roleArn: null,
      externalId: null,
      profile: null,
      endpoint: null,
      ...account,
    })),
    settings: Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [name, String(value)]),
    ),
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new ConfigError(
      `COGNITO_CONFIG names ${path}, which cannot be read (${code}). Name a readable YAML or JSON file.`,
      { cause },
    );
  }
}

function parsed(text: string, path: string): unknown {
  const lineCounter = new LineCounter();
  // Pretty messages would show the line, whatever secret stands in it.
  const document = parseDocument(text, { prettyErrors: false, lineCounter });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    const problem = error.message.split(':')[0] ?? '';
    throw new ConfigError(
      `${path} is not valid YAML at line ${line}, column ${col}: ${problem}. Correct it there.`,
    );
  }
  try {
    return document.toJS();
  } catch {
    throw new ConfigError(`${path} has a YAML alias without its anchor. Write the value out.`);
  }
}

function checked(content: unknown, path: string): Content {
  const ajv = new Ajv({ verbose: true, strict: false });
  const validate = ajv.compile<Content>(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
  if (validate(content)) return content;
  throw new ConfigError(`${path}: ${problem(validate.errors?.[0])}`);
}

/** One sentence: where in the file, what is expected there, what was found. */
function problem(error: ErrorObject | undefined): string {
  if (error === undefined) return 'Expected another content.';
  const { keyword, instancePath, params, parentSchema, schema, data } = error;
  const where = pathText(instancePath);
  switch (keyword) {
    case 'additionalProperties': {
      const known = Object.keys((parentSchema?.['properties'] ?? {}) as object);
      const name = String(params['additionalProperty']);
      return `${member(where, name)} is not known. Expected one of ${known.join(', ')}.`;
    }
    case 'required':
      return `${member(where, String(params['missingProperty']))} is missing. Expected ${titleOf(parentSchema)}.`;
    case 'dependencies':
      return `${where} has ${String(params['property'])} without ${String(params['deps'])}. Expected both or neither.`;
    case 'not':
      return `${where} has both. Expected ${titleOf(schema)}.`;
    case 'uniqueItems':
      return `${where} has an item twice, at ${String(params['i'])} and ${String(params['j'])}. Expected each once.`;
    default:
      return `${where || 'the whole'} is ${found(where, data)}. Expected ${titleOf(parentSchema)}.`;
  }
}

function titleOf(schema: unknown): string {
  return (schema as { readonly title?: string } | undefined)?.title ?? 'something else';
}

function found(where: string, data: unknown): string {
  if (SECRET.test(where)) return 'not as it has to be';
  if (Array.isArray(data)) return data.length === 0 ? 'an empty list' : 'a list';
  if (typeof data === 'object' && data !== null) return 'a map';
  return typeof data === 'string' ? quote(data) : String(data);
}

/** `/accounts/1/roleArn` as people write it: `accounts[1].roleArn`. */
function pathText(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : member(path, part)), '');
}

function member(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function refuseRepeatedName(accounts: readonly FileAccount[], path: string): void {
  const names = accounts.map(({ name }) => name);
  const repeated = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (repeated === -1) return;
  const name = names[repeated] ?? '';
  throw new ConfigError(
    `${path}: accounts[${repeated}].name is "${name}", as is accounts[${names.indexOf(name)}].name. Expected each name once.`,
  );
}
