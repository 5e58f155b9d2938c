import { DEFAULT_ACCOUNT } from '../domain/place';
import { ConfigError } from './config-error';
import type { ConfigFile } from './config-file';
import {
  flag,
  optionalAddress,
  optionalRegion,
  optionalRegions,
  wholeNumber,
  type Environment,
} from './settings';

/** Pools from files, behind an endpoint of our own. No AWS setting reaches it. */
export interface DemoSource {
  readonly kind: 'demo';
  /** A folder of `aws cognito-idp describe-user-pool` outputs; null for the embedded fleet. */
  readonly directory: string | null;
  /** How many made-up pools to add. */
  readonly generatedPools: number;
  /** The regions that lists cover; null for those that the demo chooses. */
  readonly regions: readonly string[] | null;
  /** Whether its endpoint throttles as AWS's quotas would. */
  readonly enforceQuotas: boolean;
  /** Why the demo is served: nothing points at AWS, or it was asked for by name. */
  readonly asked: boolean;
}

/** The accounts of the configuration's file, or the one that the standard AWS settings point at. */
export interface AwsSource {
  readonly kind: 'aws';
  /** In the order of the file, at least one. */
  readonly accounts: readonly AwsAccount[];
  /** The region of pools whose id names none; null where only the profile can tell it. */
  readonly homeRegion: string | null;
  /** The profile of the default credential chain; null for the SDK's own choice. */
  readonly profile: string | null;
  /** Where the user pools of accounts without an endpoint of their own are read; null for AWS itself. */
  readonly endpoint: string | null;
  /** The same of identity pools. */
  readonly identityEndpoint: string | null;
}

/** An account and how it is entered: by its role, by its profile, or by the default credential chain. */
export interface AwsAccount {
  readonly name: string;
  /** Assumed with the credentials of the default chain. */
  readonly roleArn: string | null;
  /** What the role's trust policy asks for; as good as a secret. */
  readonly externalId: string | null;
  readonly profile: string | null;
  /** The regions that its lists cover; empty where only the profile can tell it. */
  readonly regions: readonly string[];
  /** Where both its user pools and its identity pools are read; null for AWS itself. */
  readonly endpoint: string | null;
}

const AWS_SETTINGS = [
  'AWS_REGION',
  'AWS_PROFILE',
  'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER',
  'AWS_ENDPOINT_URL_COGNITO_IDENTITY',
] as const;

const DEMO_SETTINGS = [
  'COGNITO_DEMO_POOLS',
  'COGNITO_DEMO_GENERATED_POOLS',
  'COGNITO_DEMO_QUOTAS',
] as const;

/** @throws ConfigError where neither or both of AWS and the demo are meant */
export function parseSource(
  settings: Environment,
  file: ConfigFile | null,
): DemoSource | AwsSource {
  const asked = settings['COGNITO_SOURCE'];

  if (asked === 'demo') return demoSource(settings, true);
  if (asked === 'aws') return awsSource(settings, file);
  if (asked !== undefined) {
    throw new ConfigError(`COGNITO_SOURCE must be "demo" or "aws" but is "${asked}".`);
  }

  if (whatPointsAtAws(settings, file) !== null) return awsSource(settings, file);
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
    regions: optionalRegions(settings, 'COGNITO_REGIONS'),
    enforceQuotas: flag(settings, 'COGNITO_DEMO_QUOTAS', false),
    asked,
  };
}

function awsSource(settings: Environment, file: ConfigFile | null): AwsSource {
  const demoSetting = DEMO_SETTINGS.find((name) => settings[name] !== undefined);
  if (demoSetting !== undefined) {
    throw new ConfigError(
      `${demoSetting} belongs to the demo, but ${whatAsksForAws(settings, file)} asks for AWS; the two never mix. ` +
        `Unset ${demoSetting}, or set COGNITO_SOURCE=demo.`,
    );
  }

  const region = optionalRegion(settings, 'AWS_REGION');
  const regions = optionalRegions(settings, 'COGNITO_REGIONS');
  const profile = settings['AWS_PROFILE'] ?? null;
  const listed = file === null || file.accounts.length === 0 ? null : inRegions(file, regions);
  const home = region ?? listed?.[0]?.regions[0] ?? regions?.[0] ?? null;
  if (home === null && profile === null) {
    throw new ConfigError(
      `AWS_REGION is not set, but ${whatAsksForAws(settings, file)} asks for AWS. ` +
        'Set AWS_REGION, or AWS_PROFILE to a profile that names a region.',
    );
  }
  return {
    kind: 'aws',
    accounts: listed ?? [defaultAccount(regions ?? (home === null ? [] : [home]))],
    homeRegion: home,
    profile,
    endpoint: optionalAddress(settings, 'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'),
    identityEndpoint: optionalAddress(settings, 'AWS_ENDPOINT_URL_COGNITO_IDENTITY'),
  };
}

function defaultAccount(regions: readonly string[]): AwsAccount {
  return {
    name: DEFAULT_ACCOUNT,
    roleArn: null,
    externalId: null,
    profile: null,
    regions,
    endpoint: null,
  };
}

/** The file's accounts in the regions that are asked for; an account with none of them is left out. */
function inRegions(
  { accounts, path }: ConfigFile,
  regions: readonly string[] | null,
): readonly AwsAccount[] {
  if (regions === null) return accounts;
  const kept = accounts
    .map((account) => ({
      ...account,
      regions: account.regions.filter((region) => regions.includes(region)),
    }))
    .filter((account) => account.regions.length > 0);
  if (kept.length > 0) return kept;
  throw new ConfigError(
    `COGNITO_REGIONS is "${regions.join(',')}", but no account of ${path} has one of these regions. ` +
      'Unset COGNITO_REGIONS, or name regions of the accounts.',
  );
}

function whatPointsAtAws(settings: Environment, file: ConfigFile | null): string | null {
  const setting = AWS_SETTINGS.find((name) => settings[name] !== undefined);
  if (setting !== undefined) return setting;
  return file !== null && file.accounts.length > 0 ? `accounts in ${file.path}` : null;
}

function whatAsksForAws(settings: Environment, file: ConfigFile | null): string {
  return settings['COGNITO_SOURCE'] === 'aws'
    ? 'COGNITO_SOURCE=aws'
    : (whatPointsAtAws(settings, file) ?? '');
}
