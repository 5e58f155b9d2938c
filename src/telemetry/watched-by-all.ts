import type { AttemptWatcher } from '../domain/attempt-watcher';

/** One watcher that tells several. */
export function watchedByAll(...watchers: readonly AttemptWatcher[]): AttemptWatcher {
  return {
    begins(kind) {
      const watched = watchers.map((watcher) => watcher.begins(kind));
      return {
        sent() {
          for (const each of watched) each.sent();
        },
        ended(...end) {
          for (const each of watched) each.ended(...end);
        },
      };
    },
  };
}
