import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ms, note, quantile } from './figures';
import { startGatewayProcess } from './gateway-process';
import { endProcesses } from '../support/start-process';
import { pulse } from './http-client';
import { openSlowSockets } from './slow-sockets';
import { isAnswered, SMALL } from './small-query';

const OF_EACH_KIND = 100;
const LONGEST_MS = 20_000;
const USUAL_MS = 4_000;
const EVERY_MS = 20;

afterEach(endProcesses);

it('300 slow sockets are closed within 20 s, and a good client is as well off as before', async () => {
  const gateway = await startGatewayProcess();
  const agent = new Agent({ keepAlive: true });

  const before = pulse(gateway.base, agent, SMALL, EVERY_MS);
  await sleep(USUAL_MS);
  await before.stop();
  const during = pulse(gateway.base, agent, SMALL, EVERY_MS);
  const startedAt = performance.now();
  const slow = await openSlowSockets(gateway.base, OF_EACH_KIND);
  while (slow.open() > 0 && performance.now() - startedAt < LONGEST_MS + 2_000) await sleep(100);
  await during.stop();

  const last = Math.max(...slow.lifetimes);
  // The first answers of a process are slower than those that follow.
  const usual = quantile(
    before.answers.slice(50).map((answer) => answer.ms),
    0.95,
  );
  const p95 = quantile(
    during.answers.map((answer) => answer.ms),
    0.95,
  );
  note({
    weather: '300 slow-loris sockets: silent, dripping headers, dripping a body',
    promise:
      'all closed within 20 s; a good client gets every answer, its p95 within 50 ms of the usual',
    measured: `${slow.lifetimes.length} closed, the last after ${(last / 1_000).toFixed(1)} s; ${during.answers.length} of ${during.answers.length + during.lost.length} answered, p95 ${ms(p95)} (before: ${ms(usual)})`,
  });
  expect(slow.lifetimes).toHaveLength(3 * OF_EACH_KIND);
  expect(last).toBeLessThan(LONGEST_MS);
  expect(during.lost).toEqual([]);
  expect(during.answers.filter((answer) => !isAnswered(answer))).toEqual([]);
  expect(p95).toBeLessThan(usual + 50);
  slow.destroy();
  agent.destroy();
});
