import type { AuthConfig } from './auth';
import { ConfigError } from './config-error';
import type { ConfigFile } from './config-file';
import { forFunction, type Runtime } from './function';
import { limits, type LimitsConfig } from './limits';
import { serving, type ServingConfig } from './serving';
import { redis, type RedisConfig } from './redis';
import {
  flag,
  isThisMachine,
  oneOf,
  share,
  wholeNumber,
  withoutEmpty,
  type Environment,
} from './settings';
import { parseSource, type AwsSource, type DemoSource } from './source';

/** Everything that can be set, parsed once and never changed. The README's table tells each. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Who may see what; null where nobody is asked for a token and everybody sees everything. */
  readonly auth: AuthConfig | null;
  readonly source: DemoSource | AwsSource;
  /** The most calls to AWS at one time, over all accounts and regions. */
  readonly maxConcurrency: number;
  /** How long one call to AWS may take in all, in milliseconds. */
  readonly deadlineMs: number;
  /** Which part of each of AWS's quotas is taken at most, 0 to 1; 0 for as much as there is. */
  readonly budgetShare: number;
  readonly limits: LimitsConfig;
  readonly cache: CacheConfig;
  /** What several gateways share; null for one by itself. */
  readonly redis: RedisConfig | null;
  readonly serving: ServingConfig;
}

/** The memory that requests share. */
export interface CacheConfig {
  /** How long an answer serves, in seconds; with 0 AWS is asked each time. */
  readonly ttlSeconds: number;
  /** How long a refusal of AWS serves, and how long AWS is left alone after a failure, in seconds. */
  readonly negativeTtlSeconds: number;
  /** How old an answer may be that serves because AWS cannot be read, in seconds. */
  readonly staleSeconds: number;
  /** How much is kept, in bytes. */
  readonly maxBytes: number;
  /** How long a pool is good that lists tell to be unchanged, in seconds; 0 for no longer than others. */
  readonly unchangedTtlSeconds: number;
  /** What is read at start, before anybody asks; null for what finding pools in several accounts takes. */
  readonly warmUp: 'off' | 'lists' | 'pools' | null;
  /** Whether what is kept is read again before its time is over. */
  readonly refresh: boolean;
}

const DAY = 86_400;

/**
 * The configuration that an environment and a file ask for; the environment wins. An empty variable
 * counts as unset.
 *
 * @throws ConfigError for the first setting that is malformed, missing or at odds with another
 */
export function parseConfig(
  environment: Environment,
  file: ConfigFile | null = null,
  runtime: Runtime = 'PROCESS',
): Config {
  const settings = { ...file?.settings, ...withoutEmpty(environment) };
  const source = parseSource(settings, file);
  const host = settings['HOST'] ?? '127.0.0.1';
  const auth = file?.auth ?? null;
  if (runtime === 'PROCESS') refuseOpenHost(settings, host, auth);
  else refuseOpenFunction(settings, auth);
  const config: Config = {
    host,
    auth,
    port: wholeNumber(settings, 'PORT', { default: 4000, least: 0, most: 65_535 }),
    source: Object.freeze(source),
    maxConcurrency: wholeNumber(settings, 'COGNITO_MAX_CONCURRENCY', {
      default: 20,
      least: 1,
      most: 1_000,
    }),
    deadlineMs: wholeNumber(settings, 'COGNITO_DEADLINE_MS', {
      default: 10_000,
      least: 1,
      most: 600_000,
    }),
    // The demo has no neighbours who would want the rest.
    budgetShare: share(settings, 'COGNITO_BUDGET_SHARE', source.kind === 'demo' ? 0 : 0.6),
    // A function's instances each answer one request at a time, and would each count for themselves.
    limits: limits(settings, runtime === 'PROCESS' && (auth !== null || !isThisMachine(host))),
    cache: Object.freeze(cache(settings)),
    redis: redis(settings),
    serving: serving(settings),
  };
  return Object.freeze(runtime === 'PROCESS' ? config : forFunction(config));
}

/** A gateway that asks nobody for a token is for its own machine, unless its operator says otherwise. */
function refuseOpenHost(settings: Environment, host: string, auth: AuthConfig | null): void {
  const isAllowed = flag(settings, 'COGNITO_ALLOW_UNAUTHENTICATED', false);
  if (auth !== null || isAllowed || isThisMachine(host)) return;
  throw new ConfigError(
    `HOST is "${host}", where others than this machine can reach the gateway, and no auth is configured. ` +
      'Set HOST to 127.0.0.1, put auth into the file of COGNITO_CONFIG, ' +
      'or set COGNITO_ALLOW_UNAUTHENTICATED=true to let everybody who reaches it read everything.',
  );
}

function refuseOpenFunction(settings: Environment, auth: AuthConfig | null): void {
  if (auth !== null || flag(settings, 'COGNITO_ALLOW_UNAUTHENTICATED', false)) return;
  throw new ConfigError(
    'No auth is configured, so that whoever may call this function could read everything. ' +
      'Put auth into the file of COGNITO_CONFIG, or set COGNITO_ALLOW_UNAUTHENTICATED=true where what ' +
      'stands in front of the function, such as IAM, tells who may call it.',
  );
}

function cache(settings: Environment): CacheConfig {
  const seconds = (name: string, whenUnset: number, most: number) =>
    wholeNumber(settings, name, { default: whenUnset, least: 0, most });
  return {
    ttlSeconds: seconds('COGNITO_CACHE_TTL_SECONDS', 60, DAY),
    negativeTtlSeconds: seconds('COGNITO_CACHE_NEGATIVE_TTL_SECONDS', 5, DAY),
    staleSeconds: seconds('COGNITO_CACHE_STALE_SECONDS', 3_600, 30 * DAY),
    maxBytes: wholeNumber(settings, 'COGNITO_CACHE_MAX_BYTES', {
      default: 64 * 1024 ** 2,
      least: 1,
      most: 64 * 1024 ** 3,
    }),
    unchangedTtlSeconds: seconds('COGNITO_CACHE_UNCHANGED_TTL_SECONDS', 0, 30 * DAY),
    warmUp: oneOf(settings, 'COGNITO_CACHE_WARM_UP', ['off', 'lists', 'pools'], null),
    refresh: flag(settings, 'COGNITO_CACHE_REFRESH', false),
  };
}
