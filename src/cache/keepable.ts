import type { ErrorCode } from '../domain/error-code';
import { errorOf, GatewayError, type Failure } from '../domain/gateway-error';

/** Answers of AWS that another call would get too. All other failures are weather, and never kept. */
const DEFINITIVE: ReadonlySet<ErrorCode> = new Set([
  'USER_POOL_NOT_FOUND',
  'RESOURCE_NOT_FOUND',
  'ACCESS_DENIED',
  'OPERATION_NOT_ENABLED',
  'USER_POOL_TAGGING',
  'INVALID_INPUT',
]);

/** The refusal in what a read threw; null where it tells of the weather and not of the thing. */
export function definitiveFailure(error: unknown): Failure | null {
  return error instanceof GatewayError && DEFINITIVE.has(error.failure.code) ? error.failure : null;
}

/**
 * A value without the words of AWS that hang on errors within it: the items of a list that could not
 * be understood carry theirs in their place.
 */
export function keepable<Value>(value: Value): Value {
  if (!isList(value) || !value.items.some(holdsError)) return value;
  const items = value.items.map((item) => (holdsError(item) ? withoutCauses(item) : item));
  return Object.freeze({ ...value, items: Object.freeze(items) });
}

function isList(value: unknown): value is { readonly items: readonly object[] } {
  return typeof value === 'object' && value !== null && 'items' in value;
}

function holdsError(item: object): boolean {
  return Object.values(item).some((member) => member instanceof GatewayError);
}

function withoutCauses(item: object): object {
  const members = Object.entries(item).map(([name, member]: [string, unknown]) => [
    name,
    member instanceof GatewayError ? errorOf(member.failure) : member,
  ]);
  return Object.freeze(Object.fromEntries(members) as object);
}
