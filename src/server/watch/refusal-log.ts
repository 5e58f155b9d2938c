import type { FastifyBaseLogger } from 'fastify';
import type { RefusedRequest } from './refusal-watch';

/** The most lines of one code in a second: whoever floods the gateway must not fill its disk too. */
const MOST_LINES = 10;

const WINDOW_MS = 1_000;

/** A line for each refusal, up to a bound; of the others of its code one line tells how many there were. */
export function createRefusalLog(log: FastifyBaseLogger): (refused: RefusedRequest) => void {
  const lines = new Map<string, number>();

  const endWindow = (code: string) => {
    const leftOut = (lines.get(code) ?? 0) - MOST_LINES;
    lines.delete(code);
    if (leftOut > 0) log.warn({ code, leftOut }, 'requests refused, left out of the log');
  };

  return (refused) => {
    const { code, status } = refused;
    const before = lines.get(code) ?? 0;
    lines.set(code, before + 1);
    if (before === 0) setTimeout(endWindow, WINDOW_MS, code).unref();
    if (before < MOST_LINES) log[status >= 500 ? 'warn' : 'info'](refused, 'request refused');
  };
}
