import type { Look } from './look';
import { harmless, harmlessLine } from './harmless';
import { table, type Cell } from './table';

/** What a table tells of a `UserPoolReplicaStep`. */
export interface Step {
  readonly operation: string;
  readonly description: string;
}

/** One `UserPoolNotCarried`. */
export interface NotCarried {
  readonly path: string;
  readonly reason: string;
  readonly message: string;
}

/** The calls in their order, without their inputs. */
export function stepsTable(steps: readonly Step[], look: Pick<Look, 'paint'>): string {
  const rows = steps.map(({ operation, description }, index) => [
    String(index + 1),
    operation,
    harmlessLine(description),
  ]);
  return `${withHeader(['STEP', 'OPERATION', 'DESCRIPTION'], rows, look)}${counted(steps.length, 'call')}.\n`;
}

/** What does not travel, why, and what to do. Sentences are whole: each ends its line. */
export function notCarriedTable(left: readonly NotCarried[], look: Pick<Look, 'paint'>): string {
  if (left.length === 0) return 'Everything travels.\n';
  const rows = left.map(({ reason, path, message }) => [
    reason,
    harmless(path),
    harmlessLine(message),
  ]);
  return `${withHeader(['REASON', 'PATH', 'MESSAGE'], rows, look)}${counted(left.length, 'path')} not carried unchanged.\n`;
}

function withHeader(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  { paint }: Pick<Look, 'paint'>,
): string {
  const header = names.map((text): Cell => ({ text, paint: (own) => paint('bold', own) }));
  return table([header, ...rows.map((row) => row.map((text) => ({ text })))]);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
