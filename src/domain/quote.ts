const LONGEST_QUOTE = 80;

/** What JSON leaves as it is and a reader would not see: DEL, C1, zero widths, bidi, separators. */
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Somebody's input as an error may repeat it: in quotes, escaped, and cut at 80 characters. */
export function quote(input: string): string {
  const shown = input.length > LONGEST_QUOTE ? `${input.slice(0, LONGEST_QUOTE)}…` : input;
  return JSON.stringify(shown).replace(
    UNSEEN,
    (unseen) => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
