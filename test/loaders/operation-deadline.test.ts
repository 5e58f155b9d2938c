import { createTally, type Ask } from '../../src/domain/ask';
import type { Operation, Read, ValueOf } from '../../src/domain/reads';
import type { Source } from '../../src/domain/source';
import { createLoaders, createOperationDeadline } from '../../src/loaders';
import { aUserPool, failureOf } from '../support/builders';

const LIMIT_MS = 1_000;
const PLACE = { account: 'default', region: 'us-east-1' };

function describing(userPoolId: string): Read<'DescribeUserPool'> {
  return { operation: 'DescribeUserPool', place: PLACE, input: { userPoolId } };
}

describe('The deadline of an operation', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** Loaders whose reads take so many milliseconds each, in an operation that began so long ago. */
  function loadersOver(readMs: Readonly<Record<string, number>>, agoMs = 0) {
    const read = jest.fn(async (asked: Read): Promise<ValueOf<Operation>> => {
      const id = 'userPoolId' in asked.input ? asked.input.userPoolId : '';
      await new Promise((resolve) => setTimeout(resolve, readMs[id] ?? 0));
      return aUserPool({ ...PLACE, id });
    });
    const ask: Ask = { priority: 'INTERACTIVE', fresh: false, tally: createTally() };
    const startedAt = performance.now() - agoMs;
    const deadline = createOperationDeadline({ limitMs: LIMIT_MS, startedAt });
    const failures: Error[] = [];
    const source = { read } as unknown as Source;
    const loaders = createLoaders(source, ask, (error) => failures.push(error), deadline);
    return { loaders, read, failures };
  }

  it('fails what is not read by then at once, and keeps what is', async () => {
    const { loaders, failures } = loadersOver({ a: 300, b: 5_000 });

    const both = Promise.allSettled([loaders.read(describing('a')), loaders.read(describing('b'))]);
    await jest.advanceTimersByTimeAsync(LIMIT_MS);
    const [a, b] = await both;

    expect(a).toMatchObject({ status: 'fulfilled', value: { id: 'a' } });
    expect(b).toMatchObject({
      status: 'rejected',
      reason: {
        failure: {
          code: 'UPSTREAM_TIMEOUT',
          limit: 'OPERATION_DEADLINE',
          max: LIMIT_MS,
          userPoolId: 'b',
          region: 'us-east-1',
          retryable: true,
        },
        message:
          'One operation may take at most 1000 ms, and that time was up before DescribeUserPool in us-east-1 was answered. What was read by then is in this answer. Ask for less at once, or again later.',
      },
    });
    expect(failures).toHaveLength(1);
  });

  it('counts from the start of the request', async () => {
    const { loaders } = loadersOver({ a: 300 }, 800);

    const failed = failureOf(() => loaders.read(describing('a')));
    await jest.advanceTimersByTimeAsync(200);

    expect(await failed).toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  });

  it('lets nothing begin after it', async () => {
    const { loaders, read } = loadersOver({}, LIMIT_MS);

    const failed = failureOf(() => loaders.read(describing('a')));
    await jest.advanceTimersByTimeAsync(0);

    expect(await failed).toMatchObject({ limit: 'OPERATION_DEADLINE' });
    expect(read).not.toHaveBeenCalled();
  });

  it('leaves no timer behind when everything was read', async () => {
    const { loaders } = loadersOver({ a: 10, b: 20 });

    const both = Promise.all([loaders.read(describing('a')), loaders.read(describing('b'))]);
    await jest.advanceTimersByTimeAsync(20);
    await both;

    expect(jest.getTimerCount()).toBe(0);
  });

  it('keeps one timer, however many reads wait', async () => {
    const { loaders } = loadersOver({ a: 10, b: 20, c: 30 });

    const all = Promise.all(['a', 'b', 'c'].map((id) => loaders.read(describing(id))));
    await jest.advanceTimersByTimeAsync(0);

    expect(jest.getTimerCount()).toBe(3 + 1);
    await jest.advanceTimersByTimeAsync(30);
    await all;
  });
});
