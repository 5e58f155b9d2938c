import {
  createBoundedCall,
  DeadlinePassed,
  QueueFull,
  type CallBounds,
} from '../../src/cognito/bounded-call';

const NEVER = 60_000;

/** A call that ends when the test says so. */
function heldCall() {
  let finish: (value: string) => void = () => undefined;
  const outcome = new Promise<string>((resolve) => {
    finish = resolve;
  });
  const run = jest.fn<Promise<string>, [AbortSignal]>(() => outcome);
  return { run, finish: () => finish('done') };
}

/** Lets everything happen that needs no time. */
async function settle(): Promise<void> {
  await jest.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('A bounded call', () => {
  it('ends as the call ends', async () => {
    const boundedCall = overFourRegions(bounds(1, NEVER));
    const failure = new Error('failed');

    await expect(boundedCall(() => Promise.resolve('value'))).resolves.toBe('value');
    await expect(boundedCall(() => Promise.reject(failure))).rejects.toBe(failure);
    await expect(
      boundedCall(() => {
        throw failure;
      }),
    ).rejects.toBe(failure);
  });

  it('leaves no timer behind', async () => {
    const boundedCall = overFourRegions(bounds(1, NEVER));

    await boundedCall(() => Promise.resolve());
    await boundedCall(() => Promise.reject(new Error('failed'))).catch(() => undefined);

    expect(jest.getTimerCount()).toBe(0);
  });

  it('keeps its signal quiet where the call ends in time', async () => {
    const boundedCall = overFourRegions(bounds(1, 100));
    const signals: AbortSignal[] = [];

    await boundedCall((signal) => Promise.resolve(signals.push(signal)));
    await jest.advanceTimersByTimeAsync(1_000);

    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  });
});

describe('The bound', () => {
  it.each([1, 3, 20])('lets %i calls run at once, and no more', async (maxConcurrency) => {
    const boundedCall = overFourRegions(bounds(maxConcurrency, NEVER));
    const calls = Array.from({ length: maxConcurrency * 3 }, heldCall);
    const started = () => calls.filter(({ run }) => run.mock.calls.length > 0).length;

    const all = Promise.all(calls.map(({ run }) => boundedCall(run)));
    await settle();
    const first = started();
    calls[0]?.finish();
    await settle();
    const second = started();
    calls.forEach(({ finish }) => finish());

    await expect(all).resolves.toHaveLength(calls.length);
    expect([first, second]).toEqual([maxConcurrency, maxConcurrency + 1]);
  });

  it('lets waiting calls run in the order they came', async () => {
    const boundedCall = overFourRegions(bounds(1, NEVER));
    const order: number[] = [];

    await Promise.all(
      [1, 2, 3, 4].map((number) => boundedCall(() => Promise.resolve(order.push(number)))),
    );

    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('frees a place when a call fails, and costs its neighbours nothing', async () => {
    const boundedCall = overFourRegions(bounds(2, NEVER));
    const run = (number: number) => () =>
      number % 2 === 0 ? Promise.reject(new Error(`failed ${number}`)) : Promise.resolve(number);

    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6, 7].map((number) => boundedCall(run(number))),
    );

    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  it('frees a place when a call obeys its signal', async () => {
    const boundedCall = overFourRegions(bounds(1, 100));
    const obedient = (signal: AbortSignal) =>
      new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
    const late = expect(boundedCall(obedient)).rejects.toThrow(DeadlinePassed);
    await jest.advanceTimersByTimeAsync(100);
    await late;

    const next = boundedCall(() => Promise.resolve('runs'));

    await expect(next).resolves.toBe('runs');
  });

  it('refuses a call when a hundred wait for each that may run, and takes calls again later', async () => {
    const boundedCall = overFourRegions(bounds(2, NEVER));
    const running = [heldCall(), heldCall()];
    const taken = running.map(({ run }) => boundedCall(run));
    await settle();
    taken.push(...Array.from({ length: 200 }, () => boundedCall(() => Promise.resolve('done'))));
    const refused = heldCall();

    await expect(boundedCall(refused.run)).rejects.toThrow(QueueFull);
    running.forEach(({ finish }) => finish());
    await expect(Promise.all(taken)).resolves.toHaveLength(202);

    expect(refused.run).not.toHaveBeenCalled();
    await expect(boundedCall(() => Promise.resolve('taken'))).resolves.toBe('taken');
  });
});

describe('The deadline', () => {
  it('ends a call that ignores its signal, and aborts that signal', async () => {
    const boundedCall = overFourRegions(bounds(1, 100));
    const call = heldCall();
    const outcome = boundedCall(call.run).then(
      () => 'answered',
      (error: unknown) => error,
    );
    await jest.advanceTimersByTimeAsync(99);
    const signal = call.run.mock.calls[0]?.[0];
    const before = signal?.aborted;

    await jest.advanceTimersByTimeAsync(1);

    expect(await outcome).toBeInstanceOf(DeadlinePassed);
    expect(before).toBe(false);
    expect(signal?.aborted).toBe(true);
    expect(signal?.reason).toBe(await outcome);
  });

  it('is what fails, though the call makes an error of its own of the signal', async () => {
    const boundedCall = overFourRegions(bounds(1, 100));
    const outcome = boundedCall(
      (signal) =>
        new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () =>
            reject(Object.assign(new Error('Request aborted'), { name: 'AbortError' })),
          );
        }),
    ).catch((error: unknown) => error);

    await jest.advanceTimersByTimeAsync(100);

    expect(await outcome).toBeInstanceOf(DeadlinePassed);
  });

  it('covers the time that a call waits, and such a call never runs', async () => {
    const boundedCall = overFourRegions(bounds(1, 100));
    const running = heldCall();
    const waiting = heldCall();
    const outcomes = Promise.allSettled([boundedCall(running.run), boundedCall(waiting.run)]);

    await jest.advanceTimersByTimeAsync(100);
    running.finish();
    await settle();

    expect(await outcomes).toMatchObject([
      { status: 'rejected', reason: { name: 'DeadlinePassed' } },
      { status: 'rejected', reason: { name: 'DeadlinePassed' } },
    ]);
    expect(waiting.run).not.toHaveBeenCalled();
    await expect(boundedCall(() => Promise.resolve('free again'))).resolves.toBe('free again');
  });

  it('leaves a call that waited only what is left of its time', async () => {
    const boundedCall = overFourRegions(bounds(1, 100));
    const [running, waiting] = [heldCall(), heldCall()];
    const first = boundedCall(running.run);
    await jest.advanceTimersByTimeAsync(30);
    const second = boundedCall(waiting.run).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(60);
    running.finish();
    await first;
    await jest.advanceTimersByTimeAsync(39);
    const before = waiting.run.mock.calls[0]?.[0].aborted;

    await jest.advanceTimersByTimeAsync(1);

    expect(before).toBe(false);
    expect(await second).toBeInstanceOf(DeadlinePassed);
  });

  it('is each call’s own', async () => {
    const boundedCall = overFourRegions(bounds(2, 100));
    const [early, late] = [heldCall(), heldCall()];
    const first = boundedCall(early.run).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(50);
    const second = boundedCall(late.run);
    await jest.advanceTimersByTimeAsync(99);

    late.finish();

    expect(await first).toBeInstanceOf(DeadlinePassed);
    await expect(second).resolves.toBe('done');
  });
});

function bounds(maxConcurrency: number, deadlineMs: number): CallBounds {
  return { maxConcurrency, maxWaiting: maxConcurrency * 100, deadlineMs };
}

type Call<Value> = (signal: AbortSignal) => Promise<Value>;

/** Calls spread over so many regions that no region's own share counts. */
function overFourRegions(callBounds: CallBounds) {
  const boundedCall = createBoundedCall(callBounds);
  let calls = 0;
  return <Value>(call: Call<Value>): Promise<Value> =>
    boundedCall(`us-east-${(calls += 1) % 4}`, call);
}

describe('A region that answers nothing', () => {
  it('leaves a quarter of the places to the others', async () => {
    const boundedCall = createBoundedCall(bounds(20, 60_000));
    const hung = jest.fn(() => new Promise<never>(() => undefined));
    for (let index = 0; index < 40; index += 1) void boundedCall('eu-west-1', hung);

    const others = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        boundedCall('us-east-1', () => Promise.resolve(index)),
      ),
    );

    expect(hung).toHaveBeenCalledTimes(15);
    expect(others).toHaveLength(30);
  });
});
