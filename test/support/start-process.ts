import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

export interface StartedProcess {
  /** What it said on either output so far. */
  output(): string;
  /** Resolves with a text once the output matches, and fails when the process ends before. */
  says(pattern: RegExp): Promise<string>;
  /** Resolves with the exit code. */
  readonly exit: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

/** The environment of a machine without any setting of AWS's or ours, and no way to find credentials. */
const BARE = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  AWS_EC2_METADATA_DISABLED: 'true',
};

const started: StartedProcess[] = [];

/** Ends what a test has left running. */
export async function endProcesses(): Promise<void> {
  for (const child of started.splice(0)) {
    child.kill('SIGKILL');
    await child.exit;
  }
}

/** Runs the built gateway, or another command, in a process of its own. */
export function startProcess(
  env: Readonly<Record<string, string>>,
  [command, ...args]: readonly [string, ...string[]] = [process.execPath, 'dist/main.js'],
): StartedProcess {
  const child = spawn(command, args, { cwd: ROOT, env: { ...BARE, ...env } });
  const exit = once(child, 'close').then(([code]) => code as number | null);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => (output += String(chunk)));
  }

  const running: StartedProcess = {
    output: () => output,
    exit,
    kill: (signal) => child.kill(signal),
    async says(pattern) {
      for (;;) {
        const match = pattern.exec(output);
        if (match) return match[1] ?? match[0];
        const ended = await Promise.race([
          exit.then(() => true),
          Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]).then(() => false),
        ]);
        if (ended && !pattern.test(output)) {
          throw new Error(`Expected ${String(pattern)} but the process ended with: ${output}`);
        }
      }
    },
  };
  started.push(running);
  return running;
}
