import type { Place } from './place';

/** One of AWS's quotas, of which each request takes one. */
export interface SharedLimit {
  readonly place: Place;
  /** Unique within the place. */
  readonly name: string;
  /** How many requests it lets through in any second, at least 1. */
  readonly perSecond: number;
}

/** How a gateway may let requests through now. */
export type Standing =
  /** Each grant is asked for where all gateways can see it. */
  | { readonly kind: 'TOGETHER' }
  /**
   * Nobody can be asked. So a gateway goes by what it granted itself, within its part of each limit, and by
   * nothing before a moment: until then what the others were granted may still count at AWS.
   */
  | { readonly kind: 'APART'; readonly part: number; readonly from: number };

/** What came of asking for a grant. */
export type Admission =
  /** It counts until so long after it was left, or until nobody can be still waiting for its answer. */
  | { readonly kind: 'GRANTED'; readonly leave: () => void }
  /** How long until each limit, in the order they were given, may grant again, in milliseconds; 0 for at once. */
  | { readonly kind: 'REFUSED'; readonly waitMs: readonly number[] }
  /** Nobody could be asked: the standing has changed. */
  | { readonly kind: 'UNANSWERED' };

/** The grants of several gateways that share AWS's quotas. */
export interface SharedBudget {
  standing(): Standing;
  /** Asks for one grant under several limits at once: under all or under none. Never rejects. */
  enter(limits: readonly SharedLimit[]): Promise<Admission>;
  /** Tells of a grant that was not asked for. */
  note(limits: readonly SharedLimit[]): () => void;
  /** AWS throttled a request under these limits. */
  throttled(limits: readonly Pick<SharedLimit, 'place' | 'name'>[], pauseMs: number): void;
  listen(news: BudgetNews): void;
}

/** What other gateways tell a budget. */
export interface BudgetNews {
  throttled(limit: Pick<SharedLimit, 'place' | 'name'>, pauseMs: number): void;
  /** The standing has changed. */
  stands(): void;
}
