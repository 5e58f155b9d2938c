import type { Look } from './look';
import { harmless, harmlessLine } from './harmless';
import type { PlanForm } from './replica-forms';
import { table, type Cell } from './table';
import { partedByToDo, type NotCarried } from './to-do';

/** What a table tells of a `UserPoolReplicaStep`. */
export interface Step {
  readonly operation: string;
  readonly description: string;
  readonly placeholders: readonly Placeholder[];
  readonly makes: Placeholder | null;
}

interface Placeholder {
  readonly name: string;
  readonly description: string;
  readonly answerPath: string | null;
  readonly isSecret: boolean;
}

type Paint = Pick<Look, 'paint'>;

/** The calls in their order, without their inputs, and behind them what has to be put in. */
export function stepsTable(steps: readonly Step[], look: Paint): string {
  const rows = steps.map(({ operation, description }, index) => [
    String(index + 1),
    operation,
    harmlessLine(description),
  ]);
  const calls = `${withHeader(['STEP', 'OPERATION', 'DESCRIPTION'], rows, look)}${counted(steps.length, 'call')}.\n`;
  return calls + placeholdersTable(steps, look);
}

function placeholdersTable(steps: readonly Step[], look: Paint): string {
  const all = new Map(
    steps.flatMap(({ placeholders }) => placeholders.map((each) => [each.name, each])),
  );
  if (all.size === 0) return '';
  const rows = [...all.values()].map((each) => [
    each.name,
    fromWhere(each, steps),
    harmlessLine(each.description),
  ]);
  return `\n${withHeader(['PLACEHOLDER', 'FROM', 'DESCRIPTION'], rows, look)}${counted(all.size, 'placeholder')}.\n`;
}

function fromWhere({ name, answerPath, isSecret }: Placeholder, steps: readonly Step[]): string {
  if (answerPath === null) return isSecret ? 'you, a secret' : 'you';
  return `step ${steps.findIndex(({ makes }) => makes?.name === name) + 1}`;
}

/**
 * What does not travel, why, and what to do: what somebody has to see to first, then the rest. Sentences are
 * whole: each ends its line.
 */
export function notCarriedTable(left: readonly NotCarried[], form: PlanForm, look: Paint): string {
  if (left.length === 0) return 'Everything travels.\n';
  const { toDo, rest } = partedByToDo(left, form);
  const rows = [...toDo, ...rest].map(({ reason, path, message }) => [
    reason,
    harmless(path),
    harmlessLine(message),
  ]);
  const lines = withHeader(['REASON', 'PATH', 'MESSAGE'], rows, look).split('\n');
  const divider = rest.length === 0 ? [] : [look.paint('bold', NOTHING_TO_DO)];
  const total = `${counted(left.length, 'path')} not carried unchanged, ${toDo.length} of them to see to.\n`;
  return [
    ...lines.slice(0, 1 + toDo.length),
    ...divider,
    ...lines.slice(1 + toDo.length, -1),
    total,
  ].join('\n');
}

const NOTHING_TO_DO = '-- Nothing to do about these:';

function withHeader(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  { paint }: Paint,
): string {
  const header = names.map((text): Cell => ({ text, paint: (own) => paint('bold', own) }));
  return table([header, ...rows.map((row) => row.map((text) => ({ text })))]);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
