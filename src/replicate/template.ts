import type { Json } from '../domain/json';

const MARK = Symbol('placeholder');

/** A value that nobody can know while planning: what an earlier step makes, or what only the caller knows. */
export interface Placeholder {
  readonly [MARK]: true;
  /** In capitals, such as `USER_POOL_ID`; the same name stands for the same value throughout a plan. */
  readonly name: string;
  /** One sentence: what to put there. */
  readonly description: string;
  /** Whether an earlier step's answer tells it, or the caller has to. */
  readonly from: 'STEP' | 'CALLER';
  readonly isSecret: boolean;
}

/** JSON in which placeholders may stand. */
export type Template =
  | null
  | boolean
  | number
  | string
  | Placeholder
  | readonly Template[]
  | { readonly [member: string]: Template };

export type TemplateMembers = Readonly<Record<string, Template>>;

export function placeholder(given: Omit<Placeholder, typeof MARK>): Placeholder {
  return Object.freeze({ [MARK]: true as const, ...given });
}

export function isPlaceholder(value: unknown): value is Placeholder {
  return typeof value === 'object' && value !== null && MARK in value;
}

export function isTemplateMembers(value: Template | undefined): value is TemplateMembers {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !isPlaceholder(value)
  );
}

/** The template as JSON, each placeholder as `write` has it. */
export function filled(template: Template, write: (placeholder: Placeholder) => Json): Json {
  if (isPlaceholder(template)) return write(template);
  if (Array.isArray(template)) return template.map((item: Template) => filled(item, write));
  if (!isTemplateMembers(template)) return template as Json;
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) => [name, filled(value, write)]),
  );
}

/** The placeholders of a template, each name once, in the order they stand. */
export function placeholdersOf(template: Template): readonly Placeholder[] {
  const found = new Map<string, Placeholder>();
  filled(template, (each) => {
    if (!found.has(each.name)) found.set(each.name, each);
    return null;
  });
  return [...found.values()];
}
