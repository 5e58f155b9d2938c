import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { DIST, hashOfInputs, LAMBDA, PAGE, PARTS, ROOT, SERVER } from './parts.mjs';

/**
 * Builds parts of dist/, side by side.
 *
 * @returns whether all succeeded; where one did not, its tool's output has been printed
 */
export async function build(parts) {
  const missing = parts
    .flatMap((part) => part.steps.map(({ tool }) => tool))
    .filter((tool) => folderOf(tool) === null);
  if (missing.length > 0) {
    console.error(
      `dist/ is missing or out of date, and what builds it is not installed (${missing.join(', ')}): run "npm ci --include=dev" (NODE_ENV=production leaves them out), then "npm run build".`,
    );
    return false;
  }
  mkdirSync(DIST, { recursive: true });
  return (await Promise.all(parts.map(buildPart))).every(Boolean);
}

async function buildPart(part) {
  // Until its end a build holds the stamp with its own mark. Of two at once the later one removes
  // what the earlier one has made, so only the later one may call the result complete.
  const mark = `being built by process ${process.pid}`;
  writeFileSync(part.stamp, mark);
  const inputs = hashOfInputs(part);
  if (part === SERVER) removeServer();

  for (const step of part.steps) {
    const { code, output } = await run(step);
    if (code !== 0) {
      console.error(`Building ${part.name} failed:\n${output}`);
      return false;
    }
  }

  if (readFileSync(part.stamp, 'utf8') === mark) writeFileSync(part.stamp, inputs);
  return true;
}

/** The compiler would leave the output of removed sources, and a require could still find it. */
function removeServer() {
  for (const entry of readdirSync(DIST)) {
    if ([PAGE, LAMBDA].includes(join(DIST, entry)) || entry.startsWith('.')) continue;
    rmSync(join(DIST, entry), { recursive: true });
  }
}

/** Runs a script, of its tool's folder where it is none of ours. */
function run({ tool, script, args }) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve(folderOf(tool), script), ...args], {
      cwd: ROOT,
      // Started from Jest, Vite would otherwise bundle React as it is for development.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('close', (code) => done({ code, output: Buffer.concat(output).toString() }));
  });
}

function folderOf(tool) {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${tool}/package.json`));
  } catch {
    return null;
  }
}

if (process.argv[1] === import.meta.filename && !(await build(PARTS))) process.exitCode = 1;
