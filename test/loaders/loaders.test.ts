import { GatewayError } from '../../src/domain/gateway-error';
import type { UserPoolKey } from '../../src/domain/user-pool-key';
import type { UserPoolPage, UserPoolSource } from '../../src/domain/user-pool-source';
import { createLoaders } from '../../src/loaders';
import { aUserPool, aListedUserPool } from '../support/builders';

const KEY = { region: 'us-east-1', id: 'us-east-1_A' };
const OTHER = { region: 'us-east-1', id: 'us-east-1_B' };

/** A source whose reads are counted; every pool exists until told otherwise. */
function fakeSource() {
  return {
    describeUserPool: jest.fn<ReturnType<UserPoolSource['describeUserPool']>, [UserPoolKey]>(
      (key) => Promise.resolve(aUserPool(key)),
    ),
    listUserPools: jest.fn<Promise<UserPoolPage>, Parameters<UserPoolSource['listUserPools']>>(
      ({ region }) =>
        Promise.resolve({ userPools: [aListedUserPool({ ...KEY, region })], nextToken: null }),
    ),
  } satisfies UserPoolSource;
}

function ignore(): void {
  // These tests look elsewhere.
}

describe('The user pools of one request', () => {
  it('are read once each, though different objects name the same key', async () => {
    const source = fakeSource();
    const { userPool } = createLoaders(source, ignore);

    const [first, second, other] = await Promise.all([
      userPool.load({ ...KEY }),
      userPool.load({ ...KEY }),
      userPool.load({ ...OTHER }),
    ]);
    const later = await userPool.load({ id: KEY.id, region: KEY.region });

    expect(source.describeUserPool).toHaveBeenCalledTimes(2);
    expect(second).toBe(first);
    expect(later).toBe(first);
    expect(other.id).toBe(OTHER.id);
  });

  it('are told apart by region', async () => {
    const source = fakeSource();
    const { userPool } = createLoaders(source, ignore);

    const [home, replica] = await Promise.all([
      userPool.load(KEY),
      userPool.load({ ...KEY, region: 'eu-west-1' }),
    ]);

    expect(source.describeUserPool).toHaveBeenCalledTimes(2);
    expect([home.region, replica.region]).toEqual(['us-east-1', 'eu-west-1']);
  });

  it('fail each alone', async () => {
    const source = fakeSource();
    const failure = new GatewayError('USER_POOL_NOT_FOUND', 'There is none.');
    source.describeUserPool.mockImplementation((key) =>
      key.id === OTHER.id ? Promise.reject(failure) : Promise.resolve(aUserPool(key)),
    );
    const { userPool } = createLoaders(source, ignore);

    const [found, failed] = await Promise.allSettled([userPool.load(KEY), userPool.load(OTHER)]);

    expect(found).toMatchObject({ status: 'fulfilled', value: { id: KEY.id } });
    expect(failed).toEqual({ status: 'rejected', reason: failure });
  });

  it('are read side by side', async () => {
    const source = fakeSource();
    let running = 0;
    const seen: number[] = [];
    source.describeUserPool.mockImplementation(async (key) => {
      running += 1;
      await Promise.resolve();
      seen.push(running);
      return aUserPool(key);
    });
    const { userPool } = createLoaders(source, ignore);

    await Promise.all([userPool.load(KEY), userPool.load(OTHER)]);

    expect(seen).toEqual([2, 2]);
  });
});

