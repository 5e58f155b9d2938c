import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { DIST, MODULES } from './parts.mjs';

/** Where each program begins, and the library. They are small: what they load is in `core.js`, once. */
const ENTRIES = ['main.js', 'cli-main.js', 'index.js'];
const CORE = join(DIST, 'core.js');

/** What is the command line's alone, and the function's, which has a bundle of its own (build-lambda.mjs). */
const OWN = /^(?:cli\/|cli-main\.js$|invocation\/|function\.js$|lambda\.js$)/;

const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Its SDK is loaded by few, and finds who makes spans only where both have the same API.
  external: ['@opentelemetry/*'],
  logLevel: 'warning',
};

const shared = readdirSync(MODULES, { recursive: true })
  .filter((path) => path.endsWith('.js'))
  .map((path) => path.replaceAll(sep, '/'))
  .filter((path) => !ENTRIES.includes(path) && !OWN.test(path));

/**
 * Puts all that programs load into one file: to find and open 1,400 files takes as long as all else at a
 * start, and one file for each program would hold most of it again. A module runs when it is first asked for.
 * Not minified, for stack traces that can be read; esbuild would keep the names of classes with those of all
 * functions alone, which it gives anew to each closure that is made.
 */
await build({
  ...OPTIONS,
  stdin: {
    contents: `module.exports = {\n${shared
      .map((path) => `${JSON.stringify(path)}: () => require(${JSON.stringify(`./${path}`)}),`)
      .join('\n')}\n};`,
    resolveDir: MODULES,
  },
  outfile: CORE,
});

await build({
  ...OPTIONS,
  entryPoints: ENTRIES.map((file) => join(MODULES, file)),
  outdir: DIST,
  plugins: [{ name: 'what is shared', setup: takeFromCore }],
});

/** Has a program take what is shared from `core.js`, so that there is one of each module in a process. */
function takeFromCore({ onResolve, onLoad, resolve }) {
  onResolve({ filter: /^\./ }, async ({ path, pluginData, ...from }) => {
    if (pluginData === 'resolved') return null;
    if (from.namespace === 'core') return { path, external: true };
    const found = await resolve(path, {
      resolveDir: from.resolveDir,
      importer: from.importer,
      kind: from.kind,
      pluginData: 'resolved',
    });
    const module = relative(MODULES, found.path).replaceAll(sep, '/');
    return shared.includes(module) ? { path: module, namespace: 'core' } : found;
  });
  onLoad({ filter: /./, namespace: 'core' }, ({ path }) => ({
    contents: `module.exports = require('./core.js')[${JSON.stringify(path)}]();`,
  }));
}
