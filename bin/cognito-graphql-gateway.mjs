#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const PROGRAM = join(ROOT, 'dist', 'cli-main.js');
const BUILDER = join(ROOT, 'src', 'build', 'ensure-built.mjs');

/** As everywhere in this program: what could not even be tried. */
const TROUBLE = 2;

if (await isBuilt()) {
  createRequire(import.meta.url)(PROGRAM);
} else {
  process.exitCode = TROUBLE;
}

/** A clone is built when it is first used, or has changed; an installed package comes built. */
async function isBuilt() {
  if (existsSync(BUILDER)) {
    const { ensureBuilt } = await import(BUILDER);
    const { SERVER } = await import(join(ROOT, 'src', 'build', 'parts.mjs'));
    // stdout is for the command's result alone.
    if (!(await ensureBuilt([SERVER], console.error))) return false;
  }
  if (existsSync(PROGRAM)) return true;
  console.error(
    `There is neither ${PROGRAM} nor anything to build it from. Install the package again, or run "npm ci" in a clone.`,
  );
  return false;
}
