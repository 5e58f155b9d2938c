import type { DemoPool } from './demo-pool';
import type { Members } from './part-of-pool';
import type { RegionalPools } from './regional-pools';
import type { WireInput } from './wire-request';

/** What an operation that changes something may ask for; each takes only what it uses. */
export interface WriteContext {
  readonly input: WireInput;
  /** The pools of the account and region that the request was signed for. */
  readonly pools: RegionalPools;
  /** Those of every account and region: some names are taken for all. */
  readonly everyPool: () => readonly DemoPool[];
  /** Adds a pool, or puts it in the place of the one with its id. */
  readonly put: (pool: DemoPool) => void;
}

/**
 * One operation that writes: from a request's members to an answer's members.
 *
 * @throws WireException for what AWS would refuse; nothing has changed then
 */
export type WriteOperation = (context: WriteContext) => Members;
