import type { ManagedLoginBranding, UiCustomization } from '../domain/hosted-pages';
import type { IdentityProvider } from '../domain/identity-provider';
import type { LogDeliveryConfiguration } from '../domain/log-delivery';
import type { UserPoolMfaConfig } from '../domain/mfa-config';
import type { ResourceServer } from '../domain/resource-server';
import type { RiskConfiguration } from '../domain/risk-configuration';
import type { UserPool } from '../domain/user-pool';
import type { UserPoolClient } from '../domain/user-pool-client';
import type { UserPoolDomain } from '../domain/user-pool-domain';
import type { UserPoolGroup } from '../domain/user-pool-group';

/** What around a pool a plan can build too. */
export const REPLICA_PARTS = [
  'DOMAINS',
  'RESOURCE_SERVERS',
  'IDENTITY_PROVIDERS',
  'CLIENTS',
  'GROUPS',
  'UI',
  'RISK',
  'LOG_DELIVERY',
] as const;

export type ReplicaPart = (typeof REPLICA_PARTS)[number];

/** What AWS refuses a part without: what an app client names, and the domain of hosted pages. */
const NEEDED_BY: Partial<Readonly<Record<ReplicaPart, readonly ReplicaPart[]>>> = {
  CLIENTS: ['RESOURCE_SERVERS', 'IDENTITY_PROVIDERS'],
  UI: ['DOMAINS'],
};

/** The parts that were asked for, each once, with those that they cannot be built without. */
export function withNeeded(parts: readonly ReplicaPart[]): readonly ReplicaPart[] {
  return [...new Set(parts.flatMap((part) => [part, ...(NEEDED_BY[part] ?? [])]))];
}

/** Everything that was read of the pool to rebuild; empty where a part was not asked for. */
export interface ReplicaSource {
  readonly pool: UserPool;
  readonly mfaConfig: UserPoolMfaConfig;
  readonly parts: readonly ReplicaPart[];
  readonly domains: readonly UserPoolDomain[];
  readonly resourceServers: readonly ResourceServer[];
  readonly identityProviders: readonly IdentityProvider[];
  readonly clients: readonly UserPoolClient[];
  readonly groups: readonly UserPoolGroup[];
  /** The pool's own and those of app clients. */
  readonly uiCustomizations: readonly OfClient<UiCustomization>[];
  readonly brandings: readonly OfClient<ManagedLoginBranding>[];
  /** The pool's own and those of app clients. */
  readonly riskConfigurations: readonly OfClient<RiskConfiguration>[];
  readonly logDelivery: LogDeliveryConfiguration | null;
}

/** A setting and whose it is; null for the whole pool's. */
export interface OfClient<Setting> {
  readonly clientId: string | null;
  readonly setting: Setting;
}

/** How much a source holds: what planning takes goes by it. */
export interface SourceSize {
  readonly values: number;
  readonly characters: number;
}

export function sizeOf(source: ReplicaSource | UserPool): SourceSize {
  const size = { values: 0, characters: 0 };
  count(source, size);
  return size;
}

function count(value: unknown, size: { values: number; characters: number }): void {
  size.values += 1;
  if (typeof value === 'string') size.characters += value.length;
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) count(inner, size);
}
