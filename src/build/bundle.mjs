import { join } from 'node:path';
import { build } from 'esbuild';
import { DIST, MODULES } from './parts.mjs';

/**
 * Puts each program into one file with all that it loads: to find and open 1,400 files takes as long as all
 * else at its start. Not minified, for stack traces that can be read; esbuild would keep the names of classes
 * with those of all functions alone, which it gives anew to each closure that is made.
 */
await build({
  entryPoints: ['main.js', 'cli-main.js'].map((file) => join(MODULES, file)),
  outdir: DIST,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Its SDK is loaded by few, and finds who makes spans only where both have the same API.
  external: ['@opentelemetry/*'],
  logLevel: 'warning',
});
