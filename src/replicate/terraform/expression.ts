import { isPlaceholder, isTemplateMembers, type Placeholder, type Template } from '../template';
import { quoted } from './text';

/** What stands in HCL for a value that is not known yet: `var.secret`, `aws_cognito_user_pool.this.id`. */
export type Refer = (placeholder: Placeholder) => string;

/** A list of plain values stays on one line up to here. */
const LONGEST_LINE = 80;

const PLAIN = /^[ -~]*$/;
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A value as an expression of HCL, its lines as `terraform fmt` has them. */
export function expression(value: Template, refer: Refer): string {
  if (isPlaceholder(value)) return refer(value);
  if (typeof value === 'string') return quoted(value);
  if (isTemplateMembers(value)) return object(value, refer);
  return isList(value) ? list(value, refer) : JSON.stringify(value);
}

/** The same, as a text of JSON that Terraform makes of it. */
export function jsonExpression(value: Template, refer: Refer): string {
  return `jsonencode(${expression(value, refer)})`;
}

/**
 * Names and their values, with the signs between them in one column. As with `terraform fmt`, a value of
 * several lines ends a column, and its own sign stands in none.
 */
export function assignments(pairs: readonly (readonly [string, string])[]): readonly string[] {
  return pairs.flatMap(([name, value], index) => {
    const padding = isManyLines(value) ? 0 : columnAround(pairs, index) - widthOf(name);
    return `${name}${' '.repeat(padding)} = ${value}`.split('\n');
  });
}

export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? line : `  ${line}`));
}

function columnAround(pairs: readonly (readonly [string, string])[], index: number): number {
  const before = pairs.slice(0, index).findLastIndex(([, value]) => isManyLines(value));
  const after = pairs.slice(index).findIndex(([, value]) => isManyLines(value));
  const column = pairs.slice(before + 1, after === -1 ? pairs.length : index + after);
  return Math.max(...column.map(([name]) => widthOf(name)));
}

function object(members: Readonly<Record<string, Template>>, refer: Refer): string {
  const pairs = Object.entries(members).map(
    // In quotes, so that no name is taken for a keyword.
    ([name, value]) => [quoted(name), expression(value, refer)] as const,
  );
  if (pairs.length === 0) return '{}';
  return ['{', ...indented(assignments(pairs)), '}'].join('\n');
}

function list(items: readonly Template[], refer: Refer): string {
  const written = items.map((item) => expression(item, refer));
  const line = `[${written.join(', ')}]`;
  if (!written.some(isManyLines) && line.length <= LONGEST_LINE) return line;
  return ['[', ...indented(written.flatMap((item) => `${item},`.split('\n'))), ']'].join('\n');
}

function isList(value: Template): value is readonly Template[] {
  return Array.isArray(value);
}

function isManyLines(value: string): boolean {
  return value.includes('\n');
}

/** As HCL counts columns: by what a reader takes for one character. */
function widthOf(name: string): number {
  // Nearly all are plain; taking texts apart is a hundred times slower.
  if (PLAIN.test(name)) return name.length;
  return [...segments.segment(name)].length;
}
