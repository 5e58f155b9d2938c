/** What ends a wait for something that does not come. */
export class OutOfPatience extends Error {
  override readonly name = 'OutOfPatience';
}

/** Waits for what comes at once or not at all. */
export interface Patience {
  /** @throws OutOfPatience where it has not come after half a second */
  await<Value>(coming: Promise<Value>): Promise<Value>;
}

const TURN_MS = 25;
const TURNS = 20;

/**
 * Time is counted in turns of the event loop, one in 25 ms at most: while this process is busy, or gets no
 * processor, nothing that came can be seen, and it is nobody else's fault.
 */
export function createPatience(): Patience {
  const waits = new Set<{ turns: number; readonly end: () => void }>();
  let timer: NodeJS.Timeout | null = null;

  const turn = () => {
    for (const wait of waits) {
      wait.turns += 1;
      // What has come by now is seen before this.
      if (wait.turns >= TURNS) setImmediate(wait.end);
    }
  };

  const rest = () => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  };

  return {
    async await(coming) {
      coming.catch(() => undefined);
      timer ??= setInterval(turn, TURN_MS).unref();
      let end: () => void = () => undefined;
      const late = new Promise<never>((_, reject) => {
        end = () => reject(new OutOfPatience(`it gave no answer within ${TURN_MS * TURNS} ms`));
      });
      const wait = { turns: 0, end };
      waits.add(wait);
      try {
        return await Promise.race([coming, late]);
      } finally {
        waits.delete(wait);
        if (waits.size === 0) rest();
      }
    },
  };
}
