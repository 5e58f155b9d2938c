import { createTally, type Ask } from '../../src/domain/ask';
import { readText } from '../../src/domain/reads';
import type { AgedAnswer, Answer, Wanted } from '../../src/domain/shared-memory';
import { openRedis, type SharedState } from '../../src/redis';
import { aPool, describing, failure, PLACE } from '../cache/scripted-source';
import { eventually } from '../support/eventually';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis';

const READ = describing('a');

function anAsk(priority: Ask['priority'] = 'INTERACTIVE'): Ask {
  return { priority, fresh: false, tally: createTally() };
}

function wanting(wishes: Partial<Wanted> = {}): Wanted {
  return {
    valueMs: 60_000,
    refusalMs: 5_000,
    ask: anAsk(),
    onOlder: () => undefined,
    ...wishes,
  };
}

/** A call to AWS that is answered when it is told to. */
function aCall() {
  let count = 0;
  let settle: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  const ask = () => {
    count += 1;
    return new Promise<Answer>((resolve, reject) => (settle = { resolve, reject }));
  };
  return {
    ask,
    count: () => count,
    answer: (answer: Answer) => settle?.resolve(answer),
    fail: (error: Error) => settle?.reject(error),
  };
}

const named = (name: string, lastModifiedDate: string | null = null): Answer => ({
  value: aPool('a', { name, lastModifiedDate }),
});

const answering = (answer: Answer) => () => Promise.resolve(answer);
const nobody = () => Promise.reject(new Error('Nobody was to ask AWS.'));

const nameOf = ({ answer }: AgedAnswer) =>
  'value' in answer ? (answer.value as { name: string }).name : answer.failure.code;

