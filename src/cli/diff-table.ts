import type { Json } from '../domain/json';
import type { Color, Paint } from './color';
import { harmless } from './harmless';
import { shortenedPair } from './shortened';
import { table, textWidth, type Cell } from './table';

/** One entry of `UserPoolDiff.changes`. */
export interface Change {
  readonly path: string;
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly left: Json;
  readonly right: Json;
  readonly area: string;
}

const SIGNS: Readonly<Record<Change['kind'], readonly [string, Color]>> = {
  ADDED: ['+', 'green'],
  REMOVED: ['-', 'red'],
  CHANGED: ['~', 'yellow'],
};

/** What stands for a value that is not there; no JSON looks like it. */
const ABSENT = '(none)';

/** The widest a value gets where no terminal says how wide it is, and the narrowest where one does. */
const USUAL_WIDTH = 60;
const LEAST_WIDTH = 12;

const GAPS = 2 * 4;

/** The changes in columns, and a last line that counts them. Values are JSON, cut where they are long. */
export function diffTable(
  changes: readonly Change[],
  { paint, columns }: { readonly paint: Paint; readonly columns: number | null },
): string {
  if (changes.length === 0) return 'No differences.\n';
  const width = columns === null ? USUAL_WIDTH : roomForValue(changes, columns);
  const header = ['', 'AREA', 'PATH', 'LEFT', 'RIGHT'].map((text): Cell => ({
    text,
    paint: (own) => paint('bold', own),
  }));
  return `${table([header, ...changes.map((change) => row(change, width, paint))])}${summary(changes)}\n`;
}

function row({ area, path, kind, left, right }: Change, width: number, paint: Paint): Cell[] {
  const [sign, color] = SIGNS[kind];
  const inColor = (text: string) => paint(color, text);
  const [leftText, rightText] = shortenedPair(
    kind === 'ADDED' ? ABSENT : valueText(left),
    kind === 'REMOVED' ? ABSENT : valueText(right),
    width,
  );
  return [
    { text: sign, paint: inColor },
    { text: area },
    { text: harmless(path) },
    { text: leftText, paint: kind === 'ADDED' ? (text) => paint('dim', text) : inColor },
    { text: rightText, paint: kind === 'REMOVED' ? (text) => paint('dim', text) : inColor },
  ];
}

function valueText(value: Json): string {
  return harmless(JSON.stringify(value));
}

/** Half of what the other columns leave. */
function roomForValue(changes: readonly Change[], columns: number): number {
  const widest = (texts: readonly string[]) => Math.max(...texts.map(textWidth));
  const others =
    1 + widest(changes.map(({ area }) => area)) + widest(changes.map(({ path }) => path)) + GAPS;
  return Math.max(LEAST_WIDTH, Math.floor((columns - others) / 2));
}

const WORDS: readonly (readonly [Change['kind'], string])[] = [
  ['CHANGED', 'changed'],
  ['ADDED', 'only on the right'],
  ['REMOVED', 'only on the left'],
];

function summary(changes: readonly Change[]): string {
  const counts = WORDS.map(([kind, word]) => ({
    word,
    count: changes.filter((change) => change.kind === kind).length,
  })).filter(({ count }) => count > 0);
  const total = `${changes.length} difference${changes.length === 1 ? '' : 's'}`;
  return `${total}: ${counts.map(({ word, count }) => `${count} ${word}`).join(', ')}.`;
}
