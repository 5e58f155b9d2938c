export const COLOR_CHOICES = ['auto', 'always', 'never'] as const;

export type ColorChoice = (typeof COLOR_CHOICES)[number];

export type Color = 'green' | 'red' | 'yellow' | 'bold' | 'dim';

/** Has a text stand out, or leaves it as it is. */
export type Paint = (color: Color, text: string) => string;

const CODES: Readonly<Record<Color, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
};

/** Leaves every text as it is. */
export const plain: Paint = (_, text) => text;

/** Colours for terminals. */
const colored: Paint = (color, text) => {
  const [on, off] = CODES[color];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};

/**
 * `always` and `never` are what they say; `auto` colours a terminal that knows colours, unless NO_COLOR is
 * set (no-color.org: to anything but nothing).
 */
export function paintFor(
  choice: ColorChoice,
  screen: { readonly isTerminal: boolean; readonly noColor: boolean },
): Paint {
  if (choice === 'auto') return screen.isTerminal && !screen.noColor ? colored : plain;
  return choice === 'always' ? colored : plain;
}
