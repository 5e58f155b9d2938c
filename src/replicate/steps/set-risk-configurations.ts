import type { RiskConfiguration } from '../../domain/risk-configuration';
import { riskConfigurationDocument } from '../../document';
import { clientLabel, moved, step, USER_POOL_ID, type PlanContext } from '../context';
import { carryElsewhere, leave, leaveEmpty, pack } from '../luggage';
import type { Plan } from '../plan';
import type { OfClient } from '../source';
import { joinedPlans } from './joined';

/** SetRiskConfiguration for the pool, and for each app client that has its own. */
export function setRiskConfigurations(context: PlanContext): Plan {
  return joinedPlans(
    context.source.riskConfigurations.map((risk) => setRiskConfiguration(risk, context)),
  );
}

function setRiskConfiguration(
  { clientId, setting }: OfClient<RiskConfiguration>,
  context: PlanContext,
): Plan {
  const label = clientLabel(context, clientId);
  const packed = pack(`RiskConfigurations.${label}`, riskConfigurationDocument(setting));
  const own = leave(
    leaveEmpty(carryElsewhere(packed, 'ClientId')),
    'LastModifiedDate',
    'ASSIGNED_BY_AWS',
    'AWS assigns it by itself.',
  );
  const { members, notCarried } = moved(own, context);
  if (Object.keys(members).length === 0) return { steps: [], notCarried };
  const client = clientId === null ? undefined : context.clients.get(clientId);
  return {
    steps: [
      step(
        {
          operation: 'SetRiskConfiguration',
          description:
            clientId === null
              ? 'Sets what threat protection does.'
              : `Sets what threat protection does for the app client ${JSON.stringify(label)}.`,
          input: {
            UserPoolId: USER_POOL_ID,
            ...(client === undefined ? {} : { ClientId: client.id }),
            ...members,
          },
          label,
        },
        packed,
      ),
    ],
    notCarried,
  };
}
