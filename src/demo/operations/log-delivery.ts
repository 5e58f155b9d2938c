import type { OperationContext } from '../operation';
import { namedPool, type Members } from '../part-of-pool';

/** GetLogDeliveryConfiguration: the pool's, which has no entries unless the file names some. */
export function getLogDeliveryConfiguration(
  context: Pick<OperationContext, 'input' | 'pools'>,
): Members {
  const { id, around } = namedPool(context);
  return {
    LogDeliveryConfiguration: around['LogDeliveryConfiguration'] ?? {
      UserPoolId: id,
      LogConfigurations: [],
    },
  };
}
