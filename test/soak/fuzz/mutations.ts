import type { Draw } from './draw';

const MOST_CHANGES = 4;

/** Bytes with some of them flipped, cut out, doubled, put elsewhere or replaced. */
export function mutated(draw: Draw, bytes: Uint8Array): Buffer {
  let changed: Buffer = Buffer.from(bytes);
  for (let left = draw.int(1, MOST_CHANGES); left > 0; left -= 1) changed = change(draw, changed);
  return changed;
}

function change(draw: Draw, bytes: Buffer): Buffer {
  if (bytes.length === 0) return Buffer.from(draw.bytes(20));
  const from = draw.int(0, bytes.length - 1);
  const to = Math.min(
    bytes.length,
    from +
      draw.weighted([
        [3, 1],
        [2, draw.int(1, 20)],
        [1, bytes.length],
      ]),
  );
  const [before, part, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, to),
    bytes.subarray(to),
  ];
  const put = (...parts: readonly Uint8Array[]) => Buffer.concat([before, ...parts, after]);
  return draw.weighted([
    [4, () => put(part.map((byte) => byte ^ (1 << draw.int(0, 7))).subarray(0, part.length))],
    [3, () => put()],
    [2, () => put(part, part)],
    [1, () => put(...Array.from({ length: draw.int(2, 200) }, () => part.subarray(0, 8)))],
    [2, () => put(draw.bytes(20))],
    [2, () => put(Buffer.from(draw.pick(PIECES)))],
  ])();
}

/** What means something to a reader of GraphQL, JSON, URLs or HTTP. */
const PIECES = [
  '{',
  '}',
  '"',
  '...',
  '...on',
  '@include(if: true)',
  '$',
  ':',
  '"""',
  '#',
  '\\u',
  '\\u{110000}',
  '1e999',
  '-',
  ']',
  'null',
  '__typename',
  'subscription',
  'mutation {',
  'fragment F on Query { ...F }',
  '%00',
  '%',
  '&',
  '\r\n',
  '\n',
  '\u0000',
];
