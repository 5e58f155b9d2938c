import type {
  GetUserPoolMfaConfigResponse,
  IdentityProviderType,
  ManagedLoginBrandingType,
  RiskConfigurationType,
  UICustomizationType,
  UserPoolClientType,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import { mapManagedLoginBranding, mapUiCustomization } from '../../src/cognito/map-hosted-pages';
import { mapIdentityProvider } from '../../src/cognito/map-identity-provider';
import { mapMfaConfig } from '../../src/cognito/map-mfa-config';
import { mapRiskConfiguration } from '../../src/cognito/map-risk-configuration';
import { mapUserPool } from '../../src/cognito/map-user-pool';
import { mapUserPoolClient } from '../../src/cognito/map-user-pool-client';
import {
  planOf,
  REPLICA_PARTS,
  type Plan,
  type ReplicaSource,
  type ReplicaTarget,
} from '../../src/replicate';

export const KEY = { account: 'main', region: 'eu-west-1', id: 'eu-west-1_Ab1Cd2Ef3' };
export const ARN = 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Ab1Cd2Ef3';
const PART = { account: KEY.account, region: KEY.region, userPoolId: KEY.id };

/** What AWS tells of a pool, each thing in AWS's own words. */
export interface Told {
  readonly pool?: UserPoolType;
  readonly mfaConfig?: Partial<GetUserPoolMfaConfigResponse>;
  readonly clients?: readonly UserPoolClientType[];
  readonly identityProviders?: readonly IdentityProviderType[];
  readonly uiCustomizations?: readonly UICustomizationType[];
  readonly brandings?: readonly ManagedLoginBrandingType[];
  readonly riskConfigurations?: readonly RiskConfigurationType[];
}

/** A source that was read of AWS; what is left out is not there. */
export function aSource(told: Told = {}, more: Partial<ReplicaSource> = {}): ReplicaSource {
  const { clients = [], identityProviders = [], brandings = [], uiCustomizations = [] } = told;
  const { riskConfigurations = [] } = told;
  return {
    pool: mapUserPool(KEY, { Id: KEY.id, Arn: ARN, Name: 'source', ...told.pool }),
    mfaConfig: mapMfaConfig({ MfaConfiguration: 'OFF', ...told.mfaConfig }),
    parts: REPLICA_PARTS,
    domains: [],
    resourceServers: [],
    identityProviders: identityProviders.map((provider) => mapIdentityProvider(PART, provider)),
    clients: clients.map((client) => mapUserPoolClient(PART, client)),
    groups: [],
    uiCustomizations: uiCustomizations.flatMap((UICustomization) => {
      const setting = mapUiCustomization({ UICustomization });
      return setting === null ? [] : [{ clientId: ofClient(setting.clientId), setting }];
    }),
    brandings: brandings.map((ManagedLoginBranding) => ({
      clientId: clients[0]?.ClientId ?? null,
      setting: mapManagedLoginBranding({ ManagedLoginBranding }),
    })),
    riskConfigurations: riskConfigurations.flatMap((RiskConfiguration) => {
      const setting = mapRiskConfiguration({ RiskConfiguration });
      return setting === null ? [] : [{ clientId: setting.clientId, setting }];
    }),
    logDelivery: null,
    ...more,
  };
}

function ofClient(clientId: string | null): string | null {
  return clientId === 'ALL' ? null : clientId;
}

const SAME: ReplicaTarget = {
  name: null,
  region: null,
  accountId: null,
  includeTags: true,
  deletionProtection: null,
};

export function aTarget(target: Partial<ReplicaTarget> = {}): ReplicaTarget {
  return { ...SAME, ...target };
}

export function aPlan(told: Told, target: Partial<ReplicaTarget> = {}): Plan {
  return planOf(aSource(told), aTarget(target));
}

/** The input of the step of an operation; undefined where the plan has none. */
export function inputOf({ steps }: Plan, operation: string) {
  return steps.find((step) => step.operation === operation)?.input;
}

/** Each reason by its path. */
export function reasonsOf({ notCarried }: Pick<Plan, 'notCarried'>): Record<string, string> {
  return Object.fromEntries(notCarried.map(({ path, reason }) => [path, reason]));
}
