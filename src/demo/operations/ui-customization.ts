import { optionalClientId, settingOf } from '../client-of-pool';
import type { OperationContext } from '../operation';
import { namedPool, type Members } from '../part-of-pool';

/** GetUICustomization: the app client's, else the pool's, else an empty object (API reference). */
export function getUiCustomization(context: Pick<OperationContext, 'input' | 'pools'>): Members {
  const pool = namedPool(context);
  const clientId = optionalClientId(context.input, pool);
  return {
    UICustomization:
      settingOf(pool, 'UICustomizations', clientId) ??
      settingOf(pool, 'UICustomizations', null) ??
      {},
  };
}
