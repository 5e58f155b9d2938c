import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './parts.mjs';

/** What the bundles load from node_modules: the same as `external` of bundle.mjs says. */
const EXTERNAL = ['@opentelemetry/api', '@opentelemetry/sdk-node'];

/**
 * Copies what the bundles load, with all that it needs, into a folder that is to be their node_modules: a
 * small part of what is installed.
 */
function copyExternalModules(out) {
  for (const path of closure(EXTERNAL)) {
    // A package inside another one comes with it.
    if (path.lastIndexOf('node_modules/') > 0) continue;
    const to = join(out, path.slice('node_modules/'.length));
    cpSync(join(ROOT, path), to, { recursive: true });
  }
}

/** The places of some packages and of all that they need, as package-lock.json has them. */
function closure(names) {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const found = new Set();
  const add = (name, from, isOptional) => {
    const path = placeOf(packages, name, from);
    if (path === null || !existsSync(join(ROOT, path))) {
      if (isOptional) return;
      throw new Error(`${name} is not installed. Run "npm ci --include=dev".`);
    }
    if (found.has(path)) return;
    found.add(path);
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = packages[path];
    for (const each of Object.keys(dependencies)) add(each, path, false);
    for (const each of Object.keys({ ...optionalDependencies, ...peerDependencies })) {
      add(each, path, true);
    }
  };
  for (const name of names) add(name, '', false);
  return found;
}

/** Where Node finds a package from another one: beside it, or beside one that holds it. */
function placeOf(packages, name, from) {
  for (
    let holder = from;
    ;
    holder = holder.slice(0, Math.max(0, holder.lastIndexOf('/node_modules/')))
  ) {
    const path = holder === '' ? `node_modules/${name}` : `${holder}/node_modules/${name}`;
    if (path in packages) return path;
    if (holder === '') return null;
  }
}

const [, , out] = process.argv;
if (out === undefined) {
  console.error('Expected a folder: node src/build/external-modules.mjs FOLDER');
  process.exitCode = 1;
} else {
  copyExternalModules(out);
}
