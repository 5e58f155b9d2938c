import type { DomainDescriptionType } from '@aws-sdk/client-cognito-identity-provider';
import { DOMAIN_STATUS, SECURITY_POLICY } from '../domain/enums';
import type { UserPoolDomain } from '../domain/user-pool-domain';
import type { UserPoolPart } from '../domain/user-pool-part';
import { MemberReader, textAt } from './member-reader';

const PATH = 'DomainDescription';

/** @throws MalformedAnswer where a member is not of the type that AWS's model gives it */
export function mapUserPoolDomain(
  pool: UserPoolPart,
  answer: DomainDescriptionType,
): UserPoolDomain {
  const domain = new MemberReader(answer, PATH);
  return Object.freeze({
    ...pool,
    domain: textAt(`${PATH}.Domain`, domain.text('Domain')),
    awsAccountId: domain.text('AWSAccountId'),
    s3Bucket: domain.text('S3Bucket'),
    cloudFrontDistribution: domain.text('CloudFrontDistribution'),
    version: domain.text('Version'),
    ...domain.known('status', DOMAIN_STATUS, 'Status'),
    customDomainConfig: domain.object('CustomDomainConfig', (custom) => ({
      certificateArn: custom.text('CertificateArn'),
      ...custom.known('securityPolicy', SECURITY_POLICY, 'SecurityPolicy'),
    })),
    managedLoginVersion: domain.integer('ManagedLoginVersion'),
    routing: domain.object('Routing', (routing) => ({
      failover: routing.object('Failover', (failover) => ({
        secondaryRegion: failover.text('SecondaryRegion'),
        primaryRoute53HealthCheckId: failover.text('PrimaryRoute53HealthCheckId'),
      })),
    })),
  });
}
