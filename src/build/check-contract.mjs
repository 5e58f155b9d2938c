import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './parts.mjs';

/**
 * Refuses a schema.graphql that breaks the contract of the last release without a version that says so.
 * That contract is a file and not read from its tag, since a checkout may come without tags; where there are
 * tags, the file has to be that of the newest. `--keep` puts it there: `npm version` does.
 */
const { byVersion, verdictOf } = createRequire(import.meta.url)('./contract-verdict.cjs');

const FOLDER = join(ROOT, 'released');
const CONTRACT = join(ROOT, 'schema.graphql');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

if (process.argv.includes('--keep')) keep();
else process.exitCode = (await check()) ? 0 : 1;

async function check() {
  const kept = versionsKept();
  const last = kept.at(-1);
  if (last === undefined) {
    console.log('No version was released yet: there is no contract to keep.');
    return true;
  }
  const tag = newestTag();
  if (tag !== null && byVersion(tag.slice(1), last) > 0) {
    console.error(
      `${tag} is released, but released/ has the contract of ${last}. Put the right one there: git show ${tag}:schema.graphql > released/${tag.slice(1)}.graphql`,
    );
    return false;
  }
  const released = { version: last, sdl: readFileSync(fileOf(last), 'utf8') };
  const current = { version, sdl: readFileSync(CONTRACT, 'utf8') };
  const { breaking, allowed } = await verdictOf(released, current);
  if (allowed) {
    const what =
      breaking.length === 0 ? 'keeps' : `breaks, with a version that says so (${version}),`;
    console.log(`schema.graphql ${what} the contract of ${last}.`);
    return true;
  }
  const next = last.startsWith('0.') ? 'minor' : 'major';
  console.error(
    [
      `schema.graphql breaks the contract of ${last}:`,
      ...breaking.map((sentence) => `  - ${sentence}`),
      `Keep what clients may ask and deprecate it, or let package.json have a new ${next} version (it has ${version}) and tell of it in CHANGELOG.md.`,
    ].join('\n'),
  );
  return false;
}

function keep() {
  const old = versionsKept();
  copyFileSync(CONTRACT, fileOf(version));
  for (const each of old.filter((other) => other !== version)) rmSync(fileOf(each));
}

function versionsKept() {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => name.slice(0, -'.graphql'.length))
    .sort(byVersion);
}

function fileOf(released) {
  return join(FOLDER, `${released}.graphql`);
}

/** Null where there is no tag, no git, or no repository. */
function newestTag() {
  try {
    const tags = execFileSync('git', ['tag', '--list', 'v[0-9]*'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const released = tags.split('\n').filter((tag) => /^v\d+\.\d+\.\d+$/.test(tag));
    return released.sort((one, other) => byVersion(one.slice(1), other.slice(1))).at(-1) ?? null;
  } catch {
    return null;
  }
}
