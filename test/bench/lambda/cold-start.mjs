import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { SETTINGS } from './event.mjs';

const ROUNDS = 5;
const LONGEST_MS = 30_000;

const FLOOR = `export const handler = () => Promise.resolve({ statusCode: 200, body: '{"data":{}}' });\n`;

/**
 * From the start of a process to its first answer: of the built function, and of one that does nothing, in
 * turn. The first round reads the files from disk, and is not counted.
 */
const folder = mkdtempSync(join(tmpdir(), 'cold-start-'));
try {
  const out = join(folder, 'function');
  const build = join(import.meta.dirname, '../../../src/build/build-lambda.mjs');
  execFileSync(process.execPath, [build, '--out', out], { stdio: 'inherit' });
  writeFileSync(join(folder, 'floor.mjs'), FLOOR);

  const times = { gateway: [], floor: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, file] of [
      ['floor', join(folder, 'floor.mjs')],
      ['gateway', join(out, 'index.mjs')],
    ]) {
      const tookMs = await firstAnswer(file);
      if (round > 0) times[name].push(tookMs);
    }
  }
  const [gateway, floor] = [median(times.gateway), median(times.floor)];
  console.log(`gateway ${told(times.gateway)} ms, median ${Math.round(gateway)}`);
  console.log(`floor   ${told(times.floor)} ms, median ${Math.round(floor)}`);
  console.log(`ratio   ${(gateway / floor).toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true });
}

async function firstAnswer(file) {
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'first-answer.mjs'), pathToFileURL(file).href],
    {
      env: { PATH: process.env.PATH, AWS_REGION: 'us-east-1', ...SETTINGS },
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: LONGEST_MS,
    },
  );
  const [chunk] = await once(child.stdout, 'data');
  const tookMs = performance.now() - startedAt;
  const { statusCode, body } = JSON.parse(String(chunk));
  if (statusCode !== 200 || !body.startsWith('{"data":{')) {
    throw new Error(`Expected an answer but got ${statusCode} ${body}`);
  }
  await once(child, 'close');
  return tookMs;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function told(values) {
  return values.map((value) => Math.round(value)).join(' ');
}
