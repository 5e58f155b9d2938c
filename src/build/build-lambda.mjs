import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ensureBuilt } from './ensure-built.mjs';
import { LAMBDA, MODULES, ROOT, SERVER } from './parts.mjs';

/** What the gateway reads while it runs, at the places where it looks for them. */
const READ_AT_RUN_TIME = [
  'schema.graphql',
  'config.schema.json',
  join('src', 'demo', 'pools'),
  join('src', 'demo', 'identity-pools'),
  'LICENSE',
];

/** What has a meaning in the bundle, so that no file of an operator's may take its place. */
const OURS = ['index.mjs', 'gateway.js', 'package.json', 'src', ...READ_AT_RUN_TIME];

/**
 * Lambda waits for a module's own `await` before it hands the first event over, and does not count that
 * as the function's time; compiled modules cannot have one.
 */
const ENTRY = `import gateway from './gateway.js';

await gateway.ready;

export const { handler } = gateway;
`;

const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: LAMBDA } },
  allowPositionals: true,
});
const unfit = refusalOf(positionals);
if (unfit !== null) {
  console.error(unfit);
  process.exitCode = 1;
} else if (await ensureBuilt([SERVER], console.log)) {
  await bundle(resolve(values.out), positionals);
} else {
  process.exitCode = 1;
}

/** One file with all that is loaded, and beside it what is read, with an operator's own files. */
async function bundle(out, files) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await build({
    entryPoints: [join(MODULES, 'lambda.js')],
    outfile: join(out, 'gateway.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    // Shorter files are read faster at a cold start; names stay, for stack traces that can be read.
    minifyWhitespace: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
  writeFileSync(join(out, 'index.mjs'), ENTRY);
  const { version, license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  // Its folder is the package's: what is read is looked for from there.
  writeFileSync(
    join(out, 'package.json'),
    `${JSON.stringify({ name: 'cognito-graphql-gateway-function', version, license, private: true, type: 'commonjs' }, null, 2)}\n`,
  );
  for (const path of READ_AT_RUN_TIME) {
    cpSync(join(ROOT, path), join(out, path), { recursive: true });
  }
  for (const file of files) cpSync(file, join(out, basename(file)));
  const megabytes = (statSync(join(out, 'gateway.js')).size / 1024 ** 2).toFixed(1);
  console.log(`${relative(process.cwd(), out) || '.'}: handler index.handler, ${megabytes} MB`);
}

/** Why some files cannot be put beside the bundle; null where they can. */
function refusalOf(files) {
  const taken = new Set(OURS);
  for (const file of files) {
    if (!existsSync(file) || !statSync(file).isFile()) {
      return `There is no file ${file}. Expected files to put beside the function, such as the one of COGNITO_CONFIG.`;
    }
    if (taken.has(basename(file))) {
      return `${file} would take the place of ${basename(file)} in the bundle. Give it another name.`;
    }
    taken.add(basename(file));
  }
  return null;
}
