import type { NotCarriedReason } from './not-carried';
import type { Template } from './template';

/** From where a pool moves to where; the same on both sides where it stays. */
export interface Journey {
  readonly from: Address;
  readonly to: Address;
}

export interface Address {
  readonly region: string;
  /** Null where the source does not tell it. */
  readonly accountId: string | null;
}

/** What becomes of a text that names something in one place, and what there is to say about it. */
export interface Moved {
  readonly value: Template;
  readonly reason: NotCarriedReason;
  readonly message: string;
}

export function isMoving({ from, to }: Journey): boolean {
  return from.region !== to.region || from.accountId !== to.accountId;
}
