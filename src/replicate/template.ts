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
  // Nothing else of a template is no JSON.
  return changed(template, write) as Json;
}

/** The same template with other placeholders. */
export function mapPlaceholders(
  members: TemplateMembers,
  change: (placeholder: Placeholder) => Placeholder,
): TemplateMembers {
  return changed(members, change) as TemplateMembers;
}

function changed(template: Template, change: (placeholder: Placeholder) => Template): Template {
  if (isPlaceholder(template)) return change(template);
  if (Array.isArray(template)) return template.map((item: Template) => changed(item, change));
  if (!isTemplateMembers(template)) return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) => [name, changed(value, change)]),
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
