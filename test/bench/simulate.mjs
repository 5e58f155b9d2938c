import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { format } from 'prettier';
import { ROOT } from '../../src/build/parts.mjs';

const PAGE = join(ROOT, 'docs', 'fleet-size.md');

const { simulate } = await bundled(join(import.meta.dirname, 'fleet', 'simulate.ts'));
try {
  const { shown, page } = await simulate(process.argv.slice(2), console.error);
  console.log(shown);
  if (page !== null) writeFileSync(PAGE, await format(page, { parser: 'markdown' }));
} catch (error) {
  if (error.name !== 'UsageError') throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** What a module in TypeScript exports, with all that it loads. */
async function bundled(entryPoint) {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-simulation-'));
  const outfile = join(folder, 'simulation.cjs');
  try {
    await build({
      entryPoints: [entryPoint],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      sourcemap: 'inline',
      logLevel: 'warning',
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
