import type { Outcome } from './simulate-fleet';
import type { Mode } from './setup';

/** A table's columns: what stands above each, and what in it. The first one is words, the others numbers. */
type Columns<Row> = readonly (readonly [head: string, cell: (row: Row) => string])[];

const NAMES: Readonly<Record<Mode, string>> = {
  ALONE: 'alone, each the whole share',
  DIVIDED: 'alone, each its part',
  TOGETHER: 'together',
};

const FLEET: Columns<Outcome> = [
  ['gateways', ({ mode }) => NAMES[mode]],
  ['of them', ({ setup }) => count(setup.gateways)],
  ['pools', ({ setup }) => count(setup.pools)],
];

const STEADY: Columns<Outcome> = [
  ['calls/s', ({ steady }) => steady.callsPerSecond.toFixed(2)],
  ['by the formula', ({ expected }) => expected.toFixed(2)],
  ['most in a second', ({ steady }) => count(steady.mostInOneSecond)],
  ['throttled', ({ steady }) => count(steady.throttled)],
  ['needless', ({ steady }) => count(steady.needless)],
  ['too late', ({ steady }) => count(steady.late)],
  ['from memory', ({ steady }) => percent(steady.ways.memory)],
  ['from Redis', ({ steady }) => percent(steady.ways.shared)],
  ['from AWS', ({ steady }) => percent(steady.ways.aws)],
  ['age p50, s', ({ steady }) => seconds(steady.ageMs.median)],
  ['age p99, s', ({ steady }) => seconds(steady.ageMs.p99)],
  ['oldest, s', ({ steady }) => seconds(steady.ageMs.most)],
  ['wait p50, ms', ({ steady }) => count(steady.waitedMs.median)],
  ['wait p99, ms', ({ steady }) => count(steady.waitedMs.p99)],
  ['failed', ({ steady }) => partOf(steady.failed, steady.reads)],
];

const START: Columns<Outcome> = [
  ['calls/s', ({ start }) => start.callsPerSecond.toFixed(2)],
  ['most in a second', ({ start }) => count(start.mostInOneSecond)],
  ['throttled', ({ start }) => count(start.throttled)],
  ['needless', ({ start }) => count(start.needless)],
  ['too late', ({ start }) => count(start.late)],
  ['wait p50, ms', ({ start }) => count(start.waitedMs.median)],
  ['wait p99, ms', ({ start }) => count(start.waitedMs.p99)],
  ['failed', ({ start }) => partOf(start.failed, start.reads)],
];

/** What was seen once all that is read was read, a row for each outcome, in Markdown. */
export function steadyTable(outcomes: readonly Outcome[]): string {
  return table([...FLEET, ...STEADY], outcomes);
}

/** The same from a cold start on. */
export function startTable(outcomes: readonly Outcome[]): string {
  return table([...FLEET, ...START], outcomes);
}

/** What each change of a fleet comes to. */
export function changesTable(
  changes: readonly { readonly title: string; readonly outcome: Outcome }[],
): string {
  const columns = STEADY.map(
    ([head, cell]) =>
      [head, ({ outcome }: { readonly outcome: Outcome }) => cell(outcome)] as const,
  );
  return table<(typeof changes)[number]>([['fleet', ({ title }) => title], ...columns], changes);
}

/** A table of Markdown that can be read as it is: the first column to the left, the others to the right. */
export function table<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = columns.map(([head, cell]) => [head, ...rows.map(cell)]);
  const widths = cells.map((ofColumn) => Math.max(3, ...ofColumn.map(({ length }) => length)));
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const lines = [...rows.keys(), rows.length].map((row) =>
    cells.map((ofColumn, at) => padded(ofColumn[row] ?? '', widths[at] ?? 0, at === 0)),
  );
  const [heads = [], ...rest] = lines;
  return [heads, rule, ...rest].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function padded(text: string, width: number, isFirst: boolean): string {
  return isFirst ? text.padEnd(width) : text.padStart(width);
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}

/** Nothing is not the same as little. */
function partOf(some: number, all: number): string {
  return some === 0 ? '0' : `${((some / all) * 100).toFixed(2)} %`;
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(0);
}
