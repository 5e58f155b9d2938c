/**
 * The SDK's runtime schemas, read generically (measured for SDK 3.1169): a structure is
 * `[3, namespace, name, traits, members, types]`, a list `[1, namespace, name, traits, type]`, a map
 * `[2, namespace, name, traits, key, value]`. A type is a number for what is simple, a shape, a
 * function that returns one, or a pair of any of these with traits.
 */
const LIST = 1;
const MAP = 2;
const STRUCTURE = 3;

/** Every structure that a shape is made of, itself included: its name and its members' names. */
export function structuresOf(shape: unknown): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  visit(shape, found);
  return found;
}

function visit(type: unknown, found: Map<string, readonly string[]>): void {
  const shape: unknown = typeof type === 'function' ? (type as () => unknown)() : type;
  if (!Array.isArray(shape)) return;
  const [kind, namespace, name, , inner, value] = shape as readonly unknown[];

  if (typeof namespace !== 'string') {
    visit(kind, found);
  } else if (kind === LIST) {
    visit(inner, found);
  } else if (kind === MAP) {
    visit(value, found);
  } else if (kind === STRUCTURE && !found.has(String(name))) {
    found.set(String(name), inner as readonly string[]);
    for (const member of value as readonly unknown[]) visit(member, found);
  }
}
