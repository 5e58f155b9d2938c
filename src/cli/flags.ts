import { InvalidArgumentError, Option, type Command as Parser } from 'commander';
import { COLOR_CHOICES, type ColorChoice } from './color';
import type { SourceFlags } from './settings';

/** The flags that every command has, parsed. */
export interface CommonFlags extends SourceFlags {
  readonly color: ColorChoice;
}

/** Those of commands that name pools. */
export interface PoolFlags extends CommonFlags {
  readonly account?: string;
}

const source = (flags: string, description: string) =>
  new Option(flags, description).argParser(notEmpty);

/** Adds the flags that every command has, behind its own. */
export function withCommonFlags(command: Parser): Parser {
  return command
    .addOption(oneOf('--color <when>', 'whether to colour tables', COLOR_CHOICES).default('auto'))
    .addOption(source('--region <region>', 'the region to read in'))
    .addOption(source('--profile <name>', 'the profile of the AWS credentials'))
    .addOption(source('--config <file>', 'the configuration of several accounts'))
    .addOption(
      new Option('--demo', 'read the demo in place of AWS').conflicts(['profile', 'pools']),
    )
    .addOption(
      source('--pools <dir>', 'read a folder of exports in place of AWS').conflicts('profile'),
    )
    .helpOption('-h, --help', 'print what there is');
}

/** The same, and the account, which only a pool by its id can be read in. */
export function withPoolFlags(command: Parser): Parser {
  return withCommonFlags(
    command.addOption(
      source('--account <name>', 'the account to read in, by its name in the configuration'),
    ),
  );
}

export function oneOf(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices);
}

/** An empty value is what a shell makes of a variable that is not set. */
function notEmpty(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('It is empty.');
}
