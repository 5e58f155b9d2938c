import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { median, ms, note } from './figures';
import { floodOf, floods, type Flood } from './floods';
import { startGatewayProcess, type GatewayProcess } from './gateway-process';
import { endProcesses } from '../support/start-process';
import { pulse, send, type Incoming } from './http-client';
import { isAnswered, SMALL } from './small-query';

const EVERY_MS = 20;
const USUAL_MS = 3_000;
/** The first times are slower: what they run was never compiled before. */
const AGAIN = 9;
const PAUSE_MS = 300;
const MARGIN_MS = 50;

/** For many at once: as late as the loop may run before the gateway turns anybody away. */
const MARGIN_OF_MANY_MS = 1_000;

describe('a flood is refused while a small query is answered within 50 ms of its usual time', () => {
  const agent = new Agent({ keepAlive: true });
  const flooder = new Agent({ keepAlive: true });
  let gateway: GatewayProcess;
  let usual = NaN;

  beforeAll(async () => {
    gateway = await startGatewayProcess();
    // The first answers of a process are slower than those that follow.
    for (let count = 0; count < 300; count += 1) await send(gateway.base, agent, SMALL);
    const before = pulse(gateway.base, agent, SMALL, EVERY_MS);
    await sleep(USUAL_MS);
    await before.stop();
    usual = median(before.answers.map((answer) => answer.ms));
  });
  afterAll(async () => {
    agent.destroy();
    flooder.destroy();
    await endProcesses();
  });

  /** What came of a flood, time after time, each with the slowest small answer that was under way then. */
  const flooded = async (flood: Flood) => {
    const small = pulse(gateway.base, agent, SMALL, EVERY_MS);
    const refusals: Incoming[] = [];
    const slowest: number[] = [];
    for (let count = 0; count < AGAIN; count += 1) {
      await sleep(PAUSE_MS);
      const before = small.answers.length;
      const sent = Array.from({ length: flood.atOnce }, () => flood.send(gateway.base, flooder));
      refusals.push(...(await Promise.all(sent)));
      await sleep(PAUSE_MS);
      slowest.push(Math.max(...small.answers.slice(before).map((answer) => answer.ms)));
    }
    await small.stop();
    return { small, refusals, slowest };
  };

  const kinds = floods({}).map(({ name }) => name);

  it.each(kinds)('%s', async (name) => {
    const flood = floodOf(name, gateway.issuer.headers('admin'));

    const margin = flood.atOnce === 1 ? MARGIN_MS : MARGIN_OF_MANY_MS;
    const { small, refusals, slowest } = await flooded(flood);

    note({
      weather: name,
      promise: `refused (${flood.limit}); a small query every ${EVERY_MS} ms within ${margin} ms of its usual ${ms(usual)}`,
      measured: `refused in ${ms(median(refusals.map((refusal) => refusal.ms)))}; slowest small query ${ms(median(slowest))}, the median of ${AGAIN} times (${ms(Math.min(...slowest))} to ${ms(Math.max(...slowest))})`,
    });
    expect(refusals.map(({ status }) => status)).toEqual(refusals.map(() => flood.status));
    expect(refusals.map(({ text }) => limitIn(text))).toEqual(refusals.map(() => flood.limit));
    expect(small.lost).toEqual([]);
    expect(small.answers.filter((answer) => !isAnswered(answer))).toEqual([]);
    // Of the median: what else this machine does now and then is not the gateway's.
    expect(median(slowest)).toBeLessThan(usual + margin);
  });
});

/** The limit that an answer says was met. */
function limitIn(text: string): unknown {
  const { errors } = JSON.parse(text) as { errors: { extensions: Record<string, unknown> }[] };
  return errors[0]?.extensions['limit'];
}
