import { withDescription, withItem } from '../changed-pool';
import { accountIdOf } from '../demo-account';
import type { DemoPool } from '../demo-pool';
import { checkPlan } from '../feature-plan';
import { newDistribution, newVersion } from '../made-up';
import { namedPool, type Members } from '../part-of-pool';
import { requiredText } from '../validation';
import { invalidParameter } from '../wire-exception';
import { isGiven, membersOf, picked } from '../wire-members';
import type { WriteContext } from '../write-operation';

const NAME = '[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?';
const PREFIX = { shortest: 1, longest: 63, pattern: NAME };
const CUSTOM = { ...PREFIX, pattern: `${NAME}(?:\\.${NAME})+` };
const CERTIFICATE = { shortest: 20, longest: 2048, pattern: 'arn:[\\w+=/,.@:-]+' };
/** AWS keeps these for itself (developer guide, "Using your own prefix domain"). */
const RESERVED = ['aws', 'amazon', 'cognito'];

/** CreateUserPoolDomain: a prefix or a custom domain; a pool can have one of each. */
export function createUserPoolDomain(context: WriteContext): Members {
  const { input, pools, everyPool, put } = context;
  const pool = namedPool(context);
  const isCustom = isGiven(input['CustomDomainConfig']);
  const domain = requiredText(input, 'Domain', isCustom ? CUSTOM : PREFIX);
  if (isCustom) {
    requiredText(membersOf(input['CustomDomainConfig']), 'CertificateArn', CERTIFICATE);
  }
  const word = isCustom ? undefined : RESERVED.find((each) => domain.includes(each));
  if (word !== undefined) {
    throw invalidParameter(`Domain cannot contain reserved word: ${word}`);
  }
  checkFree(domain, pool, isCustom, everyPool());
  if (input['ManagedLoginVersion'] === 2) {
    checkPlan(pool.document['UserPoolTier'], 'ESSENTIALS', 'Managed login');
  }
  const description = {
    UserPoolId: pool.id,
    AWSAccountId: accountIdOf(pool) ?? pools.accountId,
    Domain: domain,
    S3Bucket: `aws-cognito-prod-${pool.region}-assets`,
    CloudFrontDistribution: newDistribution(),
    Version: newVersion(),
    Status: 'ACTIVE',
    CustomDomainConfig: {},
    ManagedLoginVersion: 1,
    ...picked(input, ['CustomDomainConfig', 'ManagedLoginVersion', 'Routing']),
  };
  const changed = withDescription(pool, { [isCustom ? 'CustomDomain' : 'Domain']: domain });
  put(withItem(changed, 'Domains', description));
  return {
    ManagedLoginVersion: description.ManagedLoginVersion,
    ...(isCustom ? { CloudFrontDomain: description.CloudFrontDistribution } : {}),
  };
}

/** A prefix is taken for its region, a custom domain for the whole world. */
function checkFree(
  domain: string,
  pool: DemoPool,
  isCustom: boolean,
  everyPool: readonly DemoPool[],
): void {
  const own = pool.document[isCustom ? 'CustomDomain' : 'Domain'];
  if (isGiven(own)) throw invalidParameter('User pool already has a domain configured.');
  const isTaken = everyPool.some(({ region, document: { Domain, CustomDomain } }) =>
    isCustom ? CustomDomain === domain : Domain === domain && region === pool.region,
  );
  if (isTaken) throw invalidParameter('Domain already associated with another user pool.');
}
