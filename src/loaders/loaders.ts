import DataLoader from 'dataloader';
import type { UserPool } from '../domain/user-pool';
import { userPoolKeyText, type UserPoolKey } from '../domain/user-pool-key';
import type { UserPoolPage, UserPoolPageKey, UserPoolSource } from '../domain/user-pool-source';

/** One request's memory: whatever is asked for twice is read once. */
export interface Loaders {
  readonly userPool: DataLoader<UserPoolKey, UserPool, string>;
  readonly userPoolPage: DataLoader<UserPoolPageKey, UserPoolPage, string>;
}

/**
 * Loaders for one request. They must not outlive it: they never forget, and never see a change.
 *
 * @param onFailure is told of each read that failed, once, however many fields wanted it
 */
export function createLoaders(source: UserPoolSource, onFailure: (error: Error) => void): Loaders {
  return {
    userPool: new DataLoader(
      each((key) => source.describeUserPool(key), onFailure),
      { cacheKeyFn: userPoolKeyText },
    ),
    userPoolPage: new DataLoader(
      each(async (key) => {
        const page = await source.listUserPools(key);
        for (const { summary } of page.userPools) if (summary instanceof Error) onFailure(summary);
        return page;
      }, onFailure),
      { cacheKeyFn: ({ region, token, size }) => JSON.stringify([region, token, size]) },
    ),
  };
}

/**
 * A batch is a call for each of its keys, side by side: Cognito reads one pool at a time. A key that
 * fails fails alone.
 */
function each<Key, Value>(read: (key: Key) => Promise<Value>, onFailure: (error: Error) => void) {
  return (keys: readonly Key[]): Promise<(Value | Error)[]> =>
    Promise.all(
      keys.map(async (key) => {
        try {
          return await read(key);
        } catch (error) {
          const failure = error instanceof Error ? error : new Error(String(error));
          onFailure(failure);
          return failure;
        }
      }),
    );
}
