import { contextOf } from './context';
import { withDistinctPlaceholders } from './distinct-placeholders';
import type { Plan } from './plan';
import type { ReplicaSource } from './source';
import { createClients } from './steps/create-clients';
import { createDomains } from './steps/create-domains';
import { createGroups } from './steps/create-groups';
import { createIdentityProviders } from './steps/create-identity-providers';
import { createResourceServers } from './steps/create-resource-servers';
import { createUserPool } from './steps/create-user-pool';
import { joinedPlans } from './steps/joined';
import { setHostedPages } from './steps/set-hosted-pages';
import { setLogDelivery } from './steps/set-log-delivery';
import { setMfaConfig } from './steps/set-mfa-config';
import { setRiskConfigurations } from './steps/set-risk-configurations';
import type { ReplicaTarget } from './target';

const SAME = { name: null, region: null, accountId: null, includeTags: true };

/** Another pool like the source, where the target says. */
export function planOf(source: ReplicaSource, target: ReplicaTarget): Plan {
  return planned(source, target, false);
}

/** The source itself, where it stands: its own names, domains and tags, nothing moved. */
export function takeoverOf(source: ReplicaSource, target: ReplicaTarget): Plan {
  const { deletionProtection } = target;
  return planned(source, { ...SAME, deletionProtection }, true);
}

/** Each step after those that it names something of: scopes and providers before the clients that use them. */
function planned(source: ReplicaSource, target: ReplicaTarget, takesOver: boolean): Plan {
  const context = contextOf(source, target, takesOver);
  const { steps, notCarried } = joinedPlans([
    createUserPool(context),
    setMfaConfig(context),
    createDomains(context),
    createResourceServers(context),
    createIdentityProviders(context),
    createClients(context),
    createGroups(context),
    setHostedPages(context),
    setRiskConfigurations(context),
    setLogDelivery(context),
  ]);
  return { steps: withDistinctPlaceholders(steps), notCarried };
}
