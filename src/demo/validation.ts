import { invalidParameter, WireException } from './wire-exception';
import type { WireInput } from './wire-request';

/** The bounds of a string member, as the API reference states them. */
export interface TextBounds {
  readonly shortest: number;
  readonly longest: number;
  /** Without anchors: AWS repeats it in its message and means the whole value. */
  readonly pattern: string;
}

export interface IntegerBounds {
  readonly least: number;
  readonly most: number;
}

/** A member that must be there. It is refused in AWS's own words. */
export function requiredText(input: WireInput, member: string, bounds: TextBounds): string {
  return optionalText(input, member, bounds) ?? refuseAbsent(member);
}

export function optionalText(input: WireInput, member: string, bounds: TextBounds): string | null {
  const value = input[member] ?? null;
  if (value === null) return null;
  if (typeof value !== 'string') refuseType(member, 'String');
  refuse(member, value, [
    value.length < bounds.shortest &&
      `Member must have length greater than or equal to ${bounds.shortest}`,
    value.length > bounds.longest &&
      `Member must have length less than or equal to ${bounds.longest}`,
    // Not on longer ones: patterns such as a pool id's take quadratic time.
    value.length <= bounds.longest &&
      !new RegExp(`^(?:${bounds.pattern})$`).test(value) &&
      `Member must satisfy regular expression pattern: ${bounds.pattern}`,
  ]);
  return value;
}

export function requiredInteger(input: WireInput, member: string, bounds: IntegerBounds): number {
  return optionalInteger(input, member, bounds) ?? refuseAbsent(member);
}

export function optionalInteger(
  input: WireInput,
  member: string,
  bounds: IntegerBounds,
): number | null {
  const value = input[member] ?? null;
  if (value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value)) refuseType(member, 'Integer');
  refuse(member, value, [
    value < bounds.least && `Member must have value greater than or equal to ${bounds.least}`,
    value > bounds.most && `Member must have value less than or equal to ${bounds.most}`,
  ]);
  return value;
}

function refuse(member: string, value: string | number, checks: readonly (string | false)[]): void {
  const broken = checks.filter((check) => check !== false);
  if (broken.length > 0) throw validationErrors(member, `'${value}'`, broken);
}

function refuseAbsent(member: string): never {
  throw validationErrors(member, 'null', ['Member must not be null']);
}

function validationErrors(member: string, shown: string, broken: readonly string[]): WireException {
  const count = broken.length === 1 ? '1 validation error' : `${broken.length} validation errors`;
  const details = broken.map(
    (constraint) =>
      `Value ${shown} at '${camelCase(member)}' failed to satisfy constraint: ${constraint}`,
  );
  return invalidParameter(`${count} detected: ${details.join('; ')}`);
}

/** Not a validation error to AWS: its parser stops before its validator starts. */
function refuseType(member: string, type: string): never {
  throw new WireException(
    'SerializationException',
    `Value at '${camelCase(member)}' cannot be converted to ${type}`,
  );
}

function camelCase(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1);
}
