import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { openText } from '../domain/secret-detail';
import { ConfigError } from './config-error';
import { flag, oneOf, wholeNumber, type Environment } from './settings';

/** How answers are given, beside what is in them. */
export interface ServingConfig {
  /** Whether answers tell what they cost. */
  readonly exposeCost: boolean;
  /** How many bytes of answers are kept to be sent again; 0 for none. */
  readonly answersMaxBytes: number;
  /** Whether the page at `/graphiql` is there. */
  readonly graphiql: boolean;
  /** Whether the schema is a subgraph of federation 2. */
  readonly subgraph: boolean;
  /** The origins whose pages a browser lets read answers, `*` for all; empty for none but our own. */
  readonly corsOrigins: readonly string[];
  /** What stands in front of the gateway and tells callers' addresses: a count of hops, or addresses. */
  readonly trustProxy: number | readonly string[] | null;
  /** A manifest of the only operations that run, an absolute path; null where any runs. */
  readonly trustedDocuments: string | null;
  readonly logLevel: LogLevel;
  /** How long the gateway answers after it was told to stop, in milliseconds. */
  readonly graceMs: number;
}

export type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

export function serving(settings: Environment): ServingConfig {
  const manifest = settings['COGNITO_TRUSTED_DOCUMENTS'];
  return Object.freeze({
    exposeCost: flag(settings, 'COGNITO_EXPOSE_COST', true),
    answersMaxBytes: wholeNumber(settings, 'COGNITO_ANSWERS_MAX_BYTES', {
      default: 32 * 1024 ** 2,
      least: 0,
      most: 64 * 1024 ** 3,
    }),
    graphiql: flag(settings, 'COGNITO_GRAPHIQL', true),
    subgraph: flag(settings, 'COGNITO_SUBGRAPH', false),
    corsOrigins: origins(settings, 'COGNITO_CORS_ORIGINS'),
    trustProxy: proxies(settings['COGNITO_TRUST_PROXY']),
    trustedDocuments: manifest === undefined ? null : resolve(manifest),
    logLevel: oneOf(settings, 'COGNITO_LOG_LEVEL', LOG_LEVELS, 'info'),
    graceMs: wholeNumber(settings, 'COGNITO_GRACE_MS', { default: 3_000, least: 0, most: 600_000 }),
  });
}

/** Origins as browsers send them, with commas between them. */
function origins(settings: Environment, name: string): readonly string[] {
  const listed = list(settings[name]);
  const wrong = listed.find((origin) => origin !== '*' && !isOrigin(origin));
  if (wrong === undefined) return listed;
  throw new ConfigError(
    `${name} must be a list of origins such as "https://app.example.com", or "*", but names "${openText(wrong)}".`,
  );
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function proxies(text: string | undefined): ServingConfig['trustProxy'] {
  if (text === undefined) return null;
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const listed = list(text);
  const wrong = listed.find((address) => !isNetwork(address));
  if (wrong === undefined) return listed;
  throw new ConfigError(
    'COGNITO_TRUST_PROXY must be a number of proxies such as "1", or a list of their addresses such as ' +
      `"10.0.0.0/8,192.0.2.7", but names "${wrong}".`,
  );
}

/** An address of IPv4 or IPv6, or all that begin like it. */
function isNetwork(text: string): boolean {
  const [address = '', bits = '1', rest] = text.split('/');
  const longest = { 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return rest === undefined && /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= longest;
}

function list(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(',').map((item) => item.trim());
}
