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
  try {
    const news = JSON.parse(text) as (News & Told) | null;
    return news === null || typeof news !== 'object' || news.by === by ? null : news;
  } catch {
    return null;
  }
}
