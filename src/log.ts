import pino, { type LevelWithSilent, type Logger } from 'pino';

/** How much is gathered before it is written, in bytes: a write to the system for each line costs as much as to make it. */
const GATHERED_BYTES = 4_096;

/** How late a line may come where few are told, in milliseconds. */
const LATEST_MS = 100;

export interface LogOptions {
  /** Whether each line is written at once, since nothing may run after it; not when left out. */
  readonly atOnce?: boolean;
}

/**
 * The log of a process, as lines of JSON at its stderr. None is lost where it exits or dies of an error that
 * was thrown; a signal that it does not hear, as SIGKILL, or no memory left costs those of the last moment.
 */
export function openLog(
  level: LevelWithSilent,
  whose: Pick<NodeJS.Process, 'stderr' | 'on'>,
  { atOnce = false }: LogOptions = {},
): Logger {
  const destination = pino.destination({
    fd: whose.stderr.fd,
    ...(atOnce ? { sync: true } : { minLength: GATHERED_BYTES, periodicFlush: LATEST_MS }),
  });
  whose.on('exit', () => destination.flushSync());
  return pino({ level }, destination);
}
