import { createTally, type Ask } from '../../src/domain/ask';
import { GatewayError } from '../../src/domain/gateway-error';
import type { Operation, Read, ValueOf } from '../../src/domain/reads';
import type { Source } from '../../src/domain/source';
import { createLoaders } from '../../src/loaders';
import { aListedUserPool, aUserPool } from '../support/builders';

const PLACE = { account: 'default', region: 'us-east-1' };
const POOL = describing('us-east-1_A');
const OTHER = describing('us-east-1_B');

function describing(userPoolId: string): Read<'DescribeUserPool'> {
  return { operation: 'DescribeUserPool', place: PLACE, input: { userPoolId } };
}

function listing(token: string | null): Read<'ListUserPools'> {
  return { operation: 'ListUserPools', place: PLACE, input: { token } };
}

function anAsk(): Ask {
  return { priority: 'INTERACTIVE', fresh: false, tally: createTally() };
}

/** A source whose reads are counted; everything exists until told otherwise. */
function fakeSource() {
  const read = jest.fn<Promise<ValueOf<Operation>>, [Read, Ask]>(({ operation, place, input }) => {
    if (operation === 'ListUserPools') {
      const items = [aListedUserPool({ ...place, id: 'us-east-1_A' })];
      return Promise.resolve({ items, nextToken: null });
    }
    return Promise.resolve(aUserPool({ ...place, id: idOf({ input }) }));
  });
  return { read, source: { read } as unknown as Source };
}

function idOf({ input }: Pick<Read, 'input'>): string {
  return 'userPoolId' in input ? input.userPoolId : '';
}

function ignore(): void {
  // These tests look elsewhere.
}

