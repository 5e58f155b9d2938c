/** What fails a read when its time is up. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
}

/** The one time limit of a read: it covers waiting, every attempt and reading the body. */
export interface Deadline {
  /** Aborts when the time is up. */
  readonly signal: AbortSignal;
  /** For whoever hears the signal: says better than the deadline what the time was lost to. */
  lostTo(reason: Error): void;
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
  let lostTo: Error | null = null;
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      lostTo = new DeadlinePassed(`No answer within ${deadlineMs} ms.`);
      controller.abort(lostTo);
      reject(lostTo);
    }, deadlineMs);
  });

  try {
    return await Promise.race([passed, run({ signal, lostTo: (reason) => (lostTo = reason) })]);
  } catch (error) {
    // The read may have made an error of its own of the signal.
    throw lostTo ?? error;
  } finally {
    clearTimeout(timer);
  }
}
