/** What fails a read when its time is up. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
}

/** The same, where nothing was sent: as many requests as may be under way took all of the time. */
export class NeverSent extends DeadlinePassed {}

/** The one time limit of a read: it covers waiting, every attempt and reading the body. */
export interface Deadline {
  /** Aborts when the time is up. */
  readonly signal: AbortSignal;
  /** For whoever hears the signal: says better than the deadline what the time was lost to. */
  readonly lostTo: (reason: Error) => void;
}

/**
 * Runs a read to its end or to its deadline, whichever comes first, even where it ignores the signal.
 * Only an abort signal bounds the SDK's total (measured: its own timeouts start anew with each
 * attempt), and not even that while it looks for credentials.
 *
 * @throws DeadlinePassed when the time is up and nobody knows better
 */
export async function withinDeadline<Value>(
  deadlineMs: number,
  run: (deadline: Deadline) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const { signal } = controller;
  const time = { lostTo: null as Error | null };
  const lostTo = (reason: Error) => {
    time.lostTo = reason;
  };
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const reason = new DeadlinePassed(`No answer within ${deadlineMs} ms.`);
      lostTo(reason);
      controller.abort(reason);
      reject(reason);
    }, deadlineMs);
  });

  try {
    return await Promise.race([passed, run({ signal, lostTo })]);
  } catch (error) {
    // The read may have made an error of its own of the signal.
    throw time.lostTo ?? error;
  } finally {
    clearTimeout(timer);
  }
}
