import { logDeliveryDocument } from '../../document';
import { moved, step, USER_POOL_ID, type PlanContext } from '../context';
import { leave, memberAt, pack } from '../luggage';
import type { Plan } from '../plan';

/** SetLogDeliveryConfiguration, where any logs go anywhere. */
export function setLogDelivery(context: PlanContext): Plan {
  const { logDelivery } = context.source;
  if (logDelivery === null) return { steps: [], notCarried: [] };
  const packed = pack('LogDeliveryConfiguration', logDeliveryDocument(logDelivery));
  const logs = memberAt(packed.members, 'LogConfigurations');
  if (!Array.isArray(logs) || logs.length === 0) {
    const { notCarried } = leave(packed, 'LogConfigurations', 'EMPTY', 'No logs go anywhere.');
    return { steps: [], notCarried };
  }
  const { members, notCarried } = moved(packed, context);
  return {
    steps: [
      step(
        {
          operation: 'SetLogDeliveryConfiguration',
          description: 'Sets where logs go.',
          input: { UserPoolId: USER_POOL_ID, ...members },
          label: '',
        },
        packed,
      ),
    ],
    notCarried,
  };
}
