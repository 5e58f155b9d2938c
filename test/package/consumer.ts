import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { BARE, type Ended } from '../cli/run-cli';
import { ROOT } from '../support/start-process';

/** An empty folder in which the packed tarball is installed, as somebody who uses the package has it. */
export interface Consumer {
  readonly folder: string;
  /** Puts files there. */
  write(files: Readonly<Record<string, string>>): void;
  /** Runs a program there to its end, without any setting of AWS's or ours. */
  readonly run: (command: string, args: readonly string[]) => Promise<Ended>;
}

const TSC = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');

/** Where npm's own cache and settings are; nothing of it concerns the package. */
const NPM = { ...process.env, npm_config_update_notifier: 'false' };

/**
 * A `describe` for tests that install from a registry of npm packages; skipped, and said so, where none
 * answers and none is required.
 */
export function describeWithRegistry(subject: string, tests: () => void): void {
  const isWanted = process.env['REQUIRE_REGISTRY'] === '1' || registryAnswers();
  if (isWanted) describe(subject, tests);
  else describe.skip(`${subject} (skipped: no registry of npm packages answers)`, tests);
}

function registryAnswers(): boolean {
  const args = ['view', 'graphql@16.15.0', 'version', '--fetch-retries=0', '--fetch-timeout=5000'];
  return spawnSync('npm', args, { cwd: tmpdir(), env: NPM, timeout: 15_000 }).status === 0;
}

/** Packs what is built, and installs that. */
export async function installPacked(): Promise<Consumer> {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  const packed = mkdtempSync(join(tmpdir(), 'packed-'));
  // Its own scripts build, which was done before any test.
  await npm(['pack', '--ignore-scripts', '--pack-destination', packed], ROOT);
  const [tarball = ''] = readdirSync(packed);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  const quietly = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  await npm(['install', ...quietly, join(packed, tarball)], folder);
  return {
    folder,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        writeFileSync(join(folder, name), content);
      }
    },
    run: (command, args) => ended(command, args, folder, BARE),
  };
}

/** What the compiler says of a project in a folder; nothing where all is well. */
export async function compiled({ run }: Consumer, config: string): Promise<string> {
  const { stdout } = await run(process.execPath, [TSC, '--noEmit', '--project', config]);
  return stdout;
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const { code, stderr } = await ended('npm', args, cwd, NPM);
  if (code !== 0) throw new Error(`npm ${args[0] ?? ''} failed: ${stderr}`);
}

async function ended(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Ended> {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}