describe('A read that failed', () => {
  it('is told once, however many fields wanted it, and is not tried again', async () => {
    const source = fakeSource();
    const failure = new GatewayError('UPSTREAM_UNAVAILABLE', 'No answer.');
    source.describeUserPool.mockRejectedValue(failure);
    const onFailure = jest.fn();
    const { userPool } = createLoaders(source, onFailure);

    await Promise.allSettled([userPool.load(KEY), userPool.load({ ...KEY })]);
    await expect(userPool.load(KEY)).rejects.toBe(failure);

    expect(onFailure.mock.calls).toEqual([[failure]]);
    expect(source.describeUserPool).toHaveBeenCalledTimes(1);
  });

  it('is told for each key that failed', async () => {
    const source = fakeSource();
    source.describeUserPool.mockImplementation(({ id }) => Promise.reject(new Error(id)));
    const onFailure = jest.fn<unknown, [Error]>();
    const { userPool } = createLoaders(source, onFailure);

    await Promise.allSettled([userPool.load(KEY), userPool.load(OTHER)]);

    expect(onFailure.mock.calls.map(([error]) => error.message)).toEqual([KEY.id, OTHER.id]);
  });

  it.each(['a text', undefined, null, 7])(
    'with %j instead of an Error fails with an Error',
    async (thrown) => {
      const source = fakeSource();
      source.describeUserPool.mockRejectedValue(thrown);
      const onFailure = jest.fn<unknown, [Error]>();
      const { userPool } = createLoaders(source, onFailure);

      const failed = userPool.load(KEY);

      await expect(failed).rejects.toThrow(String(thrown));
      expect(onFailure.mock.calls[0]?.[0]).toBeInstanceOf(Error);
    },
  );

  it('before it returned a promise fails alone too', async () => {
    const source = fakeSource();
    const failure = new Error('thrown at once');
    source.describeUserPool.mockImplementation((key) => {
      if (key.id === OTHER.id) throw failure;
      return Promise.resolve(aUserPool(key));
    });
    const { userPool } = createLoaders(source, ignore);

    const [found, failed] = await Promise.allSettled([userPool.load(KEY), userPool.load(OTHER)]);

    expect(found.status).toBe('fulfilled');
    expect(failed).toEqual({ status: 'rejected', reason: failure });
  });
});

describe('The pages of one request', () => {
  const PAGE = { region: 'us-east-1', token: 'next', size: 20 };

  it('are read once for the same region, token and size', async () => {
    const source = fakeSource();
    const { userPoolPage } = createLoaders(source, ignore);

    const [first, second] = await Promise.all([
      userPoolPage.load(PAGE),
      userPoolPage.load({ size: 20, token: 'next', region: 'us-east-1' }),
    ]);

    expect(source.listUserPools.mock.calls).toEqual([[PAGE]]);
    expect(second).toBe(first);
  });

  it.each([
    { ...PAGE, region: 'eu-west-1' },
    { ...PAGE, token: 'other' },
    { ...PAGE, token: null },
    { ...PAGE, token: 'null' },
    { ...PAGE, size: 21 },
  ])('are read anew for %j', async (page) => {
    const source = fakeSource();
    const { userPoolPage } = createLoaders(source, ignore);

    await Promise.all([userPoolPage.load(PAGE), userPoolPage.load(page)]);

    expect(source.listUserPools.mock.calls).toEqual([[PAGE], [page]]);
  });

  it('tell the first page from one whose token reads "null"', async () => {
    const source = fakeSource();
    const { userPoolPage } = createLoaders(source, ignore);

    await Promise.all([
      userPoolPage.load({ ...PAGE, token: null }),
      userPoolPage.load({ ...PAGE, token: 'null' }),
    ]);

    expect(source.listUserPools).toHaveBeenCalledTimes(2);
  });

  it('tell a failed read once', async () => {
    const source = fakeSource();
    const failure = new GatewayError('ACCESS_DENIED', 'No.');
    source.listUserPools.mockRejectedValue(failure);
    const onFailure = jest.fn();
    const { userPoolPage } = createLoaders(source, onFailure);

    await Promise.allSettled([userPoolPage.load(PAGE), userPoolPage.load({ ...PAGE })]);

    expect(onFailure.mock.calls).toEqual([[failure]]);
  });
});

describe('Two requests', () => {
  it('share nothing that was read', async () => {
    const source = fakeSource();
    const page = { region: 'us-east-1', token: null, size: 1 };
    const [one, two] = [createLoaders(source, ignore), createLoaders(source, ignore)];

    await Promise.all([one.userPool.load(KEY), two.userPool.load(KEY)]);
    await Promise.all([one.userPoolPage.load(page), two.userPoolPage.load(page)]);

    expect(source.describeUserPool).toHaveBeenCalledTimes(2);
    expect(source.listUserPools).toHaveBeenCalledTimes(2);
  });

  it('hear of their own failures alone', async () => {
    const source = fakeSource();
    source.describeUserPool.mockRejectedValueOnce(new Error('once'));
    const [heardByOne, heardByTwo] = [jest.fn(), jest.fn()];
    const [one, two] = [createLoaders(source, heardByOne), createLoaders(source, heardByTwo)];

    await Promise.allSettled([one.userPool.load(KEY)]);
    await two.userPool.load(KEY);

    expect(heardByOne).toHaveBeenCalledTimes(1);
    expect(heardByTwo).not.toHaveBeenCalled();
  });
});
