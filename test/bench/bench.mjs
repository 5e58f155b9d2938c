import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../src/build/ensure-built.mjs';
import { PARTS, ROOT } from '../../src/build/parts.mjs';
import { createChance } from './chance.mjs';
import { chartOf } from './chart.mjs';
import { measureColdList } from './cold-list.mjs';
import { measureHalfLoad } from './half-load.mjs';
import { measureHerd } from './herd.mjs';
import { reportOf } from './report.mjs';
import { measure } from './rounds.mjs';
import { startLoad } from './servers.mjs';
import { measureStart } from './start.mjs';
import { WORKLOADS } from './workloads.mjs';
import { createWorld } from './world.mjs';

const WHOLE = {
  rounds: 5,
  warmSeconds: 2,
  warmRounds: 8,
  seconds: 1,
  coldRounds: 15,
  herdRounds: 3,
  startRounds: 7,
};
const QUICK = {
  rounds: 3,
  warmSeconds: 1,
  warmRounds: 3,
  seconds: 0.7,
  coldRounds: 7,
  herdRounds: 1,
  startRounds: 3,
};

/** What is measured in ways of its own, by the names of `--only`. */
const OTHERS = {
  'half-load': measureHalfLoad,
  'cold-list': measureColdList,
  herd: measureHerd,
  start: measureStart,
};
const NAMES = [...WORKLOADS.map(({ name }) => name), ...Object.keys(OTHERS)];

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    rounds: { type: 'string' },
  },
});
const asked = flags.only?.split(',') ?? NAMES;
const unknown = asked.find((name) => !NAMES.includes(name));
const rounds = flags.rounds === undefined ? undefined : Number(flags.rounds);
if (unknown !== undefined) {
  console.error(
    `--only names ${NAMES.join(', ')}, with commas between them, but not "${unknown}".`,
  );
  process.exitCode = 1;
} else if (rounds !== undefined && !(Number.isInteger(rounds) && rounds >= 1 && rounds <= 100)) {
  console.error(`--rounds must be a whole number from 1 to 100 but is "${flags.rounds}".`);
  process.exitCode = 1;
} else if (await ensureBuilt(PARTS, console.error)) {
  await bench({ ...(flags.quick ? QUICK : WHOLE), ...(rounds === undefined ? {} : { rounds }) });
} else {
  process.exitCode = 1;
}

async function bench(plan) {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-bench-'));
  const profiles = flags.profile ? join(folder, 'profiles') : null;
  const startedAt = Date.now();
  process.on('exit', () => {
    if (profiles === null) rmSync(folder, { recursive: true, force: true });
    else console.error(`Profiles of the gateway, for a browser's developer tools: ${profiles}`);
  });

  const around = await prepare(folder, profiles, plan);
  const measured = { plan, sizes: around.world.sizes, workloads: {}, others: {} };
  for (const name of NAMES.filter((each) => asked.includes(each))) {
    console.error(`${name} …`);
    const workload = WORKLOADS.find((each) => each.name === name);
    if (workload === undefined) measured.others[name] = await OTHERS[name](around);
    else measured.workloads[name] = await measure(workload, around);
  }
  await Promise.all([around.load.stop(), around.world.upstreamProcess.stop()]);
  measured.tookSeconds = (Date.now() - startedAt) / 1_000;

  const report = await reportOf(measured);
  console.log(report);
  if (Object.values(flags).every((flag) => flag === false)) write(report, chartOf(measured));
}

async function prepare(folder, profiles, plan) {
  const world = await createWorld(folder, profiles);
  const load = startLoad(folder);
  await load.ready;
  return { world, load, plan, chance: createChance(startedSeed()) };
}

/** Another order each time: what hides in one order shows in another. */
function startedSeed() {
  return Date.now() % 2 ** 31;
}

/** Only a whole run stands in the documentation. */
function write(report, chart) {
  writeFileSync(join(ROOT, 'docs', 'performance.md'), report);
  writeFileSync(join(ROOT, 'docs', 'performance.svg'), chart);
}
