import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { ROOT } from '../support/start-process';

/** What a command left behind. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Where it runs; the repository when left out. */
  readonly cwd?: string;
}

/** A machine without any setting of AWS's or ours. */
export const BARE = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  AWS_EC2_METADATA_DISABLED: 'true',
};

export const PROGRAM = join(ROOT, 'dist', 'cli-main.js');

/** Runs the built program to its end, as a pipeline does: nothing is a terminal. */
export async function runCli(
  args: readonly string[],
  { env, stdin = '', cwd = ROOT }: RunOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { ...BARE, ...env } });
  child.stdin.on('error', () => undefined).end(stdin);
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}
