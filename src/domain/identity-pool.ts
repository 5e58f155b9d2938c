import type { AmbiguousRoleResolution, MappingRuleMatchType, RoleMappingType } from './enums';
import type { Listed } from './listed';
import type { Place } from './place';
import type { UserPoolKey } from './user-pool-key';

/**
 * An identity pool as the graph serves it: every member of AWS's IdentityPool in camelCase, frozen,
 * with null for whatever AWS left out. What each means stands in schema.graphql, once.
 */
export interface IdentityPool extends Place {
  readonly id: string;
  readonly name: string | null;
  readonly allowUnauthenticatedIdentities: boolean | null;
  readonly allowClassicFlow: boolean | null;
  readonly supportedLoginProviders: readonly SupportedLoginProvider[] | null;
  readonly developerProviderName: string | null;
  readonly openIdConnectProviderArns: readonly string[] | null;
  readonly cognitoIdentityProviders: readonly CognitoIdentityProvider[] | null;
  readonly samlProviderArns: readonly string[] | null;
  readonly identityPoolTags: readonly IdentityPoolTag[] | null;
}

export interface SupportedLoginProvider {
  readonly providerName: string;
  readonly appId: string;
  /** Whether AWS told a secret behind the id; it is dropped before anything keeps it. */
  readonly hasSecret: boolean;
}

export interface CognitoIdentityProvider {
  readonly providerName: string | null;
  readonly clientId: string | null;
  readonly serverSideTokenCheck: boolean | null;
  /** The user pool that the provider's name means, its account a guess; null where it means none. */
  readonly userPoolKey: UserPoolKey | null;
}

export interface IdentityPoolTag {
  readonly key: string;
  readonly value: string;
}

/** The fields of an identity pool that ListIdentityPools tells by itself. */
export const IDENTITY_POOL_SUMMARY_FIELDS = [
  'id',
  'account',
  'region',
  'name',
] as const satisfies readonly (keyof IdentityPool)[];

export type IdentityPoolSummary = Pick<IdentityPool, (typeof IDENTITY_POOL_SUMMARY_FIELDS)[number]>;

/** An identity pool's place in a list. */
export type ListedIdentityPool = Listed<IdentityPoolSummary>;

/** Which IAM roles the users of an identity pool get. */
export interface IdentityPoolRoles {
  readonly roles: readonly IdentityPoolRole[] | null;
  readonly roleMappings: readonly IdentityPoolRoleMapping[] | null;
}

export interface IdentityPoolRole {
  readonly type: string;
  readonly roleArn: string;
}

export interface IdentityPoolRoleMapping {
  readonly identityProvider: string;
  readonly type: RoleMappingType | null;
  readonly typeRaw: string | null;
  readonly ambiguousRoleResolution: AmbiguousRoleResolution | null;
  readonly ambiguousRoleResolutionRaw: string | null;
  readonly rulesConfiguration: IdentityPoolMappingRules | null;
}

export interface IdentityPoolMappingRules {
  readonly rules: readonly IdentityPoolMappingRule[] | null;
}

export interface IdentityPoolMappingRule {
  readonly claim: string | null;
  readonly matchType: MappingRuleMatchType | null;
  readonly matchTypeRaw: string | null;
  readonly value: string | null;
  readonly roleArn: string | null;
}

/** How the claims of one provider's tokens become session tags. */
export interface PrincipalTagMap {
  readonly identityProviderName: string | null;
  readonly useDefaults: boolean | null;
  readonly principalTags: readonly PrincipalTag[] | null;
}

export interface PrincipalTag {
  readonly tag: string;
  readonly claim: string;
}
