import { mfaConfigOf } from '../mfa-factors';
import type { OperationContext } from '../operation';
import { namedPool, type Members } from '../part-of-pool';

/** GetUserPoolMfaConfig: what the file says, else what the pool itself lets one conclude. */
export function getUserPoolMfaConfig(context: Pick<OperationContext, 'input' | 'pools'>): Members {
  return mfaConfigOf(namedPool(context));
}
