import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/start-process';

const FOLDERS = ['pools', 'identity-pools'];

/** Members of the demo's files that hold names by which things are asked for. */
const NAMES =
  /^(?:Id|ClientId|GroupName|ProviderName|Identifier|TermsId|ManagedLoginBrandingId|IdentityPoolId|RegionName)$/;

/** What stands in the demo's files in place of secrets. */
export const PLANTED = /planted[\w-]*/gi;

const documents: readonly unknown[] = FOLDERS.flatMap((folder) => {
  const path = join(ROOT, 'src', 'demo', folder);
  return readdirSync(path).map(
    (file) => JSON.parse(readFileSync(join(path, file), 'utf8')) as unknown,
  );
});

const leaves = documents.flatMap((document) => leavesOf(document));

/** Ids and names that the demo knows, so that some of what is asked for is there. */
export const KNOWN_NAMES: readonly string[] = unique(
  leaves.filter(({ name }) => NAMES.test(name)).map(({ text }) => text),
);

export const POOL_IDS: readonly string[] = KNOWN_NAMES.filter((name) =>
  /^[a-z]{2}-[\w-]+_[A-Za-z0-9]+$/.test(name),
);

export const SECRETS: readonly string[] = unique(
  leaves.flatMap(({ text }) => text.match(PLANTED) ?? []),
);

function leavesOf(value: unknown, name = ''): readonly { name: string; text: string }[] {
  if (typeof value === 'string') return [{ name, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, Array.isArray(value) ? name : key),
  );
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
