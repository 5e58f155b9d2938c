import { openRedis, type SharedState } from '../../src/redis';
import type { SharedLimit } from '../../src/domain/shared-budget';
import { PLACE } from '../cache/scripted-source';
import { eventually } from '../support/eventually';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis';

const LIMIT: SharedLimit = { place: PLACE, name: 'UserPoolRead', perSecond: 3 };

describeWithRedis('The grants of several gateways', () => {
  let redis: TestRedis;
  let open: SharedState[];

  beforeEach(async () => {
    redis = await startRedis();
    open = [];
  });
  afterEach(async () => {
    await Promise.all(open.map((state) => state.close()));
    await redis.close();
  });

  async function aGateway() {
    const state = await openRedis({
      url: redis.url,
      prefix: 'test',
      gateways: 2,
      release: '1.0.0',
      accounts: new Map([[PLACE.account, 'the same account']]),
      valueSeconds: 3_600,
      refusalSeconds: 5,
      deadlineMs: 10_000,
      onChange: () => undefined,
    });
    open.push(state);
    return state.budget;
  }

  /** They come to a Redis that knows somebody, and so has forgotten nobody. */
  async function settledGateways() {
    await redis.client.zadd('test:gateways', Date.now() + 60_000, 'somebody');
    const budgets = [await aGateway(), await aGateway()] as const;
    await eventually(() => budgets.every((budget) => budget.standing().kind === 'TOGETHER'));
    return budgets;
  }

  it('are apart at first, since a Redis that knows nobody may have forgotten somebody', async () => {
    const first = await aGateway();

    expect(first.standing()).toMatchObject({ kind: 'APART', part: 1 / 2 });
    await eventually(() => first.standing().kind === 'TOGETHER');
  });

  it('are as many as the limit, whoever asks, and wait for the first to be over', async () => {
    const [first, second] = await settledGateways();

    const kinds = [];
    for (const budget of [first, second, first, second]) {
      kinds.push((await budget.enter([LIMIT])).kind);
    }
    const refused = await first.enter([LIMIT]);

    expect(kinds).toEqual(['GRANTED', 'GRANTED', 'GRANTED', 'REFUSED']);
    expect(refused).toMatchObject({ kind: 'REFUSED' });
    const [waitMs = 0] = refused.kind === 'REFUSED' ? refused.waitMs : [];
    expect(waitMs).toBeGreaterThan(1_500);
    expect(waitMs).toBeLessThanOrEqual(2_020);
  });

  it('count a window longer than their requests', async () => {
    const [first, second] = await settledGateways();
    const admission = await first.enter([{ ...LIMIT, perSecond: 1 }]);
    if (admission.kind === 'GRANTED') admission.leave();
    await new Promise((resolve) => setTimeout(resolve, 50));

    const refused = await second.enter([{ ...LIMIT, perSecond: 1 }]);

    const [waitMs = 0] = refused.kind === 'REFUSED' ? refused.waitMs : [];
    expect(waitMs).toBeGreaterThan(800);
    expect(waitMs).toBeLessThanOrEqual(1_020);
  });

  it('are none where one of several limits has none', async () => {
    const [first, second] = await settledGateways();
    const lane = { ...LIMIT, name: 'lane', perSecond: 1 };
    await first.enter([LIMIT, lane]);

    const refused = await second.enter([LIMIT, lane]);
    const others = [await second.enter([LIMIT]), await second.enter([LIMIT])];

    expect(refused).toMatchObject({ kind: 'REFUSED', waitMs: [0, expect.any(Number)] });
    expect(others.map(({ kind }) => kind)).toEqual(['GRANTED', 'GRANTED']);
  });

  it('of a clock that went back hold nobody up, and neither does what is no grant', async () => {
    const [first] = await settledGateways();
    await first.enter([LIMIT]);
    const [key = ''] = await redis.client.keys('test:grants:*');
    const members = ['a', 'b', 'c', 'd'].flatMap((name) => [Date.now() + 3_600_000, name]);
    await redis.client.zadd(key, ...members, '+inf', 'e');

    const after = await first.enter([LIMIT]);
    await redis.client.set(key, 'rubbish');
    const healed = await first.enter([LIMIT]);

    expect([after.kind, healed.kind]).toEqual(['GRANTED', 'GRANTED']);
  });

  it('are asked for by nobody, old or new, until those who were apart have told theirs', async () => {
    const [first, second] = await settledGateways();
    await redis.restart();
    await eventually(
      () => open.every(({ isWell }) => !isWell()) || open.some(({ isWell }) => !isWell()),
    );
    await eventually(() => open.every(({ isWell }) => isWell()));
    const newcomer = await aGateway();

    const standings = [first, second, newcomer].map((budget) => budget.standing().kind);
    const asked = await newcomer.enter([LIMIT]);
    for (let n = 0; n < 3; n += 1) second.note([LIMIT]);
    await eventually(() => newcomer.standing().kind === 'TOGETHER');

    expect(standings).toEqual(['APART', 'APART', 'APART']);
    expect(asked.kind).toBe('UNANSWERED');
  });

  it('tell each other of a throttling, by what accounts are and not by their names', async () => {
    const [first, second] = await settledGateways();
    const told: unknown[] = [];
    second.listen({
      throttled: (limit, pauseMs) => told.push({ ...limit, pauseMs }),
      stands: () => undefined,
    });

    first.throttled([LIMIT], 500);
    await eventually(() => told.length > 0);

    expect(told).toEqual([{ place: PLACE, name: 'UserPoolRead', pauseMs: 500 }]);
  });
});
