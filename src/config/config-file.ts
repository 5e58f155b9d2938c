import { readFileSync } from 'node:fs';
import Ajv, { type ErrorObject } from 'ajv';
import { quote } from '../domain/quote';
import { openText } from '../domain/secret-detail';
import { packageFile } from '../package-file';
import { authOf, type AuthConfig, type FileAuth } from './auth';
import { ConfigError } from './config-error';
import { refuseUnusableKeys } from './key-file';
import { isAddress, type Environment } from './settings';
import type { AwsAccount } from './source';
import { parseYaml } from './yaml-text';

/** What a file tells, checked against `config.schema.json`. */
export interface ConfigFile {
  /** As `COGNITO_CONFIG` names it. */
  readonly path: string;
  /** In their order; empty where the file names none. */
  readonly accounts: readonly AwsAccount[];
  /** Null where the file has no section of that name. */
  readonly auth: AuthConfig | null;
  /** Its settings, as texts like those of the environment. */
  readonly settings: Environment;
}

/** An account as the file spells it. */
export type FileAccount = Pick<AwsAccount, 'name' | 'regions'> & Partial<AwsAccount>;

interface Content {
  readonly accounts?: readonly FileAccount[];
  readonly auth?: FileAuth;
  readonly settings?: Readonly<Record<string, string | number | boolean>>;
}

const SCHEMA = packageFile('config.schema.json');

/** A misspelled key. Anything else may be a value that lost its place, and stays out as well. */
const KEY = /^\$?[a-z][a-z_.-]{0,49}$/i;

/** Their values stay out of every sentence, which ends in a log: an address can hold a password. */
const SECRET = /\.(externalId|endpoint|AWS_ENDPOINT_URL\w*|COGNITO_REDIS_URL)$/;

/**
 * Reads the file at a path, YAML or JSON, which is YAML too.
 *
 * @param checksKeys whether the issuers' keys must be there: not for who asks nobody for a token
 * @throws ConfigError that names the file, the place in it, what is expected and what was found
 */
export function readConfigFile(path: string, { checksKeys = true } = {}): ConfigFile {
  const { accounts = [], auth, settings = {} } = checked(parseYaml(textOf(path), path), path);
  refuseRepeated('accounts', 'name', accounts, path);
  refuseRepeated('auth.issuers', 'issuer', auth?.issuers ?? [], path);
  refuseUnusableEndpoint(accounts, path);
  const whoMaySee = auth === undefined ? null : authOf(auth, path);
  if (whoMaySee && checksKeys) refuseUnusableKeys(whoMaySee, path);
  return {
    path,
    accounts: accounts.map((account) => ({
      roleArn: null,
      externalId: null,
      profile: null,
      endpoint: null,
      ...account,
    })),
    auth: whoMaySee,
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
      const key = KEY.test(name)
        ? member(where, name)
        : `A key ${where ? `of ${where}` : 'on top'}`;
      return `${key} is not known. Expected one of ${known.join(', ')}.`;
    }
    case 'required':
      return `${member(where, String(params['missingProperty']))} is missing. Expected ${titleOf(parentSchema)}.`;
    case 'dependencies':
      return `${where} has ${String(params['property'])} without ${String(params['deps'])}. Expected both or neither.`;
    case 'not':
      return `${where} has both. Expected ${titleOf(schema)}.`;
    case 'uniqueItems':
      return `${where} has an item twice, at ${String(params['i'])} and ${String(params['j'])}. Expected each once.`;
    default: {
      const expected = where === '' ? CONTENT : titleOf(parentSchema);
      return `${where || 'the whole'} is ${found(where, data, parentSchema)}. Expected ${expected}.`;
    }
  }
}

const CONTENT = 'a map with accounts, auth, settings or several of them';

function titleOf(schema: unknown): string {
  return (schema as { readonly title?: string } | undefined)?.title ?? 'something else';
}

function found(where: string, data: unknown, schema: unknown): string {
  if (SECRET.test(where)) return 'not as it has to be';
  if (data === null) return 'empty';
  if (Array.isArray(data)) return data.length === 0 ? 'an empty list' : 'a list';
  if (typeof data === 'object') return 'a map';
  // What stands for a list or a map can be any part of the file.
  const isHidden = isAboveValues(schema);
  if (typeof data !== 'string') return isHidden ? `a ${typeof data}` : JSON.stringify(data);
  return isHidden || openText(data) !== data ? 'a text' : quote(data);
}

function isAboveValues(schema: unknown): boolean {
  const { type } = (schema ?? {}) as { readonly type?: unknown };
  return type === 'array' || type === 'object';
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

function refuseRepeated<Key extends string>(
  list: string,
  key: Key,
  items: readonly Readonly<Record<Key, string>>[],
  path: string,
): void {
  const values = items.map((item) => item[key]);
  const repeated = values.findIndex((value, index) => values.indexOf(value) !== index);
  if (repeated === -1) return;
  const value = values[repeated] ?? '';
  throw new ConfigError(
    `${path}: ${list}[${repeated}].${key} is "${value}", as is ${list}[${values.indexOf(value)}].${key}. Expected each ${key} once.`,
  );
}

/** The schema's pattern knows the shape alone: a port of 99999 has it. */
function refuseUnusableEndpoint(accounts: readonly FileAccount[], path: string): void {
  const index = accounts.findIndex(({ endpoint }) => endpoint && !isAddress(endpoint));
  if (index === -1) return;
  throw new ConfigError(
    `${path}: accounts[${index}].endpoint is not as it has to be. Expected an http or https address without user name or password.`,
  );
}
