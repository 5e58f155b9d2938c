import { UsageError } from './usage-error';

export const FORMS = ['steps', 'update', 'cloudformation', 'terraform', 'not-carried'] as const;

export type Form = (typeof FORMS)[number];

/** The forms that a plan itself can have. */
export const PLAN_FORMS = ['steps', 'update', 'cloudformation', 'terraform'] as const;

export type PlanForm = (typeof PLAN_FORMS)[number];

export const REPLICA_FORMATS = ['json', 'yaml', 'hcl', 'table'] as const;

export type ReplicaFormat = (typeof REPLICA_FORMATS)[number];

/** The parts by their names on the command line and in the graph. */
export const PARTS: ReadonlyMap<string, string> = new Map([
  ['domains', 'DOMAINS'],
  ['resource-servers', 'RESOURCE_SERVERS'],
  ['identity-providers', 'IDENTITY_PROVIDERS'],
  ['clients', 'CLIENTS'],
  ['groups', 'GROUPS'],
  ['ui', 'UI'],
  ['risk', 'RISK'],
  ['log-delivery', 'LOG_DELIVERY'],
]);

/** What each form can be written as, the usual one first. */
const FORMATS: Readonly<Record<Form, readonly [ReplicaFormat, ...ReplicaFormat[]]>> = {
  steps: ['json', 'yaml', 'table'],
  update: ['json', 'yaml'],
  cloudformation: ['json', 'yaml'],
  terraform: ['hcl'],
  'not-carried': ['table', 'json', 'yaml'],
};

/**
 * A form and how it is written, each from the other where only one is named.
 *
 * @throws UsageError where they do not go together
 */
export function formAndFormat(
  namedForm: Form | undefined,
  namedFormat: ReplicaFormat | undefined,
): { readonly form: Form; readonly format: ReplicaFormat } {
  const form = namedForm ?? (namedFormat === 'hcl' ? 'terraform' : 'steps');
  const formats = FORMATS[form];
  const format = namedFormat ?? formats[0];
  if (formats.includes(format)) return { form, format };
  throw new UsageError(
    `--form ${form} cannot be written as ${format}. Name --format ${formats.join(' or ')}, or leave it out.`,
  );
}

/** @throws UsageError for a name that is no part */
export function partsOf(text: string): readonly string[] {
  if (text === 'none') return [];
  return text.split(',').map((name) => {
    const part = PARTS.get(name.trim());
    if (part !== undefined) return part;
    throw new UsageError(
      `--parts names "${name.trim()}", which is no part. Name some of ${[...PARTS.keys()].join(', ')}, or none.`,
    );
  });
}
