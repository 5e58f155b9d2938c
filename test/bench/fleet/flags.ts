import { USUAL, type Setup } from './setup';

/** A flag or a value that is not one, in a sentence for whoever wrote it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Value = Setup[keyof Setup];

/** How each flag is read. */
const FLAGS: Readonly<
  Record<string, readonly [keyof Setup, (name: string, text: string) => Value]>
> = {
  gateways: ['gateways', whole(1, 100)],
  pools: ['pools', whole(1, 100_000)],
  accounts: ['accounts', whole(1, 1_000)],
  reads: ['reads', number(0.01, 10_000)],
  lists: ['lists', number(0, 6_000)],
  ttl: ['ttlSeconds', whole(1, 3_600)],
  'unchanged-ttl': ['unchangedTtlSeconds', whole(0, 86_400)],
  share: ['share', number(0.01, 1)],
  minutes: ['minutes', whole(1, 600)],
  refresh: ['refresh', (name, text) => oneOf(['on', 'off'])(name, text) === 'on'],
  'warm-up': ['warmUp', oneOf<Setup['warmUp']>(['off', 'lists', 'pools'])],
  seed: ['seed', whole(0, 1_000_000)],
};

/** About as many as a machine simulates in a quarter of an hour. */
const MOST_READS = 10_000_000;

/** What each flag means, a line for each. */
export const HELP = `npm run simulate -- [flags]

Without flags: the matrix of docs/fleet-size.md, which is written anew. With any: one fleet, alone, divided and together.

  --gateways       how many                                          (${USUAL.gateways})
  --pools          how many, read by Zipf's law                      (${USUAL.pools})
  --accounts       that the pools are spread over                    (${USUAL.accounts})
  --reads          of single pools a second, of all gateways         (${USUAL.reads})
  --lists          of the whole fleet a minute, of all gateways      (${USUAL.lists})
  --ttl            COGNITO_CACHE_TTL_SECONDS                         (${USUAL.ttlSeconds})
  --unchanged-ttl  COGNITO_CACHE_UNCHANGED_TTL_SECONDS               (${USUAL.unchangedTtlSeconds})
  --share          COGNITO_BUDGET_SHARE of the fleet                 (${USUAL.share})
  --minutes        that are measured, after two lives of an answer   (${USUAL.minutes})
  --refresh        COGNITO_CACHE_REFRESH, on or off                  (off)
  --warm-up        COGNITO_CACHE_WARM_UP, off, lists or pools        (${USUAL.warmUp})
  --seed           of all that is left to chance                     (${USUAL.seed})`;

/**
 * What is to be simulated; null for the matrix.
 *
 * @throws UsageError
 */
export function readFlags(words: readonly string[]): Setup | null {
  if (words.length === 0) return null;
  const asked: Partial<Record<keyof Setup, Value>> = {};
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, name = '', , inline] = /^--([a-z-]+)(=(.*))?$/.exec(word) ?? [];
    const flag = FLAGS[name];
    if (flag === undefined) throw new UsageError(`There is no ${word}. ${listOfFlags()}`);
    const [member, read] = flag;
    if (member in asked) throw new UsageError(`--${name} is there twice: say it once.`);
    const text = inline ?? words[(at += 1)];
    if (text === undefined) {
      throw new UsageError(`--${name} needs a value, such as --${name} ${usualOf(member)}.`);
    }
    asked[member] = read(name, text);
  }
  return checked({ ...USUAL, ...(asked as Partial<Setup>) });
}

function checked(setup: Setup): Setup {
  const seconds = setup.minutes * 60 + 2 * setup.ttlSeconds;
  const reads = Math.round(seconds * (setup.reads + setup.lists / 60));
  if (reads > MOST_READS) {
    throw new UsageError(
      `That would be ${reads} reads; at most ${MOST_READS} are simulated. Lower --reads, --minutes or --ttl.`,
    );
  }
  if (setup.accounts > setup.pools) {
    throw new UsageError(
      `--accounts must be at most --pools, ${setup.pools}, but is ${setup.accounts}.`,
    );
  }
  return setup;
}

function listOfFlags(): string {
  const names = Object.keys(FLAGS).map((name) => `--${name}`);
  return `The flags are ${names.join(', ')}; --help tells what they mean.`;
}

function usualOf(member: keyof Setup): string {
  return member === 'refresh' ? 'on' : String(USUAL[member]);
}

function whole(least: number, most: number) {
  return (name: string, text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    throw new UsageError(
      `--${name} must be a whole number from ${least} to ${most} but is "${text}".`,
    );
  };
}

function number(least: number, most: number) {
  return (name: string, text: string): number => {
    const value = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    throw new UsageError(`--${name} must be a number from ${least} to ${most} but is "${text}".`);
  };
}

function oneOf<Word extends string>(words: readonly Word[]) {
  return (name: string, text: string): Word => {
    const word = words.find((known) => known === text);
    if (word !== undefined) return word;
    throw new UsageError(
      `--${name} must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)} but is "${text}".`,
    );
  };
}
