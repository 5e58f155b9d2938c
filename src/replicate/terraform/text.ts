/**
 * What a string of HCL cannot hold as it is, and what would stand in a file unseen or turn its lines
 * around: controls, line separators, marks of direction, the byte order mark.
 */
const UNSEEN =
  '\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff';
const ESCAPED = new RegExp(`["\\\\${UNSEEN}]`, 'g');
const UNSEEN_RUN = new RegExp(`[${UNSEEN}]+`, 'g');

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * A text as a string of HCL that means just this text (HCL's specification, "Template Expressions"): no
 * `${` or `%{` in it begins a template. Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD.
 */
export function quoted(text: string): string {
  const escaped = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(ESCAPED, (character) => SHORT[character] ?? numbered(character))
    .replace(/([$%])(?=\{)/g, '$1$1');
  return `"${escaped}"`;
}

/** A text as a comment of one line, whatever it holds. */
export function comment(text: string): string {
  return `# ${text.replace(UNSEEN_RUN, ' ').trim()}`;
}

function numbered(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
