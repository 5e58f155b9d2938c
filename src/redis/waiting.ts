import type { Failure } from '../domain/gateway-error';

/** What ends a wait: an answer, its asker's failure, or the time. */
export type Came =
  | { readonly kind: 'TOLD' | 'NOTHING' }
  | { readonly kind: 'GAVE_UP'; readonly failure: Failure | null };

const NOTHING: Came = { kind: 'NOTHING' };

/** Those who wait for what another gateway asks AWS. */
export interface Waiting {
  /** Waits for news of a read from now on, at most so many milliseconds. Must be ended. */
  wait(read: string, ms: number): { readonly comes: Promise<Came>; end(): void };
  tell(read: string, came: Came): void;
  /** Nobody is to be waited for any more. */
  endAll(): void;
}

export function createWaiting(): Waiting {
  const waiters = new Map<string, Set<(came: Came) => void>>();

  return {
    wait(read, ms) {
      const ofRead = waiters.get(read) ?? new Set();
      waiters.set(read, ofRead);
      let timer: NodeJS.Timeout | undefined;
      let come: (came: Came) => void = () => undefined;
      const comes = new Promise<Came>((resolve) => {
        come = resolve;
        timer = setTimeout(resolve, ms, NOTHING);
      });
      ofRead.add(come);
      return {
        comes,
        end() {
          clearTimeout(timer);
          ofRead.delete(come);
          if (ofRead.size === 0 && waiters.get(read) === ofRead) waiters.delete(read);
        },
      };
    },
    tell(read, came) {
      for (const come of waiters.get(read) ?? []) come(came);
    },
    endAll() {
      for (const come of [...waiters.values()].flatMap((ofRead) => [...ofRead])) {
        come({ kind: 'GAVE_UP', failure: null });
      }
    },
  };
}
