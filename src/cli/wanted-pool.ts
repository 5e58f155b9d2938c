import { quote } from '../domain/quote';
import { isRegion } from '../domain/region';
import { homeRegion, isUserPoolId } from '../domain/user-pool-key';
import { UsageError } from './usage-error';

/** A pool as a command line names it; what it leaves out is for the gateway to find. */
export interface WantedPool {
  readonly id: string;
  readonly region?: string;
  readonly account?: string;
}

export const POOL_FORMS = 'a pool id such as us-east-1_Ab1Cd2Ef3, REGION/ID or ACCOUNT/REGION/ID';

/** What a text names in one of the forms of a pool; null where it has none of them. */
export function parsePool(text: string): WantedPool | null {
  const parts = text.split('/');
  const [id = '', region, account] = parts.toReversed();
  if (parts.length > 3 || !isUserPoolId(id) || account === '') return null;
  if (region === undefined) return { id };
  if (!isRegion(region)) return null;
  return account === undefined ? { id, region } : { id, region, account };
}

/** @throws UsageError for a text in no form of a pool */
export function checkedPool(text: string): WantedPool {
  const pool = parsePool(text);
  if (pool !== null) return pool;
  throw new UsageError(`Expected ${POOL_FORMS}, but got ${quote(text)}.`);
}

/** Whether nothing but a pool can be meant: ids of AWS's own begin with a region, and files hardly do. */
export function isSurelyPool({ id }: WantedPool): boolean {
  return homeRegion(id) !== null;
}

/** The region that a pool is to be read in, as far as its name tells. */
export function regionTold({ id, region }: WantedPool): string | null {
  return region ?? homeRegion(id);
}

/** A pool with the flags of a command line where it leaves something out. */
export function withDefaults(
  pool: WantedPool,
  { region, account }: Pick<Partial<WantedPool>, 'region' | 'account'>,
): WantedPool {
  return {
    ...(region === undefined ? {} : { region }),
    ...(account === undefined ? {} : { account }),
    ...pool,
  };
}
