/** Credentials of AWS; without an expiration they last. */
export interface Session {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** How long before its end a session is renewed: the SDK's own measure, and more than any call takes. */
const RENEWED_BEFORE_MS = 5 * 60_000;

/** How long a failure is repeated rather than asked for again: reads that queue up are one storm otherwise. */
const FAILURE_KEPT_MS = 1_000;

/** Sessions end by the wall clock; what lasts a moment goes by one that nobody sets. Both in milliseconds. */
export interface SessionClock {
  readonly now: () => number;
  readonly elapsed: () => number;
}

/**
 * A provider that asks its own provider no more often than needed: once for all who wait, again
 * shortly before the session ends, and after a failure not before a moment has passed. Where renewing
 * fails, the session serves to its end.
 */
export function keptSession(
  provider: () => Promise<Session>,
  { now, elapsed }: SessionClock = { now: Date.now, elapsed: () => performance.now() },
): () => Promise<Session> {
  let session: Session | null = null;
  let asked: Promise<Session> | null = null;
  let renewAt = 0;
  let failureKeptUntil = -Infinity;

  const ask = async (): Promise<Session> => {
    try {
      session = await provider();
      renewAt = endOf(session) - RENEWED_BEFORE_MS;
      return session;
    } catch (error) {
      renewAt = 0;
      failureKeptUntil = elapsed() + FAILURE_KEPT_MS;
      if (session !== null && now() < endOf(session)) return session;
      throw error;
    }
  };

  return () => {
    if (asked !== null && (now() < renewAt || elapsed() < failureKeptUntil)) return asked;
    // Whoever comes while this is asked for waits for it.
    renewAt = Infinity;
    asked = ask();
    return asked;
  };
}

function endOf({ expiration }: Session): number {
  return expiration?.getTime() ?? Infinity;
}
