import type { UserPoolDomain } from '../../domain/user-pool-domain';
import { domainDocument } from '../../document';
import { moved, step, USER_POOL_ID, type PlanContext } from '../context';
import { leave, leaveEach, leaveEmpty, pack, put, tell, type Luggage } from '../luggage';
import type { Plan, PlannedStep } from '../plan';
import { placeholder } from '../template';
import { joinedPlans } from './joined';

/** Members of a domain's description that no request sets. */
const ASSIGNED = ['AWSAccountId', 'S3Bucket', 'CloudFrontDistribution', 'Version', 'Status'];

/** CreateUserPoolDomain for the prefix domain and the custom one. */
export function createDomains(context: PlanContext): Plan {
  return joinedPlans(context.source.domains.map((domain) => createDomain(domain, context)));
}

function createDomain(domain: UserPoolDomain, context: PlanContext): Plan {
  const isCustom = isCustomDomain(domain, context);
  const packed = leaveEmpty(pack(`Domains.${domain.domain}`, domainDocument(domain)));
  const own = leaveEach(
    packed,
    ASSIGNED,
    'ASSIGNED_BY_AWS',
    'AWS assigns it to each domain by itself.',
  );
  const { members, notCarried } = context.takesOver ? own : elsewhere(domain, own, context);
  const planned: PlannedStep = step(
    {
      operation: 'CreateUserPoolDomain',
      description: isCustom
        ? 'Gives the pool its own domain for the hosted pages.'
        : 'Gives the pool a prefix domain for the hosted pages.',
      input: { UserPoolId: USER_POOL_ID, ...members },
      label: isCustom ? 'custom' : 'prefix',
    },
    packed,
  );
  return { steps: [planned], notCarried };
}

/** Whether the new pool cannot have this domain: no two pools have one, nor one prefix in one region. */
export function isTaken(domain: UserPoolDomain, context: PlanContext): boolean {
  const { from, to } = context.journey;
  return !context.takesOver && (isCustomDomain(domain, context) || from.region === to.region);
}

export const TAKEN =
  'The source has this domain, and AWS gives it to no second pool: choose another.';

/** An export of a pool tells its custom domain, and not always the certificate. */
function isCustomDomain(domain: UserPoolDomain, { source }: PlanContext): boolean {
  const { customDomainConfig } = domain;
  return customDomainConfig?.certificateArn != null || domain.domain === source.pool.customDomain;
}

function elsewhere(domain: UserPoolDomain, told: Luggage, context: PlanContext): Luggage {
  const luggage = leave(
    told,
    'Routing',
    'NEEDS_TWIN',
    'The new pool has no replica in another region yet: set the failover once it has one.',
  );
  if (!isTaken(domain, context)) return moved(luggage, context);
  const taken = tell(luggage, 'Domain', 'UNIQUE', TAKEN);
  if (isCustomDomain(domain, context)) {
    const certified = tell(
      taken,
      'CustomDomainConfig.CertificateArn',
      'NEEDS_TWIN',
      "Another domain takes a certificate of its own, in us-east-1, of the new pool's account.",
    );
    return put(put(certified, 'Domain', CUSTOM_DOMAIN), 'CustomDomainConfig', {
      ...(certified.members['CustomDomainConfig'] as object),
      CertificateArn: CERTIFICATE_ARN,
    });
  }
  return put(taken, 'Domain', DOMAIN_PREFIX);
}

const DOMAIN_PREFIX = placeholder({
  name: 'DOMAIN_PREFIX',
  description: 'A prefix of lower-case letters, digits and hyphens that no pool of the region has.',
  from: 'CALLER',
  isSecret: false,
});

const CUSTOM_DOMAIN = placeholder({
  name: 'CUSTOM_DOMAIN',
  description: 'A domain of your own that no pool has, such as `auth.example.com`.',
  from: 'CALLER',
  isSecret: false,
});

const CERTIFICATE_ARN = placeholder({
  name: 'CERTIFICATE_ARN',
  description: 'The ARN of a certificate for the custom domain, from ACM in us-east-1.',
  from: 'CALLER',
  isSecret: false,
});
