import { createSlidingWindow } from '../../src/cognito/sliding-window';
import type { Ask } from '../../src/domain/ask';

type Window = ReturnType<typeof createSlidingWindow>;

interface Drain {
  readonly answeredAfter?: number;
  readonly priority?: Ask['priority'];
}

/** Grants as many as the window allows at one moment, each answered after a while. */
function drain(
  window: Window,
  now: number,
  { answeredAfter = 0, priority = 'INTERACTIVE' }: Drain = {},
): number {
  let granted = 0;
  for (; window.opensAt(now, priority) <= now; granted += 1) {
    window.enter(now, priority)(now + answeredAfter);
  }
  return granted;
}

describe('A sliding window', () => {
  it.each([1, 3, 9, 20])('grants %i at once, and no more within a second', (limit) => {
    const window = createSlidingWindow(limit);

    expect(drain(window, 0)).toBe(limit);
    expect(drain(window, 1_000)).toBe(0);
    expect(drain(window, 1_100)).toBe(limit);
  });

  it('never lets a burst and its refill through together, as a token bucket would', () => {
    const window = createSlidingWindow(9);
    const granted = [0, 300, 600, 900, 1_000].map((now) => drain(window, now));

    expect(granted).toEqual([9, 0, 0, 0, 0]);
  });

  it('counts a grant until a second after its answer, since it may arrive as late as that', () => {
    const window = createSlidingWindow(1);
    drain(window, 0, { answeredAfter: 400 });

    expect(window.opensAt(0, 'INTERACTIVE')).toBeGreaterThan(1_400);
    expect(window.opensAt(0, 'INTERACTIVE')).toBeLessThan(1_500);
  });

  it('takes a request without an answer to have arrived within a second', () => {
    const window = createSlidingWindow(1);
    const end = window.enter(0, 'INTERACTIVE');

    const opensAt = window.opensAt(0, 'INTERACTIVE');
    end(30_000);

    expect(opensAt).toBeGreaterThan(2_000);
    expect(opensAt).toBeLessThan(2_100);
    expect(window.opensAt(30_000, 'INTERACTIVE')).toBe(30_000);
  });

  it('tells when a turn comes that others go before', () => {
    const window = createSlidingWindow(2);
    window.enter(0, 'INTERACTIVE')(0);
    window.enter(500, 'INTERACTIVE')(500);
    const first = window.opensAt(600, 'INTERACTIVE');

    const turns = [0, 1, 2, 3, 4].map((ahead) => window.turnAt(600, 'INTERACTIVE', ahead) - first);

    expect(turns).toEqual([0, 500, first, first + 500, first * 2]);
  });

  it('takes requests under way to be answered soon, where it tells a turn', () => {
    const window = createSlidingWindow(1);
    window.enter(0, 'INTERACTIVE');

    const turnAt = window.turnAt(100, 'INTERACTIVE', 0);

    expect(turnAt).toBeGreaterThan(1_100);
    expect(turnAt).toBeLessThan(1_200);
  });

  it('tells what remains', () => {
    const window = createSlidingWindow(3);
    const before = window.remaining(0);
    window.enter(0, 'INTERACTIVE')(0);

    expect([before, window.remaining(0), window.remaining(5_000)]).toEqual([3, 2, 3]);
  });

  it('is idle when nothing of it counts any more', () => {
    const window = createSlidingWindow(3);
    const before = window.isIdle(0);
    window.enter(0, 'INTERACTIVE')(0);

    expect([before, window.isIdle(500), window.isIdle(2_000)]).toEqual([true, false, true]);
  });
});

describe('Background reads', () => {
  it.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [9, 4],
    [20, 10],
  ])('get no more than half of the grants: of %i at most %i', (limit, most) => {
    const window = createSlidingWindow(limit);

    expect(drain(window, 0, { priority: 'BACKGROUND' })).toBe(most);
    expect(drain(window, 0)).toBe(limit - most);
  });

  it('get none where interactive reads have had all', () => {
    const window = createSlidingWindow(9);
    drain(window, 0);

    expect(drain(window, 0, { priority: 'BACKGROUND' })).toBe(0);
  });
});

describe('A window that AWS throttled', () => {
  it.each([
    [9, [9, 4, 2, 1, 1]],
    [1, [1, 1, 1, 1, 1]],
  ])('grants half of what it did each time, from %i down to 1', (configured, limits) => {
    const window = createSlidingWindow(configured);
    const told = [window.limit(0)];

    // Whole seconds apart one would be recovered between them.
    for (const now of [0, 1_000, 2_000, 3_000]) {
      window.throttled(now, 0);
      window.throttled(now + 999, 0);
      told.push(window.limit(now + 999));
    }

    expect(told).toEqual(limits);
  });

  it('takes requests that were throttled together for one', () => {
    const window = createSlidingWindow(9);

    for (const now of [0, 10, 20, 500]) window.throttled(now, 0);

    expect(window.limit(500)).toBe(4);
  });

  it('recovers by one each second without throttling, up to what is configured', () => {
    const window = createSlidingWindow(6);
    window.throttled(0, 0);

    const limits = [0, 999, 1_000, 2_000, 3_000, 60_000].map((now) => window.limit(now));

    expect(limits).toEqual([3, 3, 4, 5, 6, 6]);
    expect([window.isIdle(2_999), window.isIdle(3_000)]).toEqual([false, true]);
  });

  it('counts the grants before against what it grants now', () => {
    const window = createSlidingWindow(8);
    for (const now of [0, 100, 200, 300, 400, 500, 600, 700]) window.enter(now, 'INTERACTIVE')(now);

    window.throttled(700, 0);

    expect(window.limit(800)).toBe(4);
    expect(window.remaining(800)).toBe(0);
    expect(window.opensAt(800, 'INTERACTIVE')).toBeGreaterThan(1_400);
  });

  it('grants nothing as long as AWS asks, and recovers from then on', () => {
    const window = createSlidingWindow(9);

    window.throttled(0, 5_000);

    expect(window.remaining(4_999)).toBe(0);
    expect(window.opensAt(10, 'INTERACTIVE')).toBe(5_000);
    expect([5_000, 6_000].map((now) => window.limit(now))).toEqual([4, 5]);
  });

  it('pauses for a minute at the most, whatever it is asked', () => {
    const window = createSlidingWindow(9);

    window.throttled(0, 2 ** 31 - 1);

    expect(window.opensAt(0, 'INTERACTIVE')).toBe(60_000);
  });
});
