import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/start-process';

/** An operation as its file describes it to who looks for one. */
export interface DocumentedOperation {
  readonly file: string;
  readonly document: string;
  /** What it is for. */
  readonly purpose: string;
  readonly access: string;
  /** What it costs, in words. */
  readonly cost: string;
  /** What it costs over the demo with these variables, in calls. */
  readonly demoCalls: number;
  readonly demoVariables: Readonly<Record<string, unknown>>;
}

const FOLDER = join(ROOT, 'operations');

/** The operations of `operations/`, with what the comment above each says. */
export function documentedOperations(): readonly DocumentedOperation[] {
  return readdirSync(FOLDER).map((file) => {
    const document = readFileSync(join(FOLDER, file), 'utf8');
    const [purpose = '', facts = ''] = document
      .replace(/\nquery[^]*$/, '')
      .replaceAll(/^# ?/gm, '')
      .split('\n\n');
    const fact = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(facts)?.[1] ?? '';
    const [, calls = '', variables = '{}'] = /^(\d+)(?:, with (.+))?$/.exec(fact('Demo')) ?? [];
    return {
      file,
      document,
      purpose,
      access: fact('Access'),
      cost: fact('AWS calls'),
      demoCalls: calls === '' ? NaN : Number(calls),
      demoVariables: JSON.parse(variables) as Readonly<Record<string, unknown>>,
    };
  });
}
