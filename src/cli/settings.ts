import { ConfigError, parseConfig, readConfigFile, type Config, type Environment } from '../config';
import { UsageError } from './usage-error';

/** Where to read, as flags say it. */
export interface SourceFlags {
  readonly demo?: true;
  readonly pools?: string;
  readonly config?: string;
  readonly profile?: string;
  readonly region?: string;
}

/** Each flag that stands for a setting. */
const SETTINGS = {
  pools: 'COGNITO_DEMO_POOLS',
  config: 'COGNITO_CONFIG',
  profile: 'AWS_PROFILE',
  region: 'AWS_REGION',
} as const;

type Flag = keyof typeof SETTINGS;

const FLAGS = Object.keys(SETTINGS) as readonly Flag[];

/** The settings that say how to read. Of a server's others none can be wrong for a command. */
const OF_READING =
  /^(?:AWS_\w+|COGNITO_(?:SOURCE|REGIONS|DEMO_\w+|CACHE_\w+|MAX_CONCURRENCY|DEADLINE_MS|BUDGET_SHARE))$/;

/** A command can wait: nobody else is behind it. */
const PATIENCE = { COGNITO_DEADLINE_MS: '60000' };

/** A server's protection from its callers, as far off as it goes: who runs a command is its only caller. */
const UNLIMITED = {
  COGNITO_MAX_TOKENS: '1000000',
  COGNITO_MAX_DEFINITIONS: '100000',
  COGNITO_MAX_DEPTH: '1000',
  COGNITO_MAX_ALIASES: '100000',
  COGNITO_MAX_DIRECTIVES: '100000',
  COGNITO_MAX_SELECTIONS: '10000000',
  COGNITO_MAX_COST: '1000000000',
  COGNITO_MAX_ANSWER_BYTES: '268435456',
  COGNITO_MAX_IDS: '10000',
  COGNITO_MAX_CALLS_PER_OPERATION: '100000',
  COGNITO_OPERATION_DEADLINE_MS: '3600000',
};

export interface Wishes {
  readonly flags: SourceFlags;
  /** The region that the pools of the command line tell; null where they tell none. */
  readonly regionTold: string | null;
  /** Whether anything is read at all. */
  readonly reads: boolean;
}

/**
 * The server's configuration from the same settings, flags first. Where nothing tells what to read, a
 * server has its demo; a command that compares must not take invented pools for yours, and refuses.
 *
 * @throws UsageError that names the flag or the setting
 */
export function configFor(environment: Environment, wishes: Wishes): Config {
  try {
    const config = parsed(environment, wishes.flags);
    if (!wishes.reads || !isMadeUp(config)) return config;
    if (wishes.regionTold === null) throw new UsageError(NOTHING_TELLS);
    return parsed(environment, { ...wishes.flags, region: wishes.regionTold });
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(inFlags(error.message, wishes.flags));
    throw error;
  }
}

const NOTHING_TELLS =
  'Nothing tells what to read. Name --region or --profile (or set AWS_REGION, AWS_PROFILE or COGNITO_CONFIG) to read AWS, --pools for a folder of exports, or --demo for the demo.';

function parsed(environment: Environment, flags: SourceFlags): Config {
  const given = { ...environment, ...settingsOf(flags) };
  const path = given['COGNITO_CONFIG']?.trim() ? given['COGNITO_CONFIG'] : undefined;
  const file = path === undefined ? null : readConfigFile(path, { checksKeys: false });
  const defaults = { path: 'defaults', accounts: [], auth: null };
  return parseConfig(
    { ...ofReading(given), ...UNLIMITED },
    { ...(file ?? defaults), settings: { ...PATIENCE, ...ofReading(file?.settings ?? {}) } },
  );
}

function settingsOf(flags: SourceFlags): Environment {
  const named = namedSettings(flags).map(([flag, setting]) => [setting, flags[flag]] as const);
  return { ...Object.fromEntries(named), ...(isOfDemo(flags) ? { COGNITO_SOURCE: 'demo' } : {}) };
}

/** The flags that were given, each with the setting that it stands for. */
function namedSettings(flags: SourceFlags): readonly (readonly [Flag, string])[] {
  // No AWS setting reaches the demo, which has a region for each pool: one is a choice among them.
  const settings = isOfDemo(flags) ? { ...SETTINGS, region: 'COGNITO_REGIONS' } : SETTINGS;
  return FLAGS.filter((flag) => flags[flag] !== undefined).map((flag) => [flag, settings[flag]]);
}

function isOfDemo({ demo, pools }: SourceFlags): boolean {
  return demo !== undefined || pools !== undefined;
}

function ofReading(settings: Environment): Environment {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => OF_READING.test(name)));
}

/** Whether it is the demo, and nobody asked for it. */
function isMadeUp({ source }: Config): boolean {
  return (
    source.kind === 'demo' &&
    !source.asked &&
    source.directory === null &&
    source.generatedPools === 0
  );
}

/** A sentence about settings with the flags that set them. */
export function inFlags(sentence: string, flags: SourceFlags): string {
  return namedSettings(flags).reduce(
    (text, [flag, setting]) => text.replaceAll(setting, `--${flag}`),
    sentence,
  );
}
