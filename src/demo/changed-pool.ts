import type { DemoPool } from './demo-pool';
import { listAround, type Members } from './part-of-pool';

/** The pool with something put around it, or in the place of what was there under that name. */
export function withAround(pool: DemoPool, name: string, value: unknown): DemoPool {
  return { ...pool, around: { ...pool.around, [name]: value } };
}

/** The pool with one more item in a list around it. */
export function withItem(pool: DemoPool, list: string, item: Members): DemoPool {
  return withAround(pool, list, [...listAround(pool, list), item]);
}

/** The pool with what a list sets for one app client, or for the pool where it names none. */
export function withSettingOf(pool: DemoPool, list: string, setting: Members): DemoPool {
  const owner = (item: Members) => item['ClientId'] ?? 'ALL';
  const others = listAround(pool, list).filter((item) => owner(item) !== owner(setting));
  return withAround(pool, list, [...others, setting]);
}

/** The pool with other members in its description. */
export function withDescription(pool: DemoPool, members: Members): DemoPool {
  return { ...pool, document: { ...pool.document, ...members } };
}
