import { UNWATCHED, type AttemptKind, type AttemptWatcher } from '../domain/attempt-watcher';
import { inPlace } from '../domain/place';

/** A line that says what is being read while somebody waits at a terminal. */
interface Progress {
  /** To be told of every request to AWS. */
  readonly watcher: AttemptWatcher;
  /** Takes the line away, for good. */
  end(): void;
}

interface ProgressOptions {
  readonly write: (text: string) => void;
  /** How many columns the terminal has now. */
  readonly columns: () => number;
}

/** What takes less needs no word. */
const AFTER_MS = 500;

const EVERY_MS = 100;

/** Back to the beginning of the line, and nothing on it. */
const CLEAR = '\r\u001b[2K';

/** Nobody watches: the other end is no terminal. */
export const NO_PROGRESS: Progress = { watcher: UNWATCHED, end: () => undefined };

/** A line on a terminal, from the first request that is still waited for after half a second. */
export function startProgress({ write, columns }: ProgressOptions): Progress {
  let calls = 0;
  let current: AttemptKind | null = null;
  let isShown = false;
  let shown = '';

  const show = () => {
    if (current === null) return;
    const line = lineOf(current, calls).slice(0, Math.max(0, columns() - 1));
    if (line === shown) return;
    isShown = true;
    shown = line;
    write(CLEAR + line);
  };
  let ticking: NodeJS.Timeout | null = null;
  const waiting = setTimeout(() => {
    show();
    ticking = setInterval(show, EVERY_MS).unref();
  }, AFTER_MS).unref();

  return {
    watcher: {
      begins(kind) {
        current ??= kind;
        return {
          sent() {
            calls += 1;
            current = kind;
          },
          ended: () => undefined,
        };
      },
    },
    end() {
      clearTimeout(waiting);
      if (ticking !== null) clearInterval(ticking);
      if (isShown) write(CLEAR);
    },
  };
}

function lineOf({ operation, place }: AttemptKind, calls: number): string {
  return `Reading ${operation} ${inPlace(place)}, ${calls} ${calls === 1 ? 'call' : 'calls'} so far`;
}