describe('The reads of one request', () => {
  it('are made once each, though different objects name the same thing', async () => {
    const { source, read } = fakeSource();
    const loaders = createLoaders(source, anAsk(), ignore);

    const [first, second, other] = await Promise.all([
      loaders.read({ ...POOL }),
      loaders.read({ ...POOL, input: { ...POOL.input } }),
      loaders.read({ ...OTHER }),
    ]);
    const later = await loaders.read({
      input: POOL.input,
      place: PLACE,
      operation: POOL.operation,
    });

    expect(read).toHaveBeenCalledTimes(2);
    expect(second).toBe(first);
    expect(later).toBe(first);
    expect(other.id).toBe('us-east-1_B');
  });

  it.each([
    { ...POOL, place: { ...PLACE, region: 'eu-west-1' } },
    { ...POOL, place: { ...PLACE, account: 'other' } },
    OTHER,
    listing(null),
  ])('are told apart by account, region, operation and input: %j', async (different) => {
    const { source, read } = fakeSource();
    const loaders = createLoaders(source, anAsk(), ignore);

    await Promise.all([loaders.read(POOL), loaders.read<Operation>(different)]);

    expect(read.mock.calls.map(([asked]) => asked)).toEqual([POOL, different]);
  });

  it('tell the first page from one whose token reads "null"', async () => {
    const { source, read } = fakeSource();
    const loaders = createLoaders(source, anAsk(), ignore);

    await Promise.all([loaders.read(listing(null)), loaders.read(listing('null'))]);

    expect(read).toHaveBeenCalledTimes(2);
  });

  it('carry the request’s own ask', async () => {
    const { source, read } = fakeSource();
    const ask = anAsk();
    const loaders = createLoaders(source, ask, ignore);

    await Promise.all([loaders.read(POOL), loaders.read(listing(null))]);

    for (const [, asked] of read.mock.calls) expect(asked).toBe(ask);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('fail each alone', async () => {
    const { source, read } = fakeSource();
    const failure = new GatewayError('USER_POOL_NOT_FOUND', 'There is none.');
    read.mockImplementation((asked) =>
      idOf(asked) === 'us-east-1_B'
        ? Promise.reject(failure)
        : Promise.resolve(aUserPool({ ...PLACE, id: idOf(asked) })),
    );
    const loaders = createLoaders(source, anAsk(), ignore);

    const [found, failed] = await Promise.allSettled([loaders.read(POOL), loaders.read(OTHER)]);

    expect(found).toMatchObject({ status: 'fulfilled', value: { id: 'us-east-1_A' } });
    expect(failed).toEqual({ status: 'rejected', reason: failure });
  });

  it('are made side by side', async () => {
    const { source, read } = fakeSource();
    let running = 0;
    const seen: number[] = [];
    read.mockImplementation(async (asked) => {
      running += 1;
      await Promise.resolve();
      seen.push(running);
      return aUserPool({ ...PLACE, id: idOf(asked) });
    });
    const loaders = createLoaders(source, anAsk(), ignore);

    await Promise.all([loaders.read(POOL), loaders.read(OTHER)]);

    expect(seen).toEqual([2, 2]);
  });
});

describe('A read that failed', () => {
  it.each([POOL, listing('next')] as readonly Read[])(
    'is told once, however many fields wanted it, and is not tried again: %j',
    async (asked) => {
      const { source, read } = fakeSource();
      const failure = new GatewayError('UPSTREAM_UNAVAILABLE', 'No answer.');
      read.mockRejectedValue(failure);
      const onFailure = jest.fn();
      const loaders = createLoaders(source, anAsk(), onFailure);

      await Promise.allSettled([loaders.read(asked), loaders.read({ ...asked })]);
      await expect(loaders.read(asked)).rejects.toBe(failure);

      expect(onFailure.mock.calls).toEqual([[failure]]);
      expect(read).toHaveBeenCalledTimes(1);
    },
  );

  it('is told for each thing that failed', async () => {
    const { source, read } = fakeSource();
    read.mockImplementation((asked) => Promise.reject(new Error(idOf(asked))));
    const onFailure = jest.fn<unknown, [Error]>();
    const loaders = createLoaders(source, anAsk(), onFailure);

    await Promise.allSettled([loaders.read(POOL), loaders.read(OTHER)]);

    expect(onFailure.mock.calls.map(([error]) => error.message)).toEqual([
      'us-east-1_A',
      'us-east-1_B',
    ]);
  });

  it.each(['a text', undefined, null, 7])(
    'with %j instead of an Error fails with an Error',
    async (thrown) => {
      const { source, read } = fakeSource();
      read.mockRejectedValue(thrown);
      const onFailure = jest.fn<unknown, [Error]>();
      const loaders = createLoaders(source, anAsk(), onFailure);

      const failed = loaders.read(POOL);

      await expect(failed).rejects.toThrow(String(thrown));
      expect(onFailure.mock.calls[0]?.[0]).toBeInstanceOf(Error);
    },
  );

  it('before it returned a promise fails alone too', async () => {
    const { source, read } = fakeSource();
    const failure = new Error('thrown at once');
    read.mockImplementation((asked) => {
      if (idOf(asked) === 'us-east-1_B') throw failure;
      return Promise.resolve(aUserPool({ ...PLACE, id: idOf(asked) }));
    });
    const loaders = createLoaders(source, anAsk(), ignore);

    const [found, failed] = await Promise.allSettled([loaders.read(POOL), loaders.read(OTHER)]);

    expect(found.status).toBe('fulfilled');
    expect(failed).toEqual({ status: 'rejected', reason: failure });
  });
});

describe('A list with an item that cannot be understood', () => {
  it('is a list all the same, and the failure of the item is told once', async () => {
    const { source, read } = fakeSource();
    const summary = new GatewayError('UPSTREAM_UNAVAILABLE', 'Not understood.');
    const items = [
      { id: 'us-east-1_A', summary },
      aListedUserPool({ ...PLACE, id: 'us-east-1_B' }),
    ];
    read.mockResolvedValue({ items, nextToken: null });
    const onFailure = jest.fn();
    const loaders = createLoaders(source, anAsk(), onFailure);

    const pages = await Promise.all([loaders.read(listing(null)), loaders.read(listing(null))]);

    expect(pages.map((page) => page.items)).toEqual([items, items]);
    expect(onFailure.mock.calls).toEqual([[summary]]);
  });
});

describe('Two requests', () => {
  it('share nothing that was read', async () => {
    const { source, read } = fakeSource();
    const [one, two] = [
      createLoaders(source, anAsk(), ignore),
      createLoaders(source, anAsk(), ignore),
    ];

    await Promise.all([one.read(POOL), two.read(POOL)]);
    await Promise.all([one.read(listing(null)), two.read(listing(null))]);

    expect(read).toHaveBeenCalledTimes(4);
  });

  it('hear of their own failures alone', async () => {
    const { source, read } = fakeSource();
    read.mockRejectedValueOnce(new Error('once'));
    const [heardByOne, heardByTwo] = [jest.fn(), jest.fn()];
    const one = createLoaders(source, anAsk(), heardByOne);
    const two = createLoaders(source, anAsk(), heardByTwo);

    await Promise.allSettled([one.read(POOL)]);
    await two.read(POOL);

    expect(heardByOne).toHaveBeenCalledTimes(1);
    expect(heardByTwo).not.toHaveBeenCalled();
  });
});
