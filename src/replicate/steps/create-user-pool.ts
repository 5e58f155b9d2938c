import {
  isStandardAtDefault,
  STANDARD_ATTRIBUTES,
  UNDEFINABLE,
  type Members,
} from '../../document';
import { moved, step, USER_POOL_ID, type PlanContext } from '../context';
import {
  carryElsewhere,
  has,
  leave,
  leaveEach,
  listOf,
  memberAt,
  pack,
  put,
  tell,
  type Luggage,
} from '../luggage';
import type { Plan } from '../plan';
import { asLists, leaveAssigned, settle } from '../settled-pool';
import { isTaken, TAKEN } from './create-domains';
import { isTemplateMembers, type Template, type TemplateMembers } from '../template';

/**
 * CreateUserPool: the description, less what no request sets. Multi-factor authentication is turned on by
 * SetUserPoolMfaConfig: CreateUserPool knows no factor but text messages (its reference).
 */
export function createUserPool(context: PlanContext): Plan {
  const packed = pack('', context.description);
  const settings = settle(
    withoutDomains(leaveSurplus(leaveBuiltIn(leaveAssigned(packed))), context),
  );
  const asked = answerTarget(settings, context);
  const own =
    memberAt(asked.members, 'MfaConfiguration') === 'OFF'
      ? asked
      : carryElsewhere(asked, 'MfaConfiguration');
  const placed = moved(own, context);
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

/** Domains are steps of their own, where they are wanted. */
function withoutDomains(luggage: Luggage, context: PlanContext): Luggage {
  const { source } = context;
  return ['Domain', 'CustomDomain'].reduce((rest, member) => {
    const name = memberAt(rest.members, member);
    const read = source.domains.find(({ domain }) => domain === name);
    if (read !== undefined) {
      return isTaken(read, context)
        ? leave(rest, member, 'UNIQUE', TAKEN)
        : carryElsewhere(rest, member);
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
    ? carryElsewhere(left, 'SchemaAttributes')
    : left;
}

/** As many attributes as CreateUserPool takes (its reference); AddCustomAttributes takes more. */
const MOST_ATTRIBUTES = 50;

function leaveSurplus(luggage: Luggage): Luggage {
  const attributes = memberAt(luggage.members, 'SchemaAttributes');
  const names = Object.keys(isTemplateMembers(attributes) ? attributes : {});
  const custom = names.filter((name) => !STANDARD_ATTRIBUTES.has(name));
  const surplus = Math.max(0, names.length - MOST_ATTRIBUTES);
  const ways = custom.slice(custom.length - surplus).map((name) => ['SchemaAttributes', name]);
  return leaveEach(
    luggage,
    ways,
    'NOT_SUPPORTED',
    `AWS takes ${MOST_ATTRIBUTES} attributes when a pool is made: add it by AddCustomAttributes.`,
  );
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

/** AWS puts `custom:` and `dev:` before the names that it is sent: sent with them, they would be there twice. */
function asSchema(attribute: Template): Template {
  if (!isTemplateMembers(attribute) || typeof attribute['Name'] !== 'string') return attribute;
  return { ...attribute, Name: attribute['Name'].replace(/^dev:/, '').replace(/^custom:/, '') };
}
