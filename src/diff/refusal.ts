import { GatewayError } from '../domain/gateway-error';
import { quote } from '../domain/quote';
import { isMembers, type Members } from '../document';

/** What is said to somebody whose document is no description of a pool. */
export function refused(message: string): GatewayError {
  return new GatewayError('INVALID_INPUT', message);
}

/** What a value is, in words that follow "but got". */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    return Number.isFinite(value) ? 'a number' : 'a number that is not finite';
  }
  return isPlain(value) ? 'an object' : 'no JSON';
}

/** A document that somebody parsed may hold dates or maps, which are no JSON. */
export function isPlain(value: unknown): value is Members {
  return isMembers(value) && Object.prototype.toString.call(value) === '[object Object]';
}

/** A path as a sentence names it: in quotes where it holds more than AWS's own names. */
export function shownPath(path: string): string {
  return path.length <= 200 && /^[\w.:#]+$/.test(path) ? path : quote(path);
}
