import type { UserPoolSummary } from './user-pool-summary';

/** How pools are put in order. */
export interface UserPoolOrder {
  readonly field: 'NAME' | 'CREATED' | 'MODIFIED';
  readonly direction: 'ASC' | 'DESC';
}

/** A pool's place in such an order: it is still known when the pool is gone. */
export interface OrderKey {
  /** What is compared; null comes last in both directions. */
  readonly key: string | null;
  /** The index of the place, which parts equals. */
  readonly place: number;
  /** The pool's id, which parts equals of one place. */
  readonly id: string;
}

const MEMBERS = {
  NAME: 'name',
  CREATED: 'creationDate',
  MODIFIED: 'lastModifiedDate',
} as const satisfies Readonly<Record<UserPoolOrder['field'], keyof UserPoolSummary>>;

/** What an order compares of a pool. Dates are texts of one form, which sort as the moments do. */
export function orderText(summary: UserPoolSummary, { field }: UserPoolOrder): string | null {
  return summary[MEMBERS[field]];
}

/** Less than 0 where the first of two keys comes first; 0 for equals alone. */
export function compareKeys(a: OrderKey, b: OrderKey, { direction }: UserPoolOrder): number {
  return compareTexts(a.key, b.key, direction) || a.place - b.place || byCodePoint(a.id, b.id);
}

function compareTexts(
  a: string | null,
  b: string | null,
  direction: UserPoolOrder['direction'],
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction === 'ASC' ? byCodePoint(a, b) : byCodePoint(b, a);
}

/** Not by `<`, which compares UTF-16 units: it has emoji before some of Unicode's older characters. */
function byCodePoint(a: string, b: string): number {
  for (let index = 0; ; index += 1) {
    const [one, other] = [a.codePointAt(index) ?? -1, b.codePointAt(index) ?? -1];
    if (one !== other) return one - other;
    if (one === -1) return 0;
  }
}
