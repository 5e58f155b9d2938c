/** JSON that a test may change. */
export type Loose = null | boolean | number | string | Loose[] | LooseMembers;

export interface LooseMembers {
  [member: string]: Loose;
}

/** Where a leaf stands in a description: the way to it, and its path as the graph writes it. */
export interface Place {
  readonly way: readonly string[];
  readonly path: string;
  readonly value: Loose;
}

/** Which member names the items of a list. It is told here again, so that a test does not ask the code. */
const NAMES: Readonly<Record<string, string>> = {
  SchemaAttributes: 'Name',
  'AccountRecoverySetting.RecoveryMechanisms': 'Priority',
};

/** Every leaf of a description but the names of what is in a list, which make another thing of it. */
export function placesOf(pool: LooseMembers): readonly Place[] {
  return placesIn(pool, [], '');
}

function placesIn(value: Loose, way: readonly string[], path: string): readonly Place[] {
  const key = Object.hasOwn(NAMES, path) ? NAMES[path] : undefined;
  if (key !== undefined && Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const { [key]: name, ...rest } = item as LooseMembers;
      return placesIn(rest, [...way, String(index)], `${path}.${name as string | number}`);
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ way, path, value }];
  }
  return Object.entries(value).flatMap(([name, member]) =>
    placesIn(member, [...way, name], path === '' ? name : `${path}.${name}`),
  );
}

/** A copy of a description with another value at a place, or without any. */
export function edited(pool: LooseMembers, { way }: Place, value: Loose | undefined): LooseMembers {
  const copy = structuredClone(pool);
  const last = way.at(-1) ?? '';
  const parent = way
    .slice(0, -1)
    .reduce<LooseMembers>((inner, name) => inner[name] as LooseMembers, copy);
  if (value === undefined) {
    Reflect.deleteProperty(parent, last);
  } else {
    Object.defineProperty(parent, last, { value, ...WRITABLE });
  }
  return copy;
}

const WRITABLE = { enumerable: true, configurable: true, writable: true };
