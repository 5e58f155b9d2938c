import fc from 'fast-check';
import { comment, quoted } from '../../../src/replicate/terraform/text';
import { parsed, valueOf } from './parsed';

async function readBack(text: string) {
  const { resources } = await parsed(
    `${comment(text)}\nresource "a" "b" {\n  text = ${quoted(text)}\n  json = jsonencode({ ${quoted(text)} = ${quoted(text)} })\n}\n`,
  );
  const body = resources[0]?.body ?? {};
  return { text: await valueOf(body['text'] ?? null), json: await valueOf(body['json'] ?? null) };
}

/** Terraform keeps texts in one of Unicode's normal forms. */
function asKept(text: string): string {
  return text.normalize('NFC');
}

describe('a text in HCL', () => {
  it('is read back as it was, whatever it holds', async () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('$', '%', '{', '}', '${', '%{', '$${', '%%{', '\\', '"', '\n', '\r', '<<EOT'),
    );
    const texts = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));

    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const read = await readBack(text);

        expect(read.text).toBe(asKept(text));
        expect(read.json).toEqual({ [asKept(text)]: asKept(text) });
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['${var.secret}', '"$${var.secret}"'],
    ['%{ for }', '"%%{ for }"'],
    ['100% of $5 {####}', '"100% of $5 {####}"'],
    ['a "b" \\ c', '"a \\"b\\" \\\\ c"'],
    ['one\r\n\ttwo', '"one\\r\\n\\ttwo"'],
    ['\u0000\u0007\u007f', '"\\u0000\\u0007\\u007f"'],
    ['Grüße 👩‍💻 日本', '"Grüße 👩‍💻 日本"'],
    ['\u202egnp.exe', '"\\u202egnp.exe"'],
    ['half \ud83d', '"half \ufffd"'],
  ])('%j is %s', (text, written) => {
    expect(quoted(text)).toBe(written);
  });
});

describe('a text in a comment', () => {
  it.each(['a\nresource "x" "y" {}', 'a\r\nb', 'a\rb', 'a\u2028b\u2029c', '\u0085a'])(
    '%j stays on its line',
    (text) => {
      expect(comment(text)).toMatch(/^# [^\p{Cc}\p{Zl}\p{Zp}]+$/u);
    },
  );
});
