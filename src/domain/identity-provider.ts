import type { IdentityProviderType } from './enums';
import type { PartPage, UserPoolInput, UserPoolPageInput, UserPoolPart } from './user-pool-part';

/** An identity provider of a pool as the graph serves it, without a secret in its details. */
export interface IdentityProvider extends UserPoolPart {
  readonly providerName: string;
  readonly providerType: IdentityProviderType | null;
  readonly providerTypeRaw: string | null;
  /** Sorted by key. */
  readonly providerDetails: readonly ProviderDetail[] | null;
  /** Sorted by key. */
  readonly attributeMapping: readonly AttributeMapping[] | null;
  readonly idpIdentifiers: readonly string[] | null;
  /** Sorted by level. */
  readonly acrMapping: readonly AcrMapping[] | null;
  readonly lastModifiedDate: string | null;
  readonly creationDate: string | null;
}

export interface ProviderDetail {
  readonly key: string;
  readonly value: string;
  readonly isSecret: boolean;
}

export interface AttributeMapping {
  readonly key: string;
  readonly value: string;
}

export interface AcrMapping {
  readonly level: string;
  readonly acrValue: string;
}

/** The fields of an identity provider that ListIdentityProviders tells by itself. */
export const PROVIDER_SUMMARY_FIELDS = [
  'account',
  'region',
  'userPoolId',
  'providerName',
  'providerType',
  'providerTypeRaw',
  'lastModifiedDate',
  'creationDate',
] as const satisfies readonly (keyof IdentityProvider)[];

/** What a list alone tells of an identity provider. */
export type IdentityProviderSummary = Pick<
  IdentityProvider,
  (typeof PROVIDER_SUMMARY_FIELDS)[number]
>;

/** What names one identity provider within its place. */
export interface IdentityProviderInput extends UserPoolInput {
  readonly providerName: string;
}

export interface IdentityProviderReads {
  DescribeIdentityProvider: { input: IdentityProviderInput; value: IdentityProvider };
  ListIdentityProviders: { input: UserPoolPageInput; value: PartPage<IdentityProviderSummary> };
}
