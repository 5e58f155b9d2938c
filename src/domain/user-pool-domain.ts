import type { DomainStatus, SecurityPolicy } from './enums';
import type { UserPoolInput, UserPoolPart } from './user-pool-part';

/** A domain of a pool's hosted pages as the graph serves it. */
export interface UserPoolDomain extends UserPoolPart {
  readonly domain: string;
  readonly awsAccountId: string | null;
  readonly s3Bucket: string | null;
  readonly cloudFrontDistribution: string | null;
  readonly version: string | null;
  readonly status: DomainStatus | null;
  readonly statusRaw: string | null;
  readonly customDomainConfig: CustomDomainConfig | null;
  readonly managedLoginVersion: number | null;
  readonly routing: DomainRouting | null;
}

export interface CustomDomainConfig {
  readonly certificateArn: string | null;
  readonly securityPolicy: SecurityPolicy | null;
  readonly securityPolicyRaw: string | null;
}

export interface DomainRouting {
  readonly failover: DomainFailover | null;
}

export interface DomainFailover {
  readonly secondaryRegion: string | null;
  readonly primaryRoute53HealthCheckId: string | null;
}

/** AWS asks for the domain alone; the pool is for errors and budgets to name. */
export interface UserPoolDomainInput extends UserPoolInput {
  readonly domain: string;
}

export interface UserPoolDomainReads {
  /** Null where AWS does not know the domain: it answers with an empty description, not with an error. */
  DescribeUserPoolDomain: { input: UserPoolDomainInput; value: UserPoolDomain | null };
}
