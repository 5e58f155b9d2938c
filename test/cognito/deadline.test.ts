import { DeadlinePassed, withinDeadline, type Deadline } from '../../src/cognito/deadline';

/** A read that ends when the test says so. */
function heldRead() {
  let finish: (value: string) => void = () => undefined;
  const outcome = new Promise<string>((resolve) => {
    finish = resolve;
  });
  const run = jest.fn<Promise<string>, [Deadline]>(() => outcome);
  return { run, finish: () => finish('done') };
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('The deadline', () => {
  it('leaves a read that is in time as it is', async () => {
    const failure = new Error('failed');

    await expect(withinDeadline(100, () => Promise.resolve('value'))).resolves.toBe('value');
    await expect(withinDeadline(100, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('keeps its signal quiet where the read ends in time', async () => {
    const signals: AbortSignal[] = [];

    await withinDeadline(100, ({ signal }) => Promise.resolve(signals.push(signal)));
    await jest.advanceTimersByTimeAsync(1_000);

    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  });

  it.each([
    [10_000, 9_000],
    [2_000, 1_800],
  ])('of %i ms tells after %i that it is too late to send anything', async (deadlineMs, lastMs) => {
    const read = heldRead();
    const outcome = withinDeadline(deadlineMs, read.run);
    const lastTurn = () => read.run.mock.calls[0]?.[0].lastTurn.aborted;

    await jest.advanceTimersByTimeAsync(lastMs - 1);
    const before = lastTurn();
    await jest.advanceTimersByTimeAsync(1);
    const after = lastTurn();
    read.finish();

    expect([before, after]).toEqual([false, true]);
    await expect(outcome).resolves.toBe('done');
  });

  it('ends a read that ignores its signal, and aborts that signal', async () => {
    const read = heldRead();
    const outcome = withinDeadline(100, read.run).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(99);
    const signal = read.run.mock.calls[0]?.[0].signal;
    const before = signal?.aborted;

    await jest.advanceTimersByTimeAsync(1);

    expect(await outcome).toBeInstanceOf(DeadlinePassed);
    expect(before).toBe(false);
    expect(signal?.reason).toBe(await outcome);
  });

  it('is what fails, though the read makes an error of its own of the signal', async () => {
    const outcome = withinDeadline(
      100,
      ({ signal }) =>
        new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () =>
            reject(Object.assign(new Error('Request aborted'), { name: 'AbortError' })),
          );
        }),
    ).catch((error: unknown) => error);

    await jest.advanceTimersByTimeAsync(100);

    expect(await outcome).toBeInstanceOf(DeadlinePassed);
  });

  it('yields to whoever knows better what the time was lost to', async () => {
    const better = new Error('the queue was long');
    const outcome = withinDeadline(100, ({ signal, lostTo }) => {
      signal.addEventListener('abort', () => lostTo(better));
      return new Promise<never>(() => undefined);
    }).catch((error: unknown) => error);

    await jest.advanceTimersByTimeAsync(100);

    expect(await outcome).toBe(better);
  });

  it('is each read’s own', async () => {
    const [early, late] = [heldRead(), heldRead()];
    const first = withinDeadline(100, early.run).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(50);
    const second = withinDeadline(100, late.run);
    await jest.advanceTimersByTimeAsync(99);

    late.finish();

    expect(await first).toBeInstanceOf(DeadlinePassed);
    await expect(second).resolves.toBe('done');
  });
});
