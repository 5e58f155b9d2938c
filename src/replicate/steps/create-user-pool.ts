import {
  ASSIGNED_BY_AWS,
  isAssignedTag,
  isStandardAtDefault,
  UNDEFINABLE,
  userPoolDocument,
  withoutEffect,
  type Members,
} from '../../document';
import { moved, step, USER_POOL_ID, type PlanContext } from '../context';
import {
  has,
  leave,
  leaveEmpty,
  listOf,
  memberAt,
  pack,
  put,
  takeOut,
  tell,
  type Luggage,
} from '../luggage';
import type { Plan } from '../plan';
import { isTaken, TAKEN } from './create-domains';
import { isTemplateMembers, type Template, type TemplateMembers } from '../template';

/**
 * CreateUserPool: the description, less what no request sets. Multi-factor authentication is turned on by
 * SetUserPoolMfaConfig: CreateUserPool knows no factor but text messages (its reference).
 */
export function createUserPool(context: PlanContext): Plan {
  const packed = pack('', userPoolDocument(context.source.pool));
  const settings = settle(withoutDomains(leaveAssigned(packed), context));
  const asked = answerTarget(settings, context);
  const own =
    memberAt(asked.members, 'MfaConfiguration') === 'OFF'
      ? asked
      : takeOut(asked, 'MfaConfiguration');
  const placed = moved(leaveOneSender(leaveBuiltIn(own)), context);
  return {
    steps: [
      {
        ...step(
          {
            operation: 'CreateUserPool',
            description: 'Makes the pool with its policies, attributes, messages and triggers.',
            input: createInput(placed.members),
            label: '',
          },
          packed,
        ),
        makes: { placeholder: USER_POOL_ID, member: 'UserPool.Id' },
      },
    ],
    notCarried: placed.notCarried,
  };
}

/** What is the same for a pool that is made and one that is changed. */
export function settle(luggage: Luggage): Luggage {
  const effective = withoutEffect(luggage.members as Members).reduce<Luggage>(
    (rest, { path, insteadOf, why }) =>
      leave(rest, path, 'NO_EFFECT', `${insteadOf} decides instead: ${why}.`),
    luggage,
  );
  return leaveEmpty(effective);
}

export function leaveAssigned(luggage: Luggage): Luggage {
  const tags = memberAt(luggage.members, 'UserPoolTags');
  const assigned = Object.keys(isTemplateMembers(tags) ? tags : {}).filter(isAssignedTag);
  return [
    ...[...ASSIGNED_BY_AWS].map((member) => [member]),
    ...assigned.map((key) => ['UserPoolTags', key]),
  ].reduce<Luggage>((rest, way) => leave(rest, way, 'ASSIGNED_BY_AWS', messageOf(way)), luggage);
}

/** Text messages go by one service or by the other: AWS refuses both (SmsConfigurationType's reference). */
export function leaveOneSender(luggage: Luggage): Luggage {
  const sms = memberAt(luggage.members, 'SmsConfiguration');
  if (!isTemplateMembers(sms) || sms['EumsSms'] === undefined) return luggage;
  return ['SnsCallerArn', 'ExternalId', 'SnsRegion'].reduce(
    (rest, member) =>
      leave(
        rest,
        `SmsConfiguration.${member}`,
        'NO_EFFECT',
        'SmsConfiguration.EumsSms decides instead: AWS refuses a request with both.',
      ),
    luggage,
  );
}

function messageOf([member]: readonly string[]): string {
  return member === 'EstimatedNumberOfUsers'
    ? 'Users do not travel: import them, or migrate each when it signs in.'
    : 'AWS assigns it to each pool by itself.';
}

/** Domains are steps of their own, where they are wanted. */
function withoutDomains(luggage: Luggage, context: PlanContext): Luggage {
  const { source } = context;
  return ['Domain', 'CustomDomain'].reduce((rest, member) => {
    const name = memberAt(rest.members, member);
    const read = source.domains.find(({ domain }) => domain === name);
    if (read !== undefined) {
      return isTaken(read, context) ? leave(rest, member, 'UNIQUE', TAKEN) : takeOut(rest, member);
    }
    return source.parts.includes('DOMAINS')
      ? leave(rest, member, 'NOT_READABLE', 'AWS names this domain and does not know it.')
      : leave(rest, member, 'NOT_WANTED', 'Domains are not among the parts.');
  }, luggage);
}

function answerTarget(luggage: Luggage, { target }: PlanContext): Luggage {
  const untagged = target.includeTags
    ? luggage
    : leave(luggage, 'UserPoolTags', 'NOT_WANTED', 'Tags are not wanted: includeTags is false.');
  const named = replaced(untagged, 'Name', target.name);
  return replaced(named, 'DeletionProtection', target.deletionProtection);
}

function replaced(luggage: Luggage, member: string, wanted: string | null): Luggage {
  if (wanted === null || memberAt(luggage.members, member) === wanted) return luggage;
  const given = has(luggage, member)
    ? tell(luggage, member, 'NOT_WANTED', `${JSON.stringify(wanted)} is wanted in its place.`)
    : luggage;
  return put(given, member, wanted);
}

function leaveBuiltIn(luggage: Luggage): Luggage {
  const attributes = memberAt(luggage.members, 'SchemaAttributes');
  if (!isTemplateMembers(attributes)) return luggage;
  const left = Object.entries(attributes)
    .filter(([name, definition]) => isBuiltIn(name, definition))
    .reduce(
      (rest, [name]) =>
        leave(
          rest,
          ['SchemaAttributes', name],
          'BUILT_IN',
          UNDEFINABLE.has(name)
            ? 'AWS gives this attribute to a pool by itself, and lets nobody define it.'
            : 'AWS gives this attribute to every pool, just so.',
        ),
      luggage,
    );
  return listOf(memberAt(left.members, 'SchemaAttributes')).length === 0
    ? takeOut(left, 'SchemaAttributes')
    : left;
}

function isBuiltIn(name: string, definition: Template): boolean {
  return UNDEFINABLE.has(name) || isStandardAtDefault(name, definition as Members);
}

function createInput({
  Name: name,
  SchemaAttributes: attributes,
  ...members
}: TemplateMembers): TemplateMembers {
  return {
    ...(name === undefined ? {} : { PoolName: name }),
    ...asLists(members),
    ...(attributes === undefined ? {} : { Schema: listOf(attributes).map(asSchema) }),
  };
}

/** The recovery mechanisms as AWS takes them, after `keyed` made a map of them. */
export function asLists(members: TemplateMembers): TemplateMembers {
  const recovery = members['AccountRecoverySetting'];
  if (!isTemplateMembers(recovery) || recovery['RecoveryMechanisms'] === undefined) return members;
  const mechanisms = listOf(recovery['RecoveryMechanisms']);
  return {
    ...members,
    AccountRecoverySetting: { ...recovery, RecoveryMechanisms: mechanisms },
  };
}

/** AWS puts `custom:` and `dev:` before the names that it is sent: sent with them, they would be there twice. */
function asSchema(attribute: Template): Template {
  if (!isTemplateMembers(attribute) || typeof attribute['Name'] !== 'string') return attribute;
  return { ...attribute, Name: attribute['Name'].replace(/^dev:/, '').replace(/^custom:/, '') };
}
