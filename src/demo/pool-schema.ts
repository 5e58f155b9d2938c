import { isGiven, listOf, membersOf } from './wire-members';
import type { Members } from './part-of-pool';
import { invalidParameter } from './wire-exception';
import { requiredText } from './validation';

const NAME = { shortest: 1, longest: 20, pattern: '[\\s\\S]+' };
const MOST_ATTRIBUTES = 50;
/** AWS gives these itself, or keeps their names for itself. */
const RESERVED = ['sub', 'email_verified', 'phone_number_verified', 'identities'];
const CONSTRAINTS: Readonly<Record<string, string>> = {
  String: 'StringAttributeConstraints',
  Number: 'NumberAttributeConstraints',
};

/** The twenty attributes that each pool has, as the reference's sample tells them. */
const STANDARD: readonly Members[] = [
  text('sub', '1', '2048', { Mutable: false, Required: true }),
  ...['name', 'given_name', 'family_name', 'middle_name', 'nickname'].map((name) => text(name)),
  ...['preferred_username', 'profile', 'picture', 'website', 'email'].map((name) => text(name)),
  attribute('email_verified', 'Boolean'),
  text('gender'),
  text('birthdate', '10', '10'),
  ...['zoneinfo', 'locale', 'phone_number'].map((name) => text(name)),
  attribute('phone_number_verified', 'Boolean'),
  text('address'),
  attribute('updated_at', 'Number', { NumberAttributeConstraints: { MinValue: '0' } }),
];

/** What a pool gets beside them with its first identity provider. */
export const IDENTITIES: Members = attribute('identities', 'String', {
  StringAttributeConstraints: {},
});

/**
 * The attributes of a new pool: the standard ones, each as the request's `Schema` has it where it is
 * there, and those that are the pool's own.
 *
 * @throws WireException InvalidParameterException as AWS refuses a definition
 */
export function schemaAttributes(schema: unknown): readonly Members[] {
  const asked = listOf(schema);
  if (asked.length > MOST_ATTRIBUTES) {
    throw invalidParameter(
      `1 validation error detected: Value at 'schema' failed to satisfy constraint: Member must have length less than or equal to ${MOST_ATTRIBUTES}`,
    );
  }
  const defined = new Map<string, Members>();
  for (const attribute of asked) {
    const name = requiredText(attribute, 'Name', NAME);
    checkName(name);
    if (defined.has(name)) throw invalidParameter(`Duplicate attribute name: ${name}`);
    defined.set(name, definition(name, attribute));
  }
  const standard = STANDARD.map((each) => defined.get(String(each['Name'])) ?? each);
  const own = [...defined].filter(([name]) => standardOf(name) === undefined);
  return [...standard, ...own.map(([, each]) => each)];
}

function checkName(name: string): void {
  if (RESERVED.includes(name)) throw invalidParameter(`Attribute name ${name} is reserved.`);
  // AWS takes the name as one without a prefix: it would become `custom:custom:plan`.
  if (name.startsWith('custom:') || name.startsWith('dev:')) {
    throw invalidParameter(`Attribute name ${name} must not begin with a prefix.`);
  }
}

function definition(name: string, asked: Members): Members {
  const standard = standardOf(name);
  const isDeveloperOnly = asked['DeveloperOnlyAttribute'] === true;
  const type = asked['AttributeDataType'] ?? standard?.['AttributeDataType'];
  if (standard !== undefined && (type !== standard['AttributeDataType'] || isDeveloperOnly)) {
    throw invalidParameter(
      `You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ${name}`,
    );
  }
  if (!isGiven(type)) {
    throw invalidParameter(
      'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
    );
  }
  if (standard === undefined && asked['Required'] === true) {
    throw invalidParameter('Required custom attributes are not supported currently.');
  }
  return {
    DeveloperOnlyAttribute: false,
    Required: false,
    ...asked,
    ...constraints(String(type), asked),
    AttributeDataType: type,
    Name: standard === undefined ? `${isDeveloperOnly ? 'dev:' : ''}custom:${name}` : name,
  };
}

/** An attribute that was defined without limits has an empty structure of them. */
function constraints(type: string, asked: Members): Members {
  const member = CONSTRAINTS[type];
  return member === undefined ? {} : { [member]: membersOf(asked[member]) };
}

function standardOf(name: string): Members | undefined {
  return STANDARD.find((each) => each['Name'] === name);
}

function text(name: string, shortest = '0', longest = '2048', more: Members = {}): Members {
  const limits = { MinLength: shortest, MaxLength: longest };
  return attribute(name, 'String', { StringAttributeConstraints: limits, ...more });
}

function attribute(name: string, type: string, more: Members = {}): Members {
  return {
    Name: name,
    AttributeDataType: type,
    DeveloperOnlyAttribute: false,
    Mutable: true,
    Required: false,
    ...more,
  };
}
