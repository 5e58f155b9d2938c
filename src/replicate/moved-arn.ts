import type { Arn } from '../domain/arn';
import { partitionOf } from '../domain/region';
import type { Journey, Moved } from './journey';
import { upperSnake } from './names';
import { placeholder } from './template';

/**
 * What becomes of an ARN. One of a third account, or of another region than the pool's, stays: it is as far
 * away as it was.
 */
export function movedArn(arn: Arn, { from, to }: Journey): Moved {
  const leavesRegion = arn.region === from.region && from.region !== to.region;
  const leavesAccount = from.accountId !== to.accountId;
  const leavesOwner = arn.account === from.accountId && leavesAccount;
  const leavesPartition =
    arn.partition === partitionOf(from.region) && arn.partition !== partitionOf(to.region);
  if (arn.service === 's3' && (leavesAccount || leavesPartition)) return bucketElsewhere(arn);
  if (!leavesRegion && !leavesOwner && !leavesPartition) return needed(arn);
  if (arn.service === 'iam') return roleElsewhere(arn);
  const id = arn.resource.split('/').at(-1) ?? arn.resource;
  const made = MADE_IDS[arn.service];
  if (made !== undefined && !canFollow(arn, leavesOwner)) {
    return unknownThere(...made, arn.arn, 'ARN', id);
  }

  const rewritten = [
    'arn',
    leavesPartition ? partitionOf(to.region) : arn.partition,
    arn.service,
    leavesRegion ? to.region : (arn.region ?? ''),
    leavesOwner ? (to.accountId ?? '') : (arn.account ?? ''),
    arn.resource,
  ].join(':');
  return {
    value: rewritten,
    reason: 'NEEDS_TWIN',
    message: `${arn.arn} became ${rewritten}. ${NEEDS[arn.service] ?? OTHER}`,
  };
}

/** What AWS makes the ids of, so that nothing in another place has the same. */
const MADE_IDS: Readonly<Record<string, readonly [prefix: string, what: string]>> = {
  kms: ['KMS_KEY', 'key'],
  mobiletargeting: ['PINPOINT_APP', 'Pinpoint project'],
  'sms-voice': ['SMS_VOICE', 'origination identity'],
};

/** A placeholder for what must be made in the new place, where AWS gives it an id of its own. */
export function unknownThere(
  prefix: string,
  what: string,
  text: string,
  suffix: 'ARN' | 'ID' = 'ARN',
  id = text,
): Moved {
  const kind = suffix === 'ARN' ? 'The ARN' : 'The id';
  return {
    value: placeholder({
      name: `${prefix}_${upperSnake(id)}_${suffix}`,
      description: `${kind} of a ${what} in the new place that stands for ${text}.`,
      from: 'CALLER',
      isSecret: false,
    }),
    reason: 'NEEDS_TWIN',
    message: `The ${what} ${text} is not in the new place. Make one there that Cognito may use.`,
  };
}

/** Replicas of a multi-region key have its id in every region, and stay in its account (KMS developer guide). */
function canFollow({ service, resource }: Arn, leavesOwner: boolean): boolean {
  return service === 'kms' && resource.startsWith('key/mrk-') && !leavesOwner;
}

/** Whoever assumes a role is for its trust policy to say: Cognito, or an identity pool for a group's. */
function roleElsewhere({ arn, resource }: Arn): Moved {
  const role = resource.split('/').at(-1) ?? resource;
  return {
    value: placeholder({
      name: `${upperSnake(role)}_ROLE_ARN`,
      description: `The ARN of a role of the new account that may do what ${arn} may, and trusts whoever that one trusts.`,
      from: 'CALLER',
      isSecret: false,
    }),
    reason: 'NEEDS_TWIN',
    message: `${arn} is a role of the source's account. Make one in the new account that may do the same, and trusts whoever it trusts: Cognito with the same external id, or for a group the identity pool there.`,
  };
}

/** No two buckets have one name, whatever their accounts. */
function bucketElsewhere({ arn, resource }: Arn): Moved {
  return {
    value: placeholder({
      name: `${upperSnake(resource)}_BUCKET_ARN`,
      description: `The ARN of a bucket of the new account for what ${arn} is for.`,
      from: 'CALLER',
      isSecret: false,
    }),
    reason: 'NEEDS_TWIN',
    message: `${arn} is a bucket of the source's account. Make one in the new account, under another name.`,
  };
}

/** What has to be there beside the pool, by the service of an ARN: none of it can be read of Cognito. */
const NEEDS: Readonly<Record<string, string>> = {
  firehose: 'The stream must be there.',
  iam: 'The role must trust whoever assumes it for the new pool too; an external id is checked there.',
  kms: 'The key must be there, and its policy or grants must let Cognito use it for the new pool.',
  lambda:
    "The function must be there, and let the new pool call it: add a permission for `cognito-idp.amazonaws.com` with the new pool's ARN.",
  logs: 'The log group must be there.',
  s3: 'The bucket must be there, and let the logs in.',
  ses: 'The identity must be verified there, and let Cognito send for the new pool.',
};
const OTHER = 'It must be there for the new pool too.';

function needed({ arn, service }: Arn): Moved {
  return {
    value: arn,
    reason: 'NEEDS_TWIN',
    message: `It names ${arn}. ${NEEDS[service] ?? OTHER}`,
  };
}
