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
import type { UserPoolPart } from '../domain/user-pool-part';
import { inAwsSpelling } from './aws-spelling';
import type { Members } from './members';

/** The `UserPool` that `aws cognito-idp describe-user-pool` prints; dates in UTC. */
export function userPoolDocument(pool: UserPool): Members {
  const { account: _, region: __, accountId: ___, issuer: ____, ...rest } = pool;
  const { hostedUiBaseUrl: _____, userPoolTags: tags, acrConfiguration: levels, ...own } = rest;
  return {
    ...inAwsSpelling(own),
    ...map('UserPoolTags', tags, ({ key, value }) => [key, value]),
    ...map('AcrConfiguration', levels, ({ level, acrValue }) => [
      level,
      acrValue === null ? {} : { AcrValue: acrValue },
    ]),
  };
}

/** GetUserPoolMfaConfig's answer. */
export function mfaConfigDocument({ enabledMethods: _, ...own }: UserPoolMfaConfig): Members {
  return inAwsSpelling(own);
}

/** A `UserPoolClient` without its secret; `GenerateSecret` is there where it has one. */
export function clientDocument(client: UserPoolClient): Members {
  const { hasSecret, refreshTokenValiditySeconds: _, ...rest } = ownOf(client);
  const { accessTokenValiditySeconds: __, idTokenValiditySeconds: ___, ...own } = rest;
  return { ...inAwsSpelling(own), ...(hasSecret ? { GenerateSecret: true } : {}) };
}

/** A `Group`. */
export function groupDocument(group: UserPoolGroup): Members {
  return inAwsSpelling(ownOf(group));
}

/** A `ResourceServer`. */
export function resourceServerDocument(server: ResourceServer): Members {
  return inAwsSpelling(ownOf(server));
}

/** An `IdentityProvider`; a marker stands for each secret in its details. */
export function identityProviderDocument(provider: IdentityProvider): Members {
  const { providerDetails, attributeMapping, acrMapping, ...own } = ownOf(provider);
  return {
    ...inAwsSpelling(own),
    ...map('ProviderDetails', providerDetails, ({ key, value }) => [key, value]),
    ...map('AttributeMapping', attributeMapping, ({ key, value }) => [key, value]),
    ...map('AcrMapping', acrMapping, ({ level, acrValue }) => [level, acrValue]),
  };
}

/** A `DomainDescription`. */
export function domainDocument(domain: UserPoolDomain): Members {
  const { awsAccountId, ...own } = ownOf(domain);
  return {
    ...inAwsSpelling(own),
    ...(awsAccountId === null ? {} : { AWSAccountId: awsAccountId }),
  };
}

/** A `RiskConfiguration`. */
export function riskConfigurationDocument(risk: RiskConfiguration): Members {
  return inAwsSpelling(risk);
}

/** A `UICustomization`. */
export function uiCustomizationDocument(customization: UiCustomization): Members {
  return inAwsSpelling(customization);
}

/** A `ManagedLoginBranding` without the content of its pictures. */
export function managedLoginBrandingDocument(branding: ManagedLoginBranding): Members {
  const { settings, assets, ...own } = branding;
  const pictures = assets?.map(({ sizeInBytes: _, ...picture }) => picture) ?? null;
  return {
    ...inAwsSpelling({ ...own, assets: pictures }),
    ...(settings === null ? {} : { Settings: settings }),
  };
}

/** A `LogDeliveryConfiguration`. */
export function logDeliveryDocument(delivery: LogDeliveryConfiguration): Members {
  return inAwsSpelling(delivery);
}

/** What of a part is its own, and not the gateway's word for where it was read. */
function ownOf<Part extends UserPoolPart>(part: Part): Omit<Part, keyof UserPoolPart> {
  const { account: _, region: __, userPoolId: ___, ...own } = part;
  return own;
}

/** A list of the domain's that is a map of AWS's. */
function map<Item>(
  member: string,
  items: readonly Item[] | null,
  entry: (item: Item) => readonly [string, Members[string]],
): Members {
  return items === null ? {} : { [member]: Object.fromEntries(items.map(entry)) };
}
