import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the provider has for an argument or a block; see the fixture's own comment. */
export interface Argument {
  /** The type of an argument; of a block, the arguments in it. */
  readonly type: string | Arguments;
  readonly isRequired: boolean;
  /** Whether a block may come again. */
  readonly isMany: boolean;
}

export type Arguments = ReadonlyMap<string, Argument>;

interface Marked {
  readonly [marked: string]: string | Marked;
}

interface Fixture {
  readonly resources: Readonly<Record<string, Marked>>;
}

const FIXTURE = join(__dirname, '../../fixtures/terraform-aws-cognito.json');

/** The arguments of each resource, by its type. */
export function resourceTypes(): ReadonlyMap<string, Arguments> {
  const { resources } = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Fixture;
  return new Map(Object.entries(resources).map(([type, marked]) => [type, argumentsOf(marked)]));
}

function argumentsOf(marked: Marked): Arguments {
  return new Map(
    Object.entries(marked).map(([name, inner]): [string, Argument] => [
      name.replace(/[*+]+$/, ''),
      {
        type: typeof inner === 'string' ? inner : argumentsOf(inner),
        isRequired: name.includes('*'),
        isMany: name.includes('+'),
      },
    ]),
  );
}
