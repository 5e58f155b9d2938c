import { parseArn, type Arn } from '../domain/arn';
import { changeTexts, tell, type Luggage } from './luggage';
import type { NotCarriedReason } from './not-carried';
import { placeholder, type Template, type TemplateMembers } from './template';
import { upperSnake } from './names';

/** From where a pool moves to where; the same on both sides where it stays. */
export interface Journey {
  readonly from: Address;
  readonly to: Address;
}

export interface Address {
  readonly region: string;
  /** Null where the source does not tell it. */
  readonly accountId: string | null;
}

/** What becomes of a text that names something in one place, and what there is to say about it. */
interface Moved {
  readonly value: Template;
  readonly reason: NotCarriedReason;
  readonly message: string;
}

/**
 * Every ARN, and every region of the source, made to fit the place that the pool moves to: rewritten where
 * the same name can stand there, a placeholder where only the caller knows it. Each is told, since nothing
 * of Cognito builds what it names.
 */
export function move(luggage: Luggage, journey: Journey): Luggage {
  const told: { readonly way: readonly string[]; readonly moved: Moved }[] = [];
  const members = changeTexts(luggage.members, (text, way) => {
    const moved = movedText(text, way.at(-1) ?? '', journey);
    if (moved === null) return text;
    told.push({ way, moved });
    return moved.value;
  });
  return told.reduce<Luggage>(
    (rest, { way, moved }) => tell(rest, way, moved.reason, moved.message),
    { ...luggage, members: members as TemplateMembers },
  );
}

function movedText(text: string, member: string, journey: Journey): Moved | null {
  const arn = parseArn(text);
  if (arn !== null) return movedArn(arn, journey);
  if (member === 'KMSKeyID' && isMoving(journey)) return keyElsewhere(text);
  return movedRegion(text, member, journey);
}

function movedRegion(text: string, member: string, { from, to }: Journey): Moved | null {
  const isRegion = member === 'SnsRegion' || member === 'Region';
  if (!isRegion || text !== from.region || from.region === to.region) return null;
  return {
    value: to.region,
    reason: 'REWRITTEN',
    message: `${text} became ${to.region}. Check that text messages can be sent from there.`,
  };
}

function movedArn(arn: Arn, journey: Journey): Moved {
  const { from, to } = journey;
  const leavesRegion = arn.region === from.region && from.region !== to.region;
  const leavesAccount =
    arn.account !== null && arn.account === from.accountId && from.accountId !== to.accountId;
  if (!leavesRegion && !leavesAccount) return needed(arn.arn, NEEDS[arn.service] ?? OTHER);

  if (arn.service === 'iam') return roleElsewhere(arn);
  if (arn.service === 'kms' && !canFollow(arn, leavesAccount)) return keyElsewhere(arn.arn);
  const rewritten = [
    'arn',
    partitionOf(to.region),
    arn.service,
    leavesRegion ? to.region : (arn.region ?? ''),
    leavesAccount ? (to.accountId ?? '') : (arn.account ?? ''),
    arn.resource,
  ].join(':');
  return {
    value: rewritten,
    reason: 'NEEDS_TWIN',
    message: `${arn.arn} became ${rewritten}. ${NEEDS[arn.service] ?? OTHER}`,
  };
}

/** Replicas of a multi-region key have its id in every region, and stay in its account (KMS developer guide). */
function canFollow({ resource }: Arn, leavesAccount: boolean): boolean {
  return resource.startsWith('key/mrk-') && !leavesAccount;
}

function roleElsewhere({ arn, resource }: Arn): Moved {
  const role = resource.split('/').at(-1) ?? resource;
  return {
    value: placeholder({
      name: `${upperSnake(role)}_ROLE_ARN`,
      description: `The ARN of a role of the new account that may do what ${arn} may, and that Cognito may assume.`,
      from: 'CALLER',
      isSecret: false,
    }),
    reason: 'NEEDS_TWIN',
    message: `${arn} is a role of the source's account. Make one in the new account that Cognito may assume, with the same external id.`,
  };
}

function keyElsewhere(key: string): Moved {
  const id = key.split('/').at(-1) ?? key;
  return {
    value: placeholder({
      name: `KMS_KEY_${upperSnake(id)}_ARN`,
      description: `The ARN of a key in the new place that stands for ${key}.`,
      from: 'CALLER',
      isSecret: false,
    }),
    reason: 'NEEDS_TWIN',
    message: `The key ${key} is not in the new place. Make one there that Cognito may use.`,
  };
}

/** What has to be there beside the pool, by the service of an ARN: none of it can be read of Cognito. */
const NEEDS: Readonly<Record<string, string>> = {
  firehose: 'The stream must be there.',
  iam: 'The role must trust Cognito for the new pool too; its external id is checked there.',
  kms: 'The key must be there, and its policy or grants must let Cognito use it for the new pool.',
  lambda:
    "The function must be there, and let the new pool call it: add a permission for `cognito-idp.amazonaws.com` with the new pool's ARN.",
  logs: 'The log group must be there.',
  s3: 'The bucket must be there, and let the logs in.',
  ses: 'The identity must be verified there, and let Cognito send for the new pool.',
};
const OTHER = 'It must be there for the new pool too.';

function needed(arn: string, what: string): Moved {
  return { value: arn, reason: 'NEEDS_TWIN', message: `It names ${arn}. ${what}` };
}

function isMoving({ from, to }: Journey): boolean {
  return from.region !== to.region || from.accountId !== to.accountId;
}

/** A region's partition, as its ARNs begin (AWS General Reference, "Amazon Resource Names"). */
export function partitionOf(region: string): string {
  const known: readonly (readonly [string, string])[] = [
    ['cn-', 'aws-cn'],
    ['us-gov-', 'aws-us-gov'],
    ['us-iso-', 'aws-iso'],
    ['us-isob-', 'aws-iso-b'],
    ['us-isof-', 'aws-iso-f'],
    ['eu-isoe-', 'aws-iso-e'],
    ['eusc-', 'aws-eusc'],
  ];
  return known.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}
