import { ms, note, quantile } from './figures';
import { endProcesses } from '../support/start-process';
import { keyWeather, refused } from './key-weather';

const PHASE_MS = 6_000;
const EVERY_MS = 10;

afterEach(endProcesses);

it('good tokens of a known key count while the issuer’s keys hang, are gone and come back', async () => {
  const { good, early, reads, newKeyAfterMs } = await keyWeather(PHASE_MS, EVERY_MS);

  const turnedAway = refused(good).length + good.lost.length;
  const p95 = quantile(
    good.answers.map((answer) => answer.ms),
    0.95,
  );
  note({
    weather: 'An issuer’s key server that hangs, dies and comes back with a new key',
    promise: 'no good token of a known key refused; the new key counts within 10 s',
    measured: `${turnedAway} of ${good.answers.length + good.lost.length} refused, p95 ${ms(p95)}; new key after ${(newKeyAfterMs / 1_000).toFixed(1)} s`,
  });
  expect(turnedAway).toBe(0);
  expect(good.answers.length).toBeGreaterThan(PHASE_MS / EVERY_MS);
  expect(new Set(early.answers.map(({ status }) => status))).toEqual(new Set([401, 503]));
  expect(reads).toBeGreaterThanOrEqual(3);
  expect(newKeyAfterMs).toBeLessThan(10_000);
});
