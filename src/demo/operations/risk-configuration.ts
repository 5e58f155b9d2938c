import { optionalClientId, settingOf } from '../client-of-pool';
import type { OperationContext } from '../operation';
import { namedPool, type Members } from '../part-of-pool';

/** DescribeRiskConfiguration: the pool's, or an app client's own; else an object that says whose it is. */
export function describeRiskConfiguration(
  context: Pick<OperationContext, 'input' | 'pools'>,
): Members {
  const pool = namedPool(context);
  const clientId = optionalClientId(context.input, pool);
  const nothing = { UserPoolId: pool.id, ...(clientId === null ? {} : { ClientId: clientId }) };
  return { RiskConfiguration: settingOf(pool, 'RiskConfigurations', clientId) ?? nothing };
}
