import { uniqueNames, upperSnake } from '../names';
import type { Plan, PlannedStep } from '../plan';
import { placeholdersOf, type Placeholder } from '../template';
import { block, type Block } from './block';
import type { Refer } from './expression';
import { RESOURCE_SHAPES } from './resource-shapes';
import { quoted } from './text';

/** What the steps of a plan are called in Terraform, and how their expressions name each other. */
export interface Addresses {
  /** The two labels of the resource that does a step: `aws_cognito_user_pool`, `this`. */
  readonly labelsOf: (step: PlannedStep) => readonly [string, string];
  readonly refer: Refer;
  /** A variable for each value that no resource of the plan makes, as far as the blocks use it. */
  readonly variablesOf: (blocks: readonly Block[]) => readonly Block[];
}

export const USER_POOL_TYPE = 'aws_cognito_user_pool';

export function addressesOf({ steps }: Plan): Addresses {
  const labels = labelsOfSteps(steps);
  const labelsOf = (step: PlannedStep) => labels.get(step) ?? ([typeOf(step), 'this'] as const);
  const made = new Map(
    steps.flatMap((step) =>
      step.makes === null ? [] : [[step.makes.placeholder.name, labelsOf(step).join('.')]],
    ),
  );
  const asked = uniquePlaceholders(steps).filter(({ name }) => !made.has(name));
  const names = uniqueNames(
    asked.map(({ name }) => name),
    variableName,
  );
  const variables = new Map(asked.map(({ name }, index) => [name, names[index] ?? name]));
  return {
    labelsOf,
    refer: ({ name }) => {
      const maker = made.get(name);
      return maker === undefined ? `var.${variables.get(name) ?? ''}` : `${maker}.id`;
    },
    variablesOf: (blocks) => {
      const used = new Set(blocks.flatMap(variablesIn));
      return asked
        .map((each) => variable(each, variables.get(each.name) ?? ''))
        .filter(({ labels: [name = ''] }) => used.has(name));
    },
  };
}

export function typeOf({ operation }: PlannedStep): string {
  return operation === 'CreateUserPool' || operation === 'SetUserPoolMfaConfig'
    ? USER_POOL_TYPE
    : RESOURCE_SHAPES[operation].type;
}

/** Names are unique among resources of a type. */
function labelsOfSteps(steps: readonly PlannedStep[]) {
  const types = [...new Set(steps.map(typeOf))];
  return new Map(
    types.flatMap((type) => {
      const ofType = steps.filter((step) => typeOf(step) === type);
      const names =
        type === USER_POOL_TYPE
          ? ofType.map(() => 'this')
          : uniqueNames(
              ofType.map(({ label }) => label),
              resourceName,
            );
      return ofType.map((step, index): [PlannedStep, readonly [string, string]] => [
        step,
        [type, names[index] ?? 'this'],
      ]);
    }),
  );
}

function resourceName(label: string): string {
  return label === '' ? 'this' : identifier(label);
}

/** Names that Terraform keeps from variables (its documentation, "Variable block"). */
const RESERVED = new Set([
  'count',
  'depends_on',
  'for_each',
  'lifecycle',
  'locals',
  'provider',
  'providers',
  'source',
  'version',
]);

function variableName(name: string): string {
  const wanted = identifier(name);
  return RESERVED.has(wanted) ? `${wanted}_value` : wanted;
}

/** An identifier begins with no digit. */
function identifier(text: string): string {
  return upperSnake(text)
    .toLowerCase()
    .replace(/^(?=\d)/, '_');
}

function variable({ description, isSecret }: Placeholder, name: string): Block {
  return block('variable', [name], {
    attributes: [
      { name: 'description', value: quoted(description) },
      { name: 'type', value: 'string' },
      ...(isSecret ? [{ name: 'sensitive', value: 'true' }] : []),
    ],
  });
}

/** The variables that a block's expressions name, outside their texts. */
function variablesIn({ body }: Block): readonly string[] {
  const bare = body.attributes.map(({ value }) => value.replace(/"(?:\\.|[^"\\])*"/g, '""'));
  const own = bare.flatMap((value) => [...value.matchAll(/\bvar\.(\w+)/g)]);
  return [...own.map(([, name = '']) => name), ...body.blocks.flatMap(variablesIn)];
}

function uniquePlaceholders(steps: readonly PlannedStep[]): readonly Placeholder[] {
  return placeholdersOf(steps.map(({ input }) => input));
}
