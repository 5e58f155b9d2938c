/**
 * An answer with every member that the SDK's runtime schema of a shape knows: as the SDK hands it over,
 * and as the AWS CLI would print it. A member that AWS adds is in it with no change here.
 * (`test/support/sdk-structure.ts` says how a schema is read. Measured for SDK 3.1169.)
 */
export interface Printed {
  readonly answer: Readonly<Record<string, unknown>>;
  readonly printed: Readonly<Record<string, unknown>>;
}

const LIST = 1;
const MAP = 2;
const STRUCTURE = 3;

/** What is simple has a number: these are all that the shapes of a user pool are made of. */
const TEXT = 0;
const NUMBER = 1;
const FLAG = 2;
const MOMENT = 4;
const DOCUMENT = 15;
const BYTES = 21;
const LIST_OF = 64;
const MAP_OF = 128;

export function everyMemberOf(schema: unknown): Printed {
  const answer = valueOf(schema, 'it') as Readonly<Record<string, unknown>>;
  return { answer, printed: JSON.parse(JSON.stringify(answer)) as Printed['printed'] };
}

/** No two texts alike, so that none can stand for another. */
function valueOf(type: unknown, path: string): unknown {
  const shape: unknown = typeof type === 'function' ? (type as () => unknown)() : type;
  if (typeof shape === 'number') return simpleValue(shape, path);
  if (!Array.isArray(shape)) throw new Error(`Expected a schema at ${path}.`);
  const [kind, namespace, , , inner, value] = shape as readonly unknown[];

  if (typeof namespace !== 'string') return valueOf(kind, path);
  if (kind === LIST) return [valueOf(inner, `${path}.0`), valueOf(inner, `${path}.1`)];
  if (kind === MAP) {
    return { one: valueOf(value, `${path}.one`), two: valueOf(value, `${path}.two`) };
  }
  if (kind !== STRUCTURE) return valueOf(inner, path);
  const types = value as readonly unknown[];
  return Object.fromEntries(
    (inner as readonly string[]).map((name, index) => [
      name,
      valueOf(types[index], `${path}.${name}`),
    ]),
  );
}

function simpleValue(type: number, path: string): unknown {
  switch (type) {
    case TEXT:
      return `text of ${path}`;
    case NUMBER:
      return path.length;
    case FLAG:
      return path.length % 2 === 0;
    case MOMENT:
      return new Date(path.length * 86_400_000 + 5);
    case DOCUMENT:
      return { someSetting: { inner: [path, null, 1] } };
    case BYTES:
      return new Uint8Array(path.length);
  }
  if (type >= MAP_OF) return valueOf([MAP, '', '', 0, TEXT, type - MAP_OF], path);
  if (type >= LIST_OF) return valueOf([LIST, '', '', 0, type - LIST_OF], path);
  throw new Error(`Expected a type that is known at ${path} but got ${type}.`);
}
