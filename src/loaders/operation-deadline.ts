import { GatewayError } from '../domain/gateway-error';
import { inPlace } from '../domain/place';
import type { Read } from '../domain/reads';

/** The one time limit of a GraphQL operation, for all of its reads. */
export interface OperationDeadline {
  /**
   * Runs a read to its end, or to the operation's, whichever comes first. What is under way by then goes
   * on for whoever else waits for it; nothing begins after it.
   *
   * @throws GatewayError UPSTREAM_TIMEOUT when the operation's time is up
   */
  within<Value>(read: Read, run: () => Promise<Value>): Promise<Value>;
}

export interface OperationDeadlineOptions {
  /** How long the operation may take, in milliseconds. */
  readonly limitMs: number;
  /** When its request came, by `now`. */
  readonly startedAt: number;
  /** A clock that never goes back, in milliseconds. */
  readonly now?: () => number;
}

/** No limit but that of each read. */
export const NO_DEADLINE: OperationDeadline = Object.freeze({
  within: <Value>(_read: Read, run: () => Promise<Value>) => run(),
});

/** A deadline that keeps a timer only while somebody waits, so that nobody need tell it of the end. */
export function createOperationDeadline(options: OperationDeadlineOptions): OperationDeadline {
  const { limitMs, startedAt, now = () => performance.now() } = options;
  const giveUps = new Set<() => void>();
  let timer: NodeJS.Timeout | null = null;

  const leftMs = () => startedAt + limitMs - now();
  const look = () => {
    // Timers may come a moment early.
    const left = leftMs();
    if (left > 0) {
      timer = setTimeout(look, Math.ceil(left));
      return;
    }
    timer = null;
    for (const giveUp of giveUps) giveUp();
  };
  const leave = (giveUp: () => void) => {
    giveUps.delete(giveUp);
    if (giveUps.size > 0 || timer === null) return;
    clearTimeout(timer);
    timer = null;
  };

  return {
    within<Value>(read: Read, run: () => Promise<Value>) {
      if (leftMs() <= 0) return Promise.reject(timeIsUp(read, limitMs));
      return new Promise<Value>((resolve, reject) => {
        const giveUp = () => reject(timeIsUp(read, limitMs));
        giveUps.add(giveUp);
        timer ??= setTimeout(look, Math.ceil(leftMs()));
        run()
          .then(resolve, reject)
          .finally(() => leave(giveUp));
      });
    },
  };
}

function timeIsUp({ operation, place, input }: Read, limitMs: number): GatewayError {
  const userPoolId = 'userPoolId' in input ? input.userPoolId : null;
  return new GatewayError(
    'UPSTREAM_TIMEOUT',
    `One operation may take at most ${limitMs} ms, and that time was up before ${operation} ${inPlace(place)} was answered. What was read by then is in this answer. Ask for less at once, or again later.`,
    { userPoolId, place, limit: 'OPERATION_DEADLINE', max: limitMs },
  );
}
