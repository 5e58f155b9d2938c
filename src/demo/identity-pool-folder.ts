import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFile } from '../package-file';
import type { DemoIdentityPool } from './demo-identity-pool';

/** The identity pools of the embedded fleet, invented so that each member AWS knows occurs in one. */
const EMBEDDED: string = packageFile('src', 'demo', 'identity-pools');

/** One file: the account, and the answers of DescribeIdentityPool, GetIdentityPoolRoles and GetPrincipalTagAttributeMap. */
interface IdentityPoolFile {
  /** Identity pools have no Arn that would tell it. */
  readonly AccountId?: string;
  readonly IdentityPool: { readonly IdentityPoolId: string } & Readonly<Record<string, unknown>>;
  readonly IdentityPoolRoles?: Readonly<Record<string, unknown>>;
  readonly PrincipalTagMaps?: readonly Readonly<Record<string, unknown>>[];
}

/** Reads every `*.json` of our own folder, in the order of their names. */
export async function loadIdentityPools(
  directory = EMBEDDED,
): Promise<readonly DemoIdentityPool[]> {
  const files = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(directory, file), 'utf8');
      return identityPoolOf(JSON.parse(text) as IdentityPoolFile);
    }),
  );
}

function identityPoolOf(file: IdentityPoolFile): DemoIdentityPool {
  const id = file.IdentityPool.IdentityPoolId;
  return {
    id,
    accountId: file.AccountId ?? null,
    region: id.slice(0, id.indexOf(':')),
    document: file.IdentityPool,
    roles: file.IdentityPoolRoles ?? {},
    principalTagMaps: file.PrincipalTagMaps ?? [],
  };
}
