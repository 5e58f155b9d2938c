import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The path of a file of this package, from wherever this runs: the sources, what is compiled of them, or all
 * of it in one file.
 *
 * @param path from the package's folder
 */
export function packageFile(...path: readonly string[]): string {
  return join(ROOT, ...path);
}

const ROOT = nearestPackage(__dirname);

function nearestPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error(`No package.json above ${__dirname}.`);
  return nearestPackage(above);
}
