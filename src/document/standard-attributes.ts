import { isEmpty, isSame, type Members } from './members';

/** What AWS tells of every attribute, whether it was asked for or not. */
const ALWAYS_TOLD: Members = { DeveloperOnlyAttribute: false, Required: false };

/** Up to 2048 characters: the default of every text of the standard attributes but the three below. */
const TEXTS = [
  'address',
  'email',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'picture',
  'preferred_username',
  'profile',
  'website',
  'zoneinfo',
];

const VERIFIED = ['email_verified', 'phone_number_verified', 'phone_number_verifie'];

/**
 * The attributes that AWS gives to every pool, as it gives them (the reference's sample;
 * `phone_number_verifie` is cut there). A federated pool has `identities` beside them.
 */
export const STANDARD_ATTRIBUTES: ReadonlyMap<string, Members> = new Map<string, Members>([
  ['sub', text('1', '2048', { Mutable: false, Required: true })],
  ...TEXTS.map((name): [string, Members] => [name, text('0', '2048')]),
  ['birthdate', text('10', '10')],
  ['identities', attribute('String')],
  ...VERIFIED.map((name): [string, Members] => [name, attribute('Boolean')]),
  ['updated_at', attribute('Number', { NumberAttributeConstraints: { MinValue: '0' } })],
]);

/** Those of them that no request may define: AWS refuses the name, or finds it too long. */
export const UNDEFINABLE: ReadonlySet<string> = new Set(['sub', 'identities', ...VERIFIED]);

/** Whether an attribute is one that AWS gives to every pool, and just as AWS gives it. */
export function isStandardAtDefault(name: string, definition: Members): boolean {
  const standard = STANDARD_ATTRIBUTES.get(name);
  return standard !== undefined && isSame(completed(definition), standard);
}

/** A definition without its name and what is empty, and with what goes without saying. */
function completed({ Name: _, ...definition }: Members): Members {
  const told = Object.entries(definition).filter(([, value]) => !isEmpty(value));
  return { ...ALWAYS_TOLD, ...Object.fromEntries(told) };
}

function text(shortest: string, longest: string, more: Members = {}): Members {
  const limits = { MinLength: shortest, MaxLength: longest };
  return attribute('String', { StringAttributeConstraints: limits, ...more });
}

function attribute(type: string, more: Members = {}): Members {
  return { AttributeDataType: type, ...ALWAYS_TOLD, Mutable: true, ...more };
}
