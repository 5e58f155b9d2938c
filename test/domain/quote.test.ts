import fc from 'fast-check';
import { quote } from '../../src/domain/quote';

describe('A quote', () => {
  it('is the input between quotation marks', () => {
    expect(quote('us-east-1')).toBe('"us-east-1"');
    expect(quote('')).toBe('""');
  });

  it('escapes quotation marks, backslashes and control characters', () => {
    expect(quote('a"b\\c\r\n\u0000\u001b')).toBe('"a\\"b\\\\c\\r\\n\\u0000\\u001b"');
  });

  it('escapes what would not be seen or would turn the line around', () => {
    expect(quote('a\u007f\u0085\u2028\u202eb\u200d')).toBe(
      '"a\\u007f\\u0085\\u2028\\u202eb\\u200d"',
    );
  });

  it('keeps eighty characters whole, and cuts one more', () => {
    expect(quote('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`);
    expect(quote('x'.repeat(81))).toBe(`"${'x'.repeat(80)}…"`);
  });

  it('is well-formed text even where the cut halves a character', () => {
    const cut = quote(`${'x'.repeat(79)}😀 and more`);

    expect(cut).toBe(`"${'x'.repeat(79)}\\ud83d…"`);
  });

  it('never breaks a line, and is never long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (input) => {
        const quoted = quote(input);

        expect(quoted).not.toMatch(/[\r\n]/);
        expect(quoted.length).toBeLessThanOrEqual(80 * 6 + 3);
      }),
    );
  });
});
