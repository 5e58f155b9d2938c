import { isRegion } from './domain/region';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that can be set, parsed once and never changed. The README's table tells each. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly source: DemoSource | AwsSource;
  /** The most calls to AWS at one time, over all regions. */
  readonly maxConcurrency: number;
  /** How long one call to AWS may take in all, in milliseconds. */
  readonly deadlineMs: number;
  /** The longest list of ids that one field takes. */
  readonly maxIds: number;
}

/** Pools from files, behind an endpoint of our own. No AWS setting reaches it. */
export interface DemoSource {
  readonly kind: 'demo';
  /** A folder of `aws cognito-idp describe-user-pool` outputs; null for the embedded fleet. */
  readonly directory: string | null;
  /** How many made-up pools to add. */
  readonly generatedPools: number;
  /** Why the demo is served: nothing points at AWS, or it was asked for by name. */
  readonly asked: boolean;
}

/** The accounts that the standard AWS settings point at. */
export interface AwsSource {
  readonly kind: 'aws';
  /** Null where only the profile can tell it. */
  readonly region: string | null;
  readonly profile: string | null;
  readonly endpoint: string | null;
}

/** A setting that cannot be served. The message names it and says what it expects. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const AWS_SETTINGS = [
  'AWS_REGION',
  'AWS_PROFILE',
  'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER',
] as const;

/**
 * The configuration that an environment asks for. An empty variable counts as unset.
 *
 * @throws ConfigError for the first setting that is malformed, missing or at odds with another
 */
export function parseConfig(environment: Environment): Config {
  const settings = withoutEmpty(environment);
  return Object.freeze({
    host: settings['HOST'] ?? '127.0.0.1',
    port: wholeNumber(settings, 'PORT', { default: 4000, least: 0, most: 65_535 }),
    source: Object.freeze(source(settings)),
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
    maxIds: wholeNumber(settings, 'COGNITO_MAX_IDS', { default: 200, least: 1, most: 10_000 }),
  });
}

function source(settings: Environment): DemoSource | AwsSource {
  const asked = settings['COGNITO_SOURCE'];
  const pointsAtAws = AWS_SETTINGS.filter((name) => settings[name] !== undefined);

  if (asked === 'demo') return demoSource(settings, true);
  if (asked === 'aws') return awsSource(settings);
  if (asked !== undefined) {
    throw new ConfigError(`COGNITO_SOURCE must be "demo" or "aws" but is "${asked}".`);
  }

  if (pointsAtAws.length > 0) return awsSource(settings);
  if (settings['NODE_ENV'] === 'production') {
    throw new ConfigError(
      'AWS_REGION is not set, and with NODE_ENV=production the demo is not served by itself. ' +
        'Set AWS_REGION (or AWS_PROFILE) to serve AWS, or COGNITO_SOURCE=demo to serve the demo.',
    );
  }
  return demoSource(settings, false);
}

function demoSource(settings: Environment, asked: boolean): DemoSource {
  return {
    kind: 'demo',
    directory: settings['COGNITO_DEMO_POOLS'] ?? null,
    generatedPools: wholeNumber(settings, 'COGNITO_DEMO_GENERATED_POOLS', {
      default: 0,
      least: 0,
      most: 100_000,
    }),
    asked,
  };
}

function awsSource(settings: Environment): AwsSource {
  const demoSetting = ['COGNITO_DEMO_POOLS', 'COGNITO_DEMO_GENERATED_POOLS'].find(
    (name) => settings[name] !== undefined,
  );
  if (demoSetting !== undefined) {
    throw new ConfigError(
      `${demoSetting} belongs to the demo, but ${whatAsksForAws(settings)} asks for AWS; the two never mix. ` +
        `Unset ${demoSetting}, or set COGNITO_SOURCE=demo.`,
    );
  }

  const region = settings['AWS_REGION'] ?? null;
  const profile = settings['AWS_PROFILE'] ?? null;
  if (region !== null && !isRegion(region)) {
    throw new ConfigError(`AWS_REGION must be a region such as "eu-west-1" but is "${region}".`);
  }
  if (region === null && profile === null) {
    throw new ConfigError(
      `AWS_REGION is not set, but ${whatAsksForAws(settings)} asks for AWS. ` +
        'Set AWS_REGION, or AWS_PROFILE to a profile that names a region.',
    );
  }
  return { kind: 'aws', region, profile, endpoint: endpoint(settings) };
}

function whatAsksForAws(settings: Environment): string {
  return settings['COGNITO_SOURCE'] === 'aws'
    ? 'COGNITO_SOURCE=aws'
    : (AWS_SETTINGS.find((name) => settings[name] !== undefined) ?? '');
}

function endpoint(settings: Environment): string | null {
  const name = 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER';
  const url = settings[name];
  if (url === undefined) return null;
  const { protocol, username, password } = URL.canParse(url) ? new URL(url) : NO_ADDRESS;
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new ConfigError(`${name} must be an http or https address but is "${url}".`);
  }
  if (username === '' && password === '') return url;
  throw new ConfigError(`${name} must not hold a user name or password. Take them out.`);
}

const NO_ADDRESS = { protocol: '', username: '', password: '' };

function wholeNumber(
  settings: Environment,
  name: string,
  range: { readonly default: number; readonly least: number; readonly most: number },
): number {
  const text = settings[name];
  if (text === undefined) return range.default;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (value >= range.least && value <= range.most) return value;
  throw new ConfigError(
    `${name} must be a whole number from ${range.least} to ${range.most} but is "${text}".`,
  );
}

function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}