describeWithRedis('What gateways know together', () => {
  let redis: TestRedis;
  let open: SharedState[];
  let told: string[];

  beforeEach(async () => {
    redis = await startRedis();
    open = [];
    told = [];
  });
  afterEach(async () => {
    await Promise.all(open.map((state) => state.close()));
    await redis.close();
  });

  async function aGateway(options: Partial<Parameters<typeof openRedis>[0]> = {}) {
    const state = await openRedis({
      url: redis.url,
      prefix: 'test',
      gateways: 2,
      release: '1.0.0',
      accounts: new Map([[PLACE.account, 'the same account']]),
      valueSeconds: 3_600,
      refusalSeconds: 5,
      deadlineMs: 10_000,
      onChange: (sentence) => told.push(sentence),
      ...options,
    });
    open.push(state);
    return state.memory;
  }

  /** Those of answers; a lease has the name of its answer too, and stands before there is one. */
  const keys = async () =>
    (await redis.client.keys('test:answer:*')).filter((key) => !key.endsWith(':lease'));

  it('is asked of AWS by one of them while the others wait', async () => {
    const [first, second] = [await aGateway(), await aGateway()];
    const call = aCall();

    const asked = first.answer(READ, wanting(), call.ask);
    await eventually(() => call.count() === 1);
    const waited = second.answer(READ, wanting(), nobody);
    call.answer(named('once'));

    expect(await asked).toMatchObject({ ageMs: 0, isOwn: true });
    expect(await waited).toMatchObject({ answer: named('once'), isOwn: false });
  });

  it('has the age that it had where it was read', async () => {
    const [first, second] = [await aGateway(), await aGateway()];
    await first.answer(READ, wanting(), answering(named('old')));
    await eventually(async () => (await keys()).length === 1);
    await new Promise((resolve) => setTimeout(resolve, 300));

    const { ageMs } = await second.answer(READ, wanting(), nobody);

    expect(ageMs).toBeGreaterThanOrEqual(299);
    expect(ageMs).toBeLessThan(5_000);
  });

  it('is asked anew where it is too old, and the old one is told of for the case of need', async () => {
    const memory = await aGateway();
    const older: string[] = [];
    await memory.answer(READ, wanting(), answering(named('old')));
    await eventually(async () => (await keys()).length === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));

    const answer = await memory.answer(
      READ,
      wanting({ valueMs: 20, onOlder: (old) => older.push(nameOf(old)) }),
      answering(named('new')),
    );

    expect(nameOf(answer)).toBe('new');
    expect(older).toEqual(['old']);
  });

  it('holds refusals of AWS too, with their own time', async () => {
    const [first, second] = [await aGateway(), await aGateway()];
    const { failure: refusal } = failure('USER_POOL_NOT_FOUND');
    await first.answer(READ, wanting(), answering({ failure: refusal }));
    await eventually(async () => (await keys()).length === 1);

    expect((await second.answer(READ, wanting(), nobody)).answer).toEqual({ failure: refusal });
    expect(await redis.client.pttl((await keys())[0] ?? '')).toBeLessThanOrEqual(5_000);
    const asked = await second.answer(READ, wanting({ refusalMs: 0 }), answering(named('there')));
    expect(nameOf(asked)).toBe('there');
  });

  it('lets nobody wait any longer for one whose call failed', async () => {
    const [first, second] = [await aGateway(), await aGateway()];
    const call = aCall();
    const failing = first.answer(READ, wanting(), call.ask);
    await eventually(() => call.count() === 1);

    const waiting = second.answer(READ, wanting(), answering(named('second try')));
    await new Promise((resolve) => setTimeout(resolve, 50));
    call.fail(failure('UPSTREAM_TIMEOUT'));

    await expect(failing).rejects.toMatchObject({ failure: { code: 'UPSTREAM_TIMEOUT' } });
    expect(nameOf(await waiting)).toBe('second try');
  });

  it('fails for those who waited too where AWS’s quota is used up, which all share', async () => {
    const [first, second] = [await aGateway(), await aGateway()];
    const call = aCall();
    const failing = first.answer(READ, wanting(), call.ask);
    await eventually(() => call.count() === 1);

    const waiting = second.answer(READ, wanting(), nobody);
    waiting.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
    call.fail(failure('UPSTREAM_THROTTLED'));

    const told = failure('UPSTREAM_THROTTLED').failure;
    await expect(failing).rejects.toMatchObject({ failure: told });
    await expect(waiting).rejects.toMatchObject({ failure: told });
  });

  it('is asked for by another soon after a gateway was killed that asked', async () => {
    const memory = await aGateway();
    await memory.answer(READ, wanting(), answering(named('before')));
    await eventually(async () => (await keys()).length === 1);
    const [answer = ''] = await keys();
    await redis.client.del(answer);
    await redis.client.set(`${answer}:lease`, 'INTERACTIVE somebody 1', 'PX', 1_500);

    const startedAt = Date.now();
    const { isOwn } = await memory.answer(READ, wanting(), answering(named('after')));

    expect(isOwn).toBe(true);
    expect(Date.now() - startedAt).toBeGreaterThan(1_000);
  });

  it('is asked for at once where a lease has no end, which nobody here gave it', async () => {
    const memory = await aGateway();
    await memory.answer(READ, wanting(), answering(named('before')));
    await eventually(async () => (await keys()).length === 1);
    const [answer = ''] = await keys();
    await redis.client.del(answer);
    await redis.client.set(`${answer}:lease`, 'INTERACTIVE somebody 1');

    const startedAt = Date.now();
    await memory.answer(READ, wanting(), answering(named('after')));

    expect(Date.now() - startedAt).toBeLessThan(1_000);
  });

  it('is still waited for while its call takes longer than a lease', async () => {
    const [first, second] = [await aGateway(), await aGateway()];
    const call = aCall();
    void first.answer(READ, wanting(), call.ask);
    await eventually(() => call.count() === 1);

    const waiting = second.answer(READ, wanting(), nobody);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    call.answer(named('late'));

    expect(nameOf(await waiting)).toBe('late');
  });

  it('becomes urgent where a reader waits elsewhere for what began in the background', async () => {
    const [first, second] = [await aGateway(), await aGateway()];
    const awaited: string[] = [];
    first.listen({ awaited: (read) => awaited.push(read), outdated: () => undefined });
    const call = aCall();
    void first.answer(READ, wanting({ ask: anAsk('BACKGROUND') }), call.ask);
    await eventually(() => call.count() === 1);

    const waiting = second.answer(READ, wanting(), nobody);
    await eventually(() => awaited.length > 0);
    call.answer(named('hurried'));
    await waiting;

    expect(awaited).toEqual([readText(READ)]);
  });

  describe('once something has changed', () => {
    async function aListener() {
      const memory = await aGateway();
      const outdated: { readonly read: string; readonly ageMs: number }[] = [];
      memory.listen({
        awaited: () => undefined,
        outdated: (read, ageMs) => outdated.push({ read, ageMs }),
      });
      return { memory, outdated };
    }

    it('is told to all but who read it, as older than that read', async () => {
      const [first, second] = [await aListener(), await aListener()];
      await first.memory.answer(READ, wanting(), answering(named('before')));
      await second.memory.answer(READ, wanting({ valueMs: 0 }), answering(named('after')));

      await eventually(() => first.outdated.length === 1);
      expect(first.outdated).toEqual([
        { read: readText(READ), ageMs: expect.any(Number) as number },
      ]);
      expect(second.outdated).toEqual([]);
    });

    it('is not taken back by a read that began before, and ends after', async () => {
      const [first, second] = [await aListener(), await aListener()];
      const slow = aCall();
      const early = first.memory.answer(READ, wanting(), slow.ask);
      await eventually(() => slow.count() === 1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await second.memory.answer(READ, wanting({ valueMs: 0 }), answering(named('after')));
      await eventually(async () => (await keys()).length === 1);

      slow.answer(named('before'));
      await early;
      await eventually(() => first.outdated.length > 0);

      expect(first.outdated).toEqual([{ read: readText(READ), ageMs: 0 }]);
      expect(nameOf(await first.memory.answer(READ, wanting(), nobody))).toBe('after');
    });

    it('is told to nobody where the answer is the same', async () => {
      const [first, second] = [await aListener(), await aListener()];
      await first.memory.answer(READ, wanting(), answering(named('same')));
      await second.memory.answer(READ, wanting({ valueMs: 0 }), answering(named('same')));
      await second.memory.answer(READ, wanting({ valueMs: 0 }), answering(named('other')));

      await eventually(() => first.outdated.length > 0);
      expect(first.outdated).toHaveLength(1);
    });

    it('is forgotten everywhere when a list shows another date', async () => {
      const [first, second] = [await aListener(), await aListener()];
      const changed = { read: READ, lastModifiedDate: '2026-02-02T00:00:00.000Z' };
      const same = { read: describing('b'), lastModifiedDate: '2026-01-01T00:00:00.000Z' };
      for (const { read } of [changed, same]) {
        await first.memory.answer(read, wanting(), answering(named('x', same.lastModifiedDate)));
      }
      await eventually(async () => (await keys()).length === 2);

      second.memory.compare([changed, same]);

      await eventually(() => first.outdated.length === 1);
      expect(first.outdated[0]?.read).toBe(readText(READ));
      expect(await keys()).toHaveLength(1);
      expect(nameOf(await second.memory.answer(same.read, wanting(), nobody))).toBe('x');
    });
  });

  it.each<[string, (answer: string) => Promise<unknown>]>([
    ['bytes that nobody wrote', (answer) => redis.client.hset(answer, 'body', 'rubbish')],
    ['half of an answer', (answer) => redis.client.hdel(answer, 'body')],
    ['no age', (answer) => redis.client.hset(answer, 'at', 'yesterday')],
    ['an age of the future', (answer) => redis.client.hset(answer, 'at', '9999999999999')],
    [
      'another type',
      async (answer) => [await redis.client.del(answer), await redis.client.lpush(answer, 'x')],
    ],
    ['another type in place of the lease', (answer) => redis.client.lpush(`${answer}:lease`, 'x')],
  ])('is asked anew, and healed, where Redis holds %s', async (_what, spoil) => {
    const [first, second] = [await aGateway(), await aGateway()];
    await first.answer(READ, wanting(), answering(named('right')));
    await eventually(async () => (await keys()).length === 1);
    await spoil((await keys())[0] ?? '');

    const isUnspoilt = nameOf(await second.answer(READ, wanting(), answering(named('anew'))));
    await eventually(async () => (await keys()).length === 1);
    const healed = await first.answer(READ, wanting(), nobody);

    expect(nameOf(healed)).toBe(isUnspoilt);
    expect(told).toEqual([]);
  });

  it('is not shared between releases, nor between accounts that only have the same name', async () => {
    const first = await aGateway();
    const upgraded = await aGateway({ release: '1.0.1' });
    const elsewhere = await aGateway({ accounts: new Map([[PLACE.account, 'another account']]) });
    await first.answer(READ, wanting(), answering(named('first')));
    await eventually(async () => (await keys()).length === 1);

    expect(nameOf(await upgraded.answer(READ, wanting(), answering(named('own'))))).toBe('own');
    expect(nameOf(await elsewhere.answer(READ, wanting(), answering(named('own'))))).toBe('own');
  });

  it('goes on without a Redis that takes no more, and says so once', async () => {
    const memory = await aGateway();
    await redis.client.config('SET', 'maxmemory', '1');

    const answers = [];
    for (let n = 0; n < 50; n += 1) {
      answers.push(await memory.answer(READ, wanting(), answering(named(`${n}`))));
    }

    expect(answers.map(nameOf)).toEqual(answers.map((_, n) => `${n}`));
    expect(told).toEqual([
      'Redis is not well: it refused a command (OOM). Reads go on without it: this gateway asks AWS for itself, within its part of the budget.',
    ]);
  });

  it('goes on without a Redis that hangs, waits for it once, and comes back to it', async () => {
    const [first, second] = [await aGateway(), await aGateway()];
    redis.hang();
    await first.answer(READ, wanting(), answering(named('meanwhile')));

    const startedAt = Date.now();
    for (let n = 0; n < 500; n += 1) {
      await first.answer(READ, wanting(), answering(named('meanwhile')));
    }
    const tookMs = Date.now() - startedAt;
    redis.goOn();
    await eventually(() => open.every(({ isWell }) => isWell()));
    await first.answer(READ, wanting(), answering(named('together')));
    await eventually(async () => (await keys()).length === 1);

    // Waiting each time, if only for a turn of its patience, would take minutes.
    expect(tookMs).toBeLessThan(2_500);
    expect(nameOf(await second.answer(READ, wanting(), nobody))).toBe('together');
    expect(told.filter((sentence) => sentence.includes('no answer within')).length).toBe(
      told.filter((sentence) => sentence.includes('well again')).length,
    );
  });

  it('starts without a Redis that is not there, and finds it when it comes', async () => {
    await redis.kill();
    const memory = await aGateway();
    const alone = await memory.answer(READ, wanting(), answering(named('alone')));
    await redis.restart();
    await eventually(() => open[0]?.isWell() === true);

    expect(nameOf(alone)).toBe('alone');
    expect(told).toEqual([
      'Redis is not well: the connection failed (ECONNREFUSED). Reads go on without it: this gateway asks AWS for itself, within its part of the budget.',
      expect.stringMatching(/^Redis is well again after \d+ s\.$/),
    ]);
  });

  it('knows nothing of the address in what it says of trouble', async () => {
    await aGateway({ url: redis.url.replace('redis://', 'redis://user:hunter2@') });

    expect(told.join()).toContain('Redis is not well');
    expect(told.join()).not.toMatch(/hunter2|127\.0\.0\.1/);
  });
});
