import type { Members } from './part-of-pool';

/** A structure or map of a request; nothing in it where the request has none. */
export function membersOf(value: unknown): Members {
  return isGiven(value) && typeof value === 'object' ? (value as Members) : {};
}

/** A list of structures. */
export function listOf(value: unknown): readonly Members[] {
  return Array.isArray(value) ? value.map(membersOf) : [];
}

/** A list of texts. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Whether a request says something of a member: to AWS, null is nothing said. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** What a request says of these members. AWS drops all others without a word. */
export function picked(input: Members, names: readonly string[]): Members {
  return Object.fromEntries(
    names.filter((name) => isGiven(input[name])).map((name) => [name, input[name]]),
  );
}
