import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../soak/figures';
import { floodOf } from '../soak/floods';
import { secretsIn } from '../soak/fuzz/promises';
import { fuzz } from '../soak/fuzz/run';
import { HUSH } from '../soak/fuzz/values';
import { startGatewayProcess } from '../soak/gateway-process';
import { endProcesses } from '../support/start-process';
import { pulse, send } from '../soak/http-client';
import { keyWeather, refused } from '../soak/key-weather';
import { isAnswered, SMALL } from '../soak/small-query';

/** What else runs on this machine may hold up the loop of a test. */
const NEVER_SHED = { COGNITO_MAX_EVENT_LOOP_LAG_MS: '0' };

// The same in earnest is in test/soak, with slow sockets and SIGTERM, which have tests of their own here.
describe('a gateway in bad weather', () => {
  afterEach(endProcesses);

  it('answers 2,000 fuzzed inputs in the shape of GraphQL, without a 5xx or a secret', async () => {
    const gateway = await startGatewayProcess({ env: NEVER_SHED });

    const { sent, broken, executed, hidden } = await fuzz(gateway, { count: 2_000, seed: 5 });

    const log = gateway.log();
    expect(broken).toEqual([]);
    expect(sent).toBe(2_000);
    expect(executed['valid query']).toBeGreaterThan(400);
    expect(log.split('\n').length).toBeGreaterThan(500);
    expect(secretsIn(log, [HUSH, ...hidden])).toEqual([]);
    gateway.kill('SIGINT');
    expect(await gateway.exit).toBe(0);
  }, 120_000);

  it('refuses 20,000 ids without keeping others waiting', async () => {
    const gateway = await startGatewayProcess({ env: NEVER_SHED });
    const agent = new Agent({ keepAlive: true });
    const flood = floodOf('20,000 ids in a variable', gateway.issuer.headers('admin'));
    const usual: number[] = [];
    for (let count = 0; count < 100; count += 1) {
      usual.push((await send(gateway.base, agent, SMALL)).ms);
    }

    const small = pulse(gateway.base, agent, SMALL, 20);
    await sleep(200);
    const refusal = await flood.send(gateway.base, agent);
    await sleep(200);
    await small.stop();

    expect(refusal.text).toContain('"code":"LIMIT_EXCEEDED"');
    expect(refusal.text).toContain('"limit":"IDS"');
    expect(small.lost).toEqual([]);
    expect(small.answers.filter((answer) => !isAnswered(answer))).toEqual([]);
    // Without the limit it is some four thousand times as long.
    const slowest = Math.max(...small.answers.map((answer) => answer.ms));
    expect(slowest / median(usual)).toBeLessThan(200);
    agent.destroy();
  }, 60_000);

  it('knows callers by the keys that it has while their issuer’s hang, die and come back', async () => {
    const { good, early, newKeyAfterMs } = await keyWeather(1_000, 20);

    expect(refused(good)).toEqual([]);
    expect(good.lost).toEqual([]);
    expect(good.answers.length).toBeGreaterThan(50);
    expect(early.answers.map(({ status }) => status)).not.toContain(200);
    expect(newKeyAfterMs).toBeLessThan(Infinity);
  }, 60_000);
});
