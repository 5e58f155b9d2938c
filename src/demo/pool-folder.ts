import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFile } from '../package-file';
import type { DemoPool } from './demo-pool';
import { poolOfFile } from './pool-file';

/** The pools that come with the gateway, invented so that each member AWS knows occurs in one. */
export const EMBEDDED_FLEET: string = packageFile('src', 'demo', 'pools');

/**
 * Reads every `*.json` of a folder, in the order of their names.
 *
 * @throws Error with one sentence that names folder and file and says what to do
 */
export async function loadPools(directory: string): Promise<readonly DemoPool[]> {
  const pools: DemoPool[] = [];
  const sources = new Map<string, string>();
  for (const file of await poolFiles(directory)) {
    const pool = await loadPool(directory, file);
    const key = `${pool.region}/${pool.id}`;
    const earlier = sources.get(key);
    if (earlier !== undefined) {
      throw new Error(
        `In the demo folder ${directory}, ${earlier} and ${file} hold the same user pool ${pool.id} ` +
          `in ${pool.region}; remove one of them.`,
      );
    }
    sources.set(key, file);
    pools.push(pool);
  }
  return pools;
}

async function poolFiles(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory).catch((cause: unknown) => {
    const problem = hasCode(cause, 'ENOENT')
      ? 'does not exist'
      : hasCode(cause, 'ENOTDIR')
        ? 'is a file'
        : 'cannot be read';
    throw new Error(
      `The demo folder ${directory} ${problem}; name a readable folder of *.json files.`,
      { cause },
    );
  });
  const files = names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort();
  if (files.length > 0) return files;
  throw new Error(
    `The demo folder ${directory} holds no *.json file; ` +
      'put outputs of `aws cognito-idp describe-user-pool` there.',
  );
}

async function loadPool(directory: string, file: string): Promise<DemoPool> {
  const text = await readFile(join(directory, file), 'utf8').catch((cause: unknown) => {
    throw new Error(
      `In the demo folder ${directory}, ${file} cannot be read; make it a readable file or remove it.`,
      { cause },
    );
  });
  try {
    return poolOfFile(text);
  } catch (cause) {
    const { message } = cause as Error;
    throw new Error(`In the demo folder ${directory}, ${file} ${message}.`, { cause });
  }
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
