import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { note, quantile } from './figures';
import { startGatewayProcess } from './gateway-process';
import { endProcesses } from '../support/start-process';
import { send, type Incoming } from './http-client';
import { isAnswered, SMALL } from './small-query';

const ROUNDS = 10;
const CLIENTS = 16;
const GRACE_MS = 500;
/** As often as a load balancer looks. */
const POLL_MS = 100;
const LOAD_MS = 700;

interface Round {
  readonly answers: readonly Incoming[];
  readonly lost: readonly unknown[];
  readonly exitCode: number | null;
  /** From the signal until the process was gone. */
  readonly stopMs: number;
}

afterEach(endProcesses);

/** A gateway that is told to stop while clients send that look at nothing but `/readyz`. */
async function round(): Promise<Round> {
  const gateway = await startGatewayProcess({
    // Each answer asks AWS, so that there is always something in flight.
    env: { COGNITO_GRACE_MS: String(GRACE_MS), COGNITO_CACHE_TTL_SECONDS: '0' },
  });
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const prober = new Agent();
  const answers: Incoming[] = [];
  const lost: unknown[] = [];
  let isReady = true;
  const client = async () => {
    while (isReady) {
      await send(gateway.base, agent, SMALL).then(
        (answer) => answers.push(answer),
        (error: unknown) => lost.push(error),
      );
    }
  };
  const balancer = async () => {
    while (isReady) {
      const { status } = await send(gateway.base, prober, { method: 'GET', path: '/readyz' });
      isReady = status === 200;
      await sleep(POLL_MS);
    }
  };

  const load = Promise.all([balancer(), ...Array.from({ length: CLIENTS }, client)]);
  await sleep(LOAD_MS);
  const toldAt = performance.now();
  gateway.kill('SIGTERM');
  await load;
  const exitCode = await gateway.exit;
  agent.destroy();
  return { answers, lost, exitCode, stopMs: performance.now() - toldAt };
}

it('ten times told to stop under load, a gateway loses no answer', async () => {
  const rounds: Round[] = [];
  for (let count = 0; count < ROUNDS; count += 1) rounds.push(await round());

  const answers = rounds.flatMap((each) => each.answers);
  const lost = rounds.flatMap((each) => each.lost);
  const bad = answers.filter((answer) => !isAnswered(answer));
  const times = rounds.map(({ stopMs }) => stopMs);
  note({
    weather: `SIGTERM under load, ${ROUNDS} rounds of ${CLIENTS} clients behind /readyz, a grace of ${GRACE_MS} ms`,
    promise: 'no lost answer, exit 0',
    measured: `${lost.length + bad.length} of ${answers.length + lost.length} lost, exit ${[...new Set(rounds.map(({ exitCode }) => exitCode))].join(', ')}; gone after ${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)} ms (median ${quantile(times, 0.5).toFixed(0)})`,
  });
  expect(lost).toEqual([]);
  expect(bad).toEqual([]);
  expect(Math.min(...rounds.map((each) => each.answers.length))).toBeGreaterThan(CLIENTS);
  expect(rounds.map(({ exitCode }) => exitCode)).toEqual(rounds.map(() => 0));
});
