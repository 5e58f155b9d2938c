import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');
/** What is compiled of each source by itself. */
export const MODULES = join(DIST, 'modules');
export const PAGE = join(DIST, 'graphiql');
/** Made by `npm run build:lambda` alone. */
export const LAMBDA = join(DIST, 'lambda');

const PAGE_SOURCES = join('src', 'graphiql') + sep;
const BUILD_SOURCES = join('src', 'build') + sep;

export const SERVER = {
  name: 'the server',
  seconds: 9,
  steps: [
    { tool: 'typescript', script: 'bin/tsc', args: ['--project', 'tsconfig.json'] },
    { tool: 'esbuild', script: join(ROOT, 'src/build/bundle.mjs'), args: [] },
    { tool: 'typescript', script: join(ROOT, 'src/build/library.mjs'), args: [] },
  ],
  product: join(DIST, 'main.js'),
  stamp: join(DIST, '.server-stamp'),
  files: ['package.json', 'package-lock.json', 'tsconfig.json', 'schema.graphql'],
  takes: (path) => !path.startsWith(PAGE_SOURCES),
};

export const GRAPHIQL = {
  name: 'GraphiQL',
  seconds: 6,
  steps: [
    {
      tool: 'vite',
      script: 'bin/vite.js',
      args: ['build', '--config', 'src/graphiql/vite.config.mts'],
    },
  ],
  product: join(PAGE, 'index.html'),
  stamp: join(DIST, '.graphiql-stamp'),
  files: ['package-lock.json', 'tsconfig.json'],
  takes: (path) => path.startsWith(PAGE_SOURCES) || path.startsWith(BUILD_SOURCES),
};

/** The halves of dist/: each is built alone, and only when an input of its own has changed. */
export const PARTS = [SERVER, GRAPHIQL];

/** Whether there is anything to build from: an installed package holds dist/ alone. */
export function hasSources() {
  return existsSync(join(ROOT, 'src/main.ts')) && existsSync(join(ROOT, 'tsconfig.json'));
}

/** Those of some parts that are missing, half made, or made from other inputs than today's. */
export function staleParts(parts) {
  return parts.filter(
    (part) =>
      !existsSync(part.product) ||
      !existsSync(part.stamp) ||
      readFileSync(part.stamp, 'utf8') !== hashOfInputs(part),
  );
}

/**
 * One hash over names and contents. Times would lie both ways: a checkout makes old files new, and
 * a removed file leaves none.
 */
export function hashOfInputs({ files, takes }) {
  const hash = createHash('sha256');
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter(takes);
  for (const path of [...files, ...sources.sort()]) {
    const content = existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path)) : '';
    hash.update(`\0${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
