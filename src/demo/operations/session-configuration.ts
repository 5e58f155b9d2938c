import { requiredClientId, settingOf } from '../client-of-pool';
import type { OperationContext } from '../operation';
import { namedPool, type Members } from '../part-of-pool';

/** GetUserPoolSessionConfiguration: what the file says, else AWS's defaults (API reference). */
export function getUserPoolSessionConfiguration(
  context: Pick<OperationContext, 'input' | 'pools'>,
): Members {
  const { id, around } = namedPool(context);
  const set = around['SessionConfiguration'] as Members | undefined;
  return {
    UserPoolId: id,
    ...(set ?? { UserSessionTracking: 'DISABLED', TokenSession: { MaxPerUser: 20 } }),
  };
}

/** GetUserPoolClientSessionConfiguration: what the file says, else AWS's default (API reference). */
export function getUserPoolClientSessionConfiguration(
  context: Pick<OperationContext, 'input' | 'pools'>,
): Members {
  const pool = namedPool(context);
  const clientId = requiredClientId(context.input, pool);
  const set = settingOf(pool, 'ClientSessionConfigurations', clientId);
  return {
    UserPoolId: pool.id,
    ClientId: clientId,
    ...(set ?? { SSOSession: { MaxValidityMinutes: 60 } }),
  };
}
