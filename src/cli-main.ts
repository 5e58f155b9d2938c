import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer as bytesOfStream } from 'node:stream/consumers';
import pino from 'pino';
import {
  configFor,
  EXIT,
  harmlessLine,
  inFlags,
  NO_PROGRESS,
  parseCommandLine,
  startProgress,
  UsageError,
  type Command,
  type CommandLine,
  type Outcome,
} from './cli';
import { ConfigError } from './config';
import { packageFile } from './package-file';
import { prepareForSdk } from './sdk-environment';

const { stdin, stdout, stderr } = process;
const env = prepareForSdk(process.env);

const PACKAGE = packageFile('package.json');

const knowsEscapes = env['TERM'] !== 'dumb';
const progress =
  stderr.isTTY && knowsEscapes
    ? startProgress({
        write: (text) => void stderr.write(text),
        columns: () => columnsOf(stderr),
      })
    : NO_PROGRESS;

process.on('SIGINT', () => {
  progress.end();
  process.exit(130);
});
stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads has had enough, as `head` has: what was found out still is the exit code.
  if (error.code === 'EPIPE') process.exit();
  giveUp(`The result cannot be written: ${error.message}.`);
});
stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = EXIT.trouble;
});
// Node.js would end with 1, which says that there are differences.
process.on('uncaughtException', (error) => giveUp(unforeseen(error)));

void main();

async function main(): Promise<void> {
  const outcome = await outcomeOf().catch(mishap);
  progress.end();
  process.exitCode = outcome.exitCode;
  const told = [...outcome.problems, ...(outcome.notes ?? [])];
  stderr.write(told.map((sentence) => `${harmlessLine(sentence)}\n`).join(''));
  stdout.write(outcome.result);
}

async function outcomeOf(): Promise<Outcome> {
  const line = commandLine();
  if (line.kind === 'command') return run(line.command);
  stderr.write(line.stderr);
  return { exitCode: line.exitCode, result: line.stdout, problems: [] };
}

function commandLine(): CommandLine {
  return parseCommandLine(process.argv.slice(2), {
    version: (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string }).version,
    files: {
      exists: (path) => existsSync(path),
      bytes: (path) => readFile(path),
      stdin: () => bytesOfStream(stdin),
    },
    screen: {
      isTerminal: stdout.isTTY && knowsEscapes,
      columns: stdout.isTTY ? columnsOf(stdout) : null,
      noColor: (env['NO_COLOR'] ?? '') !== '',
    },
  });
}

async function run(command: Command): Promise<Outcome> {
  const ask = await command.prepare();
  const config = configFor(env, command.wishes);
  // Errors tell what callers need; AWS's own words are for those who ask for the log.
  const log = pino({ level: logLevel(env['COGNITO_LOG_LEVEL']) }, pino.destination(2));
  try {
    // AWS's SDK and the server's parts take most of a second to load, which help and mistakes need not
    // wait for. No wall is passed unseen: this file is in no room.
    // eslint-disable-next-line no-restricted-syntax
    const { openLocalGraph } = await import('./local-graph.js');
    const graph = await openLocalGraph(config, { log, watcher: progress.watcher });
    try {
      return await ask(graph);
    } finally {
      await graph.close();
    }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new UsageError(inFlags(error.message, command.wishes.flags), { cause: error });
  }
}

/** Some terminals do not tell how wide they are, and say 0. */
function columnsOf({ columns }: NodeJS.WriteStream): number {
  return columns > 0 ? columns : 80;
}

function logLevel(wanted = ''): string {
  return wanted in pino.levels.values ? wanted : 'silent';
}

/** What went wrong before anything could be asked: a sentence, never a stack. */
function mishap(error: unknown): Outcome {
  const known = error instanceof UsageError || error instanceof ConfigError;
  const problems = [known ? error.message : unforeseen(error)];
  return { exitCode: EXIT.trouble, result: '', problems };
}

function unforeseen(error: unknown): string {
  return `Something failed that nobody foresaw: ${error instanceof Error ? error.message : String(error)}`;
}

/** Ends at once, where nothing more can be waited for. */
function giveUp(sentence: string): never {
  progress.end();
  stderr.write(`${harmlessLine(sentence)}\n`);
  process.exit(EXIT.trouble);
}
