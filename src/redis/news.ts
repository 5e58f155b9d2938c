import type { Failure } from '../domain/gateway-error';

/** What gateways tell each other. */
export type News =
  | { readonly kind: 'TOLD'; readonly read: string }
  /** With what failed where that is a matter of all. */
  | { readonly kind: 'GAVE_UP'; readonly read: string; readonly failure: Failure | null }
  | { readonly kind: 'AWAITED'; readonly read: string }
  | { readonly kind: 'OUTDATED'; readonly read: string; readonly ageMs: number }
  | {
      readonly kind: 'THROTTLED';
      readonly account: string;
      readonly region: string;
      readonly name: string;
      readonly pauseMs: number;
    };

/** Who tells, so that nobody listens to himself. */
interface Told {
  readonly by: string;
}

export function writeNews(by: string, news: News): string {
  return JSON.stringify({ by, ...news });
}

/** News of somebody else; null for one's own, and for what is no news. */
export function readNews(by: string, text: string): News | null {
  const told = parsed(text);
  return told === null || told.by === by || !isNews(told) ? null : told;
}

function parsed(text: string): (Partial<Record<string, unknown>> & Partial<Told>) | null {
  try {
    const told = JSON.parse(text) as unknown;
    return typeof told === 'object' ? told : null;
  } catch {
    return null;
  }
}

/** Whoever can write to Redis can write this: what is not as it has to be goes no further. */
function isNews(told: Partial<Record<string, unknown>>): told is News {
  switch (told['kind']) {
    case 'TOLD':
    case 'AWAITED':
      return isText(told['read']);
    case 'GAVE_UP':
      return isText(told['read']) && (told['failure'] === null || isFailure(told['failure']));
    case 'OUTDATED':
      return isText(told['read']) && isDuration(told['ageMs']);
    case 'THROTTLED':
      return (
        [told['account'], told['region'], told['name']].every(isText) && isDuration(told['pauseMs'])
      );
    default:
      return false;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isDuration(value: unknown): boolean {
  return typeof value === 'number' && value >= 0;
}

function isFailure(value: unknown): boolean {
  const { code, message } = (value ?? {}) as Partial<Failure>;
  return code === 'UPSTREAM_THROTTLED' && isText(message);
}
