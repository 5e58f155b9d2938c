import type { Operation } from '../operation';
import { describeIdentityProvider } from './describe-identity-provider';
import { describeResourceServer } from './describe-resource-server';
import { describeUserPoolClient } from './describe-user-pool-client';
import { describeUserPoolDomain } from './describe-user-pool-domain';
import { getGroup } from './get-group';
import { listGroups } from './list-groups';
import { listIdentityProviders } from './list-identity-providers';
import { listResourceServers } from './list-resource-servers';
import { listUserPoolClients } from './list-user-pool-clients';
import { listUserPoolReplicas } from './list-user-pool-replicas';

/** The operations on what stands in a pool. */
export const userPoolParts: readonly (readonly [string, Operation])[] = [
  ['DescribeIdentityProvider', describeIdentityProvider],
  ['DescribeResourceServer', describeResourceServer],
  ['DescribeUserPoolClient', describeUserPoolClient],
  ['DescribeUserPoolDomain', describeUserPoolDomain],
  ['GetGroup', getGroup],
  ['ListGroups', listGroups],
  ['ListIdentityProviders', listIdentityProviders],
  ['ListResourceServers', listResourceServers],
  ['ListUserPoolClients', listUserPoolClients],
  ['ListUserPoolReplicas', listUserPoolReplicas],
];
