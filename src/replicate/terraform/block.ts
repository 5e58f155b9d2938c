import { assignments, indented } from './expression';
import { comment, quoted } from './text';

/** An argument and the expression that is its value. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
}

export interface Body {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
}

export interface Block {
  /** What stands above it, a line each. */
  readonly comments: readonly string[];
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
}

export function block(type: string, labels: readonly string[], body: Partial<Body>): Block {
  return { comments: [], type, labels, body: { ...EMPTY_BODY, ...body } };
}

export const EMPTY_BODY: Body = { attributes: [], blocks: [] };

/** Blocks as a file of HCL has them: as `terraform fmt` leaves them, attributes before blocks. */
export function written(blocks: readonly Block[]): string {
  return blocks.map((each) => `${linesOf(each).join('\n')}\n`).join('\n');
}

function linesOf({ comments, type, labels, body }: Block): readonly string[] {
  const head = [type, ...labels.map(quoted)].join(' ');
  const lines = bodyLines(body);
  return [
    ...comments.map(comment),
    ...(lines.length === 0 ? [`${head} {}`] : [`${head} {`, ...indented(lines), '}']),
  ];
}

function bodyLines({ attributes, blocks }: Body): readonly string[] {
  const own = assignments(attributes.map(({ name, value }) => [name, value]));
  const parts = [own, ...blocks.map(linesOf)].filter((part) => part.length > 0);
  return parts.flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}
