/** What fails a read when its time is up. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
}

/** The one time limit of a read: it covers waiting, every attempt and reading the body. */
export interface Deadline {
  /** Aborts when the time is up. */
  readonly signal: AbortSignal;
  /**
   * Fails the read at once. Whoever is told by the signal may say better than the deadline what the
   * time was lost to; the first to speak is heard.
   */
  fail(reason: Error): void;
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
  let fail: (reason: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const timer = setTimeout(() => {
    const reason = new DeadlinePassed(`No answer within ${deadlineMs} ms.`);
    controller.abort(reason);
    fail(reason);
  }, deadlineMs);

  try {
    return await Promise.race([failed, run({ signal: controller.signal, fail })]);
  } finally {
    clearTimeout(timer);
  }
}
