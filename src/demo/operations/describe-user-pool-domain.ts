import type { DemoPool } from '../demo-pool';
import type { Operation } from '../operation';
import { listAround, type Members } from '../part-of-pool';
import { requiredText } from '../validation';

const DOMAIN = {
  shortest: 1,
  longest: 63,
  pattern: '[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?)*',
};

/** DescribeUserPoolDomain: an empty description, not a refusal, where no pool of the region has the domain. */
export const describeUserPoolDomain: Operation = ({ input, pools }) => {
  const domain = requiredText(input, 'Domain', DOMAIN);
  const owner = pools.all.find(
    ({ document: { Domain, CustomDomain } }) => Domain === domain || CustomDomain === domain,
  );
  return { DomainDescription: owner === undefined ? {} : description(owner, domain) };
};

/** What the pool's file tells of it; of a pool that was saved without its domains, that it is there. */
function description(pool: DemoPool, domain: string): Members {
  return (
    listAround(pool, 'Domains').find(({ Domain }) => Domain === domain) ?? {
      UserPoolId: pool.id,
      Domain: domain,
      Status: 'ACTIVE',
    }
  );
}
