import pino, { type Logger } from 'pino';
import type { LogLevel } from './config';
import type { GatewayLog } from './gateway-types';

const METHODS = ['debug', 'info', 'warn', 'error'] as const;

type Method = (typeof METHODS)[number];

/** What a server writes to, on top of somebody else's log: from a level on, with their formats and places. */
export function logOver(given: GatewayLog | undefined, level: LogLevel): Logger {
  if (given === undefined || level === 'silent') return pino({ level: 'silent' });
  return over(given, level) as unknown as Logger;
}

/** All that the server, Fastify and Apollo Server use of a log. */
function over(given: GatewayLog, level: Method): object {
  const lowest = METHODS.indexOf(level);
  const told = (method: Method) =>
    METHODS.indexOf(method) < lowest
      ? silent
      : (first: unknown, message?: string) => tell(given, method, first, message);
  return {
    level,
    silent,
    trace: silent,
    debug: told('debug'),
    info: told('info'),
    warn: told('warn'),
    error: told('error'),
    fatal: told('error'),
    child: (_: object, options: { readonly level?: Method } = {}) =>
      over(given, options.level ?? level),
  };
}

function tell(given: GatewayLog, method: Method, first: unknown, message?: string): void {
  if (first instanceof Error) given[method]({ err: first }, message ?? first.message);
  else if (typeof first === 'object' && first !== null) given[method](first, message);
  else given[method]({}, String(first));
}

function silent(): void {
  // Nobody wants it.
}
