import type { Json } from '../domain/json';
import type { Plan, PlannedStep } from './plan';
import { filled, placeholdersOf, type Placeholder } from './template';

/** One call to AWS as JSON has it, placeholders as `${NAME}`. */
export interface WrittenStep {
  readonly operation: string;
  /** The operation as the AWS CLI calls it. */
  readonly command: string;
  readonly description: string;
  readonly input: Json;
  readonly placeholders: readonly WrittenPlaceholder[];
  readonly makes: WrittenPlaceholder | null;
}

export interface WrittenPlaceholder extends Pick<Placeholder, 'name' | 'description' | 'isSecret'> {
  /** Where an earlier step's answer has it; null where only the caller knows it. */
  readonly answerPath: string | null;
}

/** The steps of a plan as JSON, in which a placeholder is a whole text of its own. */
export function writtenSteps({ steps }: Plan): readonly WrittenStep[] {
  const answers = new Map(
    steps.flatMap(({ makes }) => (makes === null ? [] : [[makes.placeholder.name, makes.member]])),
  );
  const written = ({ name, description, isSecret }: Placeholder): WrittenPlaceholder => ({
    name,
    description,
    isSecret,
    answerPath: answers.get(name) ?? null,
  });
  return steps.map(({ operation, description, input, makes }: PlannedStep) => ({
    operation,
    command: commandOf(operation),
    description,
    input: filled(input, ({ name }) => `\${${name}}`),
    placeholders: placeholdersOf(input).map(written),
    makes: makes === null ? null : written(makes.placeholder),
  }));
}

/** `create-user-pool` for `CreateUserPool`, `set-ui-customization` for `SetUICustomization`. */
function commandOf(operation: string): string {
  return operation
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}
