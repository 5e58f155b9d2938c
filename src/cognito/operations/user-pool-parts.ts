import { identityProviders } from './identity-providers';
import { resourceServers } from './resource-servers';
import { userPoolClients } from './user-pool-clients';
import { userPoolDomains } from './user-pool-domains';
import { userPoolGroups } from './user-pool-groups';
import { userPoolReplicas } from './user-pool-replicas';

/** The reads of what stands in a pool. */
export const userPoolParts = {
  ...userPoolClients,
  ...identityProviders,
  ...resourceServers,
  ...userPoolGroups,
  ...userPoolDomains,
  ...userPoolReplicas,
};
