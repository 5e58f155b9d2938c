import { CommanderError } from 'commander';
import type { Command, Surroundings } from './command';
import { EXIT, type ExitCode } from './outcome';
import { programOf } from './program';

/** Either a command, or what a command line has said already: help, the version, a mistake. */
export type CommandLine =
  | { readonly kind: 'command'; readonly command: Command }
  | {
      readonly kind: 'said';
      readonly exitCode: ExitCode;
      readonly stdout: string;
      readonly stderr: string;
    };

/**
 * What the arguments behind the program's name mean.
 *
 * @throws UsageError for what only reads like a command: a side that is no file and no pool
 */
export function parseCommandLine(
  given: readonly string[],
  surroundings: Surroundings,
): CommandLine {
  let stdout = '';
  let stderr = '';
  const found: Command[] = [];
  const parser = programOf(surroundings, (command) => void found.push(command));
  const output = {
    writeOut: (text: string) => (stdout += text),
    writeErr: (text: string) => (stderr += text),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
    getOutHelpWidth: () => surroundings.screen.columns ?? 100,
    getErrHelpWidth: () => surroundings.screen.columns ?? 100,
  };
  for (const each of [parser, ...parser.commands]) each.exitOverride().configureOutput(output);
  try {
    parser.parse([...given], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.trouble;
    return { kind: 'said', exitCode, stdout, stderr };
  }
  const [command] = found;
  if (command === undefined) throw new Error('Expected commander to call a command, or to refuse.');
  return { kind: 'command', command };
}
