import type { IssuerConfiguration } from './user-pool';
import { dnsSuffix } from './region';
import { homeRegion, type UserPoolKey } from './user-pool-key';

/**
 * The `iss` claim of a pool's tokens. A pool without an issuer configuration has the original form;
 * the updated form names the pool's primary region, which is the one in its id (SDK documentation of
 * `IssuerConfigurationType`, read 2026-11). Null for a form that came after us.
 */
export function issuerUrl(
  { id, region }: UserPoolKey,
  issuerConfiguration: IssuerConfiguration | null,
): string | null {
  switch (issuerConfiguration?.type ?? 'ORIGINAL') {
    case 'ORIGINAL':
      return `https://cognito-idp.${region}.${dnsSuffix(region)}/${id}`;
    case 'UPDATED': {
      const primary = homeRegion(id) ?? region;
      return `https://issuer-cognito-idp.${primary}.${dnsSuffix(primary)}/${id}`;
    }
    case 'UNRECOGNIZED':
      return null;
  }
}

/**
 * Where the hosted pages live: the custom domain, else the prefix domain. GovCloud serves prefix
 * domains from its FIPS hosts alone (developer guide, "Amazon Cognito in AWS GovCloud"). Null for a
 * prefix domain in another partition, since AWS documents no host for it.
 */
export function hostedUiBaseUrl(
  region: string,
  domain: string | null,
  customDomain: string | null,
): string | null {
  if (customDomain) return `https://${customDomain}`;
  if (!domain || dnsSuffix(region) !== 'amazonaws.com') return null;
  const service = region.startsWith('us-gov-') ? 'auth-fips' : 'auth';
  return `https://${domain}.${service}.${region}.amazoncognito.com`;
}

/** The twelve digits of the owner's account in a pool's ARN. */
export function accountIdOf(arn: string | null): string | null {
  return arn?.match(/^arn:[^:]+:cognito-idp:[^:]*:(\d{12}):/)?.[1] ?? null;
}
