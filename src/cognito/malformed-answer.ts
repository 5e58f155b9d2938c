/** AWS answered, but not with what its own model promises. The message is for the log. */
export class MalformedAnswer extends Error {
  override readonly name = 'MalformedAnswer';

  constructor(path: string, expected: string, got: unknown) {
    super(`Expected ${path} to be ${expected} but got ${describe(got)}.`);
  }
}

/** Its type, never its content. */
function describe(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Date) return 'an invalid date';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
