import { randomInt } from 'node:crypto';
import { megabytes, note } from './figures';
import { SECRETS } from './fuzz/demo-names';
import { secretsIn } from './fuzz/promises';
import { fuzz } from './fuzz/run';
import { HUSH } from './fuzz/values';
import { startGatewayProcess, type Memory } from './gateway-process';
import { endProcesses } from '../support/start-process';

const COUNT = Number(process.env['SOAK_INPUTS'] ?? 100_000);

/** `SOAK_SEED=… npm run soak:fuzz` sends the same again. */
const SEED = Number(process.env['SOAK_SEED'] ?? randomInt(2 ** 31));

/** By a fifth of the inputs, what is kept of documents and of answers has reached its bounds. */
const SHARES = [0.2, 0.4, 0.6, 0.8, 1];

const MB = 1024 ** 2;
const MOST_GROWTH = 40 * MB;
const MOST_RESIDENT = 1_024 * MB;

afterEach(endProcesses);

it('a gateway answers whatever it is sent, tells no secret and keeps its memory', async () => {
  console.log(`${COUNT} inputs of SOAK_SEED=${SEED}`);
  const gateway = await startGatewayProcess({
    env: {
      // None of them is to be turned away because there are many.
      COGNITO_MAX_EVENT_LOOP_LAG_MS: '0',
      COGNITO_MAX_CONCURRENT_OPERATIONS: '100000',
      // The demo is not what is tested.
      COGNITO_CACHE_TTL_SECONDS: '600',
    },
  });
  const memories: Memory[] = [];
  const startedAt = performance.now();

  const report = await fuzz(gateway, {
    count: COUNT,
    seed: SEED,
    shares: SHARES,
    onShare: async () => void memories.push(await gateway.memory()),
  });

  const seconds = (performance.now() - startedAt) / 1_000;
  const log = gateway.log();
  const [early, ...later] = memories.map(({ heap }) => heap);
  const growth = Math.max(...later) - (early ?? NaN);
  const residents = memories.map(({ resident }) => Math.round(resident / MB));
  const failures = Object.keys(report.statuses).filter((status) => Number(status) >= 500);
  console.log(report.byKind, report.executed, report.statuses, memories);
  note({
    weather: `${report.sent} fuzzed inputs over 20 connections, seed ${SEED}`,
    promise: 'no 5xx, every answer JSON of GraphQL’s shape, no secret in answers or log',
    measured: `${report.broken.length} broken promises in ${seconds.toFixed(0)} s; by status ${Object.entries(
      report.statuses,
    )
      .map(([status, count]) => `${status}: ${count}`)
      .join(', ')}`,
  });
  note({
    weather: 'the same, its memory',
    promise: `heap without garbage grows by less than ${megabytes(MOST_GROWTH)} after the first fifth`,
    measured: `${megabytes(growth)} (${memories.map(({ heap }) => Math.round(heap / MB)).join(', ')} MB at each fifth; resident ${residents.join(', ')} MB)`,
  });
  expect(report.broken).toEqual([]);
  expect(failures).toEqual([]);
  expect(report.sent).toBe(COUNT);
  expect(report.executed['valid query']).toBeGreaterThan(
    0.8 * (report.byKind['valid query'] ?? NaN),
  );
  expect(SECRETS.length).toBeGreaterThanOrEqual(18);
  expect(log.split('\n').length).toBeGreaterThan(COUNT / 10);
  expect(secretsIn(log, [HUSH, ...report.hidden])).toEqual([]);
  expect(growth).toBeLessThan(MOST_GROWTH);
  expect(Math.max(...residents)).toBeLessThan(MOST_RESIDENT / MB);
  gateway.kill('SIGINT');
  expect(await gateway.exit).toBe(0);
}, 900_000);
