/**
 * What a terminal obeys or does not show: controls (C0 without the line feed, DEL, C1), zero widths, bidi,
 * separators. Whoever may name a pool may put it there.
 */
const UNSEEN = /(?!\n)[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A text of one or several lines with such characters spelled as JSON and YAML spell them. */
export function harmless(text: string): string {
  return text.replace(
    UNSEEN,
    (unseen) => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether a text holds any of them. */
export function isHarmless(text: string): boolean {
  return text.search(UNSEEN) === -1;
}

/** The same in one line, as sentences are. */
export function harmlessLine(text: string): string {
  return harmless(text.trim().replace(/\s*\n\s*/g, ' '));
}
