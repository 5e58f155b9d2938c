import { textWidth } from './table';

const CUT = '…';

/** How much of what two texts have in common stays in front of where they part. */
const CONTEXT = 12;

/** Two texts of at most so many columns each, cut so that where they part is still there. */
export function shortenedPair(
  left: string,
  right: string,
  width: number,
): readonly [string, string] {
  const from = firstShown(left, right, width);
  return [shortened(left, from, width), shortened(right, from, width)];
}

function firstShown(left: string, right: string, width: number): number {
  const longest = Math.max(textWidth(left), textWidth(right));
  if (longest <= width) return 0;
  const parts = partsAt(Array.from(left), Array.from(right));
  // What fits into the column from the beginning needs no cut there.
  return parts < width - 1 ? 0 : parts - Math.min(CONTEXT, Math.floor(width / 3));
}

function partsAt(left: readonly string[], right: readonly string[]): number {
  const at = left.findIndex((character, index) => character !== right[index]);
  return at === -1 ? left.length : at;
}

function shortened(text: string, from: number, width: number): string {
  const characters = Array.from(text);
  const start = Math.min(from, characters.length);
  const rest = characters.slice(start);
  const before = start > 0 ? CUT : '';
  let shown = before;
  for (const [index, character] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const needed = textWidth(shown) + textWidth(character) + (isLast ? 0 : 1);
    if (needed > width) return shown + CUT;
    shown += character;
  }
  return shown;
}
