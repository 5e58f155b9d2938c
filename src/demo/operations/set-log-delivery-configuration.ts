import { withAround } from '../changed-pool';
import { checkPlan } from '../feature-plan';
import { namedPool, type Members } from '../part-of-pool';
import { invalidParameter } from '../wire-exception';
import { isGiven, listOf } from '../wire-members';
import type { WriteContext } from '../write-operation';

/** SetLogDeliveryConfiguration: replaces where the pool's logs go. */
export function setLogDeliveryConfiguration(
  context: Pick<WriteContext, 'input' | 'pools' | 'put'>,
): Members {
  const { input, put } = context;
  const pool = namedPool(context);
  if (!isGiven(input['LogConfigurations'])) {
    throw invalidParameter(
      "1 validation error detected: Value null at 'logConfigurations' failed to satisfy constraint: Member must not be null",
    );
  }
  const logs = listOf(input['LogConfigurations']);
  if (logs.some(({ EventSource: source }) => source === 'userAuthEvents')) {
    checkPlan(pool.document['UserPoolTier'], 'PLUS', 'The export of user activity');
  }
  const delivery = { UserPoolId: pool.id, LogConfigurations: logs };
  put(withAround(pool, 'LogDeliveryConfiguration', delivery));
  return { LogDeliveryConfiguration: delivery };
}
