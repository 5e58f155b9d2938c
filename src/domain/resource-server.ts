import type { ResourceServerManager } from './enums';
import type { PartPage, UserPoolInput, UserPoolPageInput, UserPoolPart } from './user-pool-part';

/** A resource server of a pool as the graph serves it. */
export interface ResourceServer extends UserPoolPart {
  readonly identifier: string;
  readonly name: string | null;
  readonly scopes: readonly ResourceServerScope[] | null;
  readonly managedBy: ResourceServerManager | null;
  readonly managedByRaw: string | null;
}

export interface ResourceServerScope {
  readonly scopeName: string | null;
  readonly scopeDescription: string | null;
}

/** What names one resource server within its place. */
export interface ResourceServerInput extends UserPoolInput {
  readonly identifier: string;
}

export interface ResourceServerReads {
  DescribeResourceServer: { input: ResourceServerInput; value: ResourceServer };
  ListResourceServers: { input: UserPoolPageInput; value: PartPage<ResourceServer> };
}
