import { isSame } from '../document';
import type { PlannedStep } from './plan';
import { filled, isTemplateMembers, type Template, type TemplateMembers } from './template';

/** What CreateUserPool sets, where one resource does both it and SetUserPoolMfaConfig. */
interface JoinedSettings {
  /** What SetUserPoolMfaConfig does not set too. */
  readonly kept: TemplateMembers;
  /** What it sets otherwise. */
  readonly overruled: readonly Overruled[];
}

interface Overruled {
  /** Names of members of CreateUserPool's input. */
  readonly way: readonly string[];
  readonly reason: 'NO_EFFECT';
  readonly message: string;
}

/** Where SetUserPoolMfaConfig has what is a member of CreateUserPool as well, by that member. */
const SET_AGAIN: Readonly<Record<string, readonly string[]>> = {
  MfaConfiguration: ['MfaConfiguration'],
  SmsAuthenticationMessage: ['SmsMfaConfiguration', 'SmsAuthenticationMessage'],
  SmsConfiguration: ['SmsMfaConfiguration', 'SmsConfiguration'],
};

/**
 * The pool's settings without those that have one place in a resource and are SetUserPoolMfaConfig's: it
 * comes after CreateUserPool, so what it says stands in the pool that the steps build.
 */
export function joinedSettings(create: PlannedStep, mfa: PlannedStep | null): JoinedSettings {
  const both = Object.entries(SET_AGAIN).flatMap(([member, place]) => {
    const value = create.input[member];
    const later = place.reduce<Template | undefined>(memberOf, mfa?.input);
    return value === undefined || later === undefined ? [] : [{ member, place, value, later }];
  });
  const names = new Set(both.map(({ member }) => member));
  return {
    kept: Object.fromEntries(Object.entries(create.input).filter(([name]) => !names.has(name))),
    overruled: both.flatMap(({ member, place, value, later }) => {
      const message = `\`${place.join('.')}\` of SetUserPoolMfaConfig decides instead.`;
      return differing(value, later, [member]).map((way) => ({
        way,
        reason: 'NO_EFFECT' as const,
        message,
      }));
    }),
  };
}

/** The ways to the leaves of a value that are not the same in another one. */
function differing(
  value: Template,
  other: Template | undefined,
  way: readonly string[],
): readonly (readonly string[])[] {
  if (other !== undefined && isSameTemplate(value, other)) return [];
  if (!isTemplateMembers(value) || Object.keys(value).length === 0) return [way];
  return Object.entries(value).flatMap(([name, inner]) =>
    differing(inner, memberOf(other, name), [...way, name]),
  );
}

function isSameTemplate(value: Template, other: Template): boolean {
  const [one, two] = [value, other].map((each) => filled(each, ({ name }) => ({ '': name })));
  return isSame(one, two);
}

function memberOf(value: Template | undefined, name: string): Template | undefined {
  return isTemplateMembers(value) ? value[name] : undefined;
}
