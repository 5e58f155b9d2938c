import fc from 'fast-check';
import { plain } from '../../src/cli/color';
import { diffTable, type Change } from '../../src/cli/diff-table';
import { shortenedPair } from '../../src/cli/shortened';
import { textWidth } from '../../src/cli/table';

const change = (left: string, right: string): Change => ({
  path: 'LambdaConfig.PreSignUp',
  kind: 'CHANGED',
  left,
  right,
  area: 'TRIGGERS',
});

describe('the table of a diff', () => {
  it('shows where two long values part, and not only how they begin', () => {
    const arn = (name: string) =>
      `arn:aws:lambda:us-east-1:123456789012:function:${name}-of-the-team`;

    const shown = diffTable([change(arn('old'), arn('new'))], { paint: plain, columns: 100 });

    expect(shown).toContain('…');
    expect(shown).toMatch(/:old\S* +\S+:new/);
    expect(Math.max(...shown.split('\n').map(textWidth))).toBeLessThanOrEqual(100);
  });

  it('says on which side something is, and counts', () => {
    const changes: readonly Change[] = [
      change('a', 'b'),
      { ...change('a', ''), kind: 'REMOVED', right: null },
      { ...change('', 'b'), kind: 'ADDED', left: null },
    ];

    expect(diffTable(changes, { paint: plain, columns: null }).split('\n')).toEqual([
      '   AREA      PATH                    LEFT    RIGHT',
      '~  TRIGGERS  LambdaConfig.PreSignUp  "a"     "b"',
      '-  TRIGGERS  LambdaConfig.PreSignUp  "a"     (none)',
      '+  TRIGGERS  LambdaConfig.PreSignUp  (none)  "b"',
      '3 differences: 1 changed, 1 only on the right, 1 only on the left.',
      '',
    ]);
  });

  it('tells a text from a number', () => {
    const shown = diffTable([{ ...change('8', ''), right: 8 }], { paint: plain, columns: null });

    expect(shown).toContain('"8"   8\n');
  });

  it('keeps columns in line behind characters of two columns', () => {
    const shown = diffTable([change('名前', 'x'), change('name', 'y')], {
      paint: plain,
      columns: null,
    });

    const [, first = '', second = ''] = shown.split('\n');
    expect(textWidth(first.slice(0, first.indexOf('"x"')))).toBe(second.indexOf('"y"'));
  });
});

describe('a shortened pair', () => {
  it('fits its column, and still differs', () => {
    const texts = fc.string({ maxLength: 120 });

    fc.assert(
      fc.property(texts, texts, texts, fc.integer({ min: 12, max: 60 }), (start, a, b, width) => {
        fc.pre(a !== b);

        const [left, right] = shortenedPair(start + a, start + b, width);

        expect(left).not.toBe(right);
        expect(Math.max(textWidth(left), textWidth(right))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
