import fc from 'fast-check';
import { parse } from 'yaml';
import { asJson, asYaml } from '../../src/cli/written';
import type { Json } from '../../src/domain/json';

const UNSEEN = /(?!\n)[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** Keys that the reader of these tests cannot tell: it merges under a quoted `<<` too, against YAML 1.1. */
const UNREADABLE = new Set(['__proto__', '<<']);

const awkward = fc.constantFrom(
  ...['OFF', 'yes', 'n', '012345678901', '0o17', '0x1f', '1e3', '1:30:00', '<<', '=', '~', ''],
  ...['2010-09-09', '!Ref x', 'a\nb\n', ' x', '\u009b31m', '\u202e', '\r\n', '${A}', '# no'],
);
const text = fc.oneof(awkward, fc.string({ unit: 'binary' }));
const value = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      text.filter((name) => !UNREADABLE.has(name)),
      tie('value'),
      { maxKeys: 3 },
    ),
  ),
})).value;

describe('a value in YAML', () => {
  it('is the same to readers of 1.1 and 1.2', () => {
    fc.assert(
      fc.property(value, (given) => {
        const plain = JSON.parse(JSON.stringify(given)) as unknown;

        const written = asYaml(given);

        expect(parse(written)).toEqual(plain);
        expect(parse(written, { version: '1.1' })).toEqual(plain);
        expect(written).not.toMatch(UNSEEN);
      }),
    );
  });

  it('has no anchors where one object stands twice', () => {
    const shared = { a: 1 };

    expect(asYaml([shared, shared])).toBe('- a: 1\n- a: 1\n');
  });
});

describe('a value in JSON', () => {
  it('is the same, and holds nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(value, (given) => {
        const written = asJson(given);

        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(given)));
        expect(written).not.toMatch(UNSEEN);
      }),
    );
  });
});
