import fc from 'fast-check';
import { GatewayError } from '../../src/domain/gateway-error';
import type { Answer } from '../../src/domain/shared-memory';
import { readAnswer, writeAnswer } from '../../src/redis/answer-text';
import { aPool, failure, listed } from '../cache/scripted-source';

/** What AWS's answers are made of; undefined is none of it. */
const VALUE = fc.jsonValue({ maxDepth: 4 });

const asAnswer = (value: unknown) => ({ value }) as Answer;

describe('An answer in Redis', () => {
  it('is read as it was written, whatever it holds', () => {
    fc.assert(
      fc.property(VALUE, (value) => {
        // JSON knows no other zero.
        const written = JSON.parse(JSON.stringify(value)) as unknown;

        expect(readAnswer(writeAnswer(asAnswer(written)))).toStrictEqual(asAnswer(written));
      }),
    );
  });

  it('keeps the failure of an item as an error, without AWS’s own words', () => {
    const summary = failure('UPSTREAM_UNAVAILABLE');
    const page = asAnswer({ items: [{ id: 'a', summary }, listed('b', null)], nextToken: null });

    const bytes = writeAnswer(page);
    const read = readAnswer(bytes) as { value: { items: { summary: GatewayError }[] } } | null;

    expect(bytes.toString('latin1')).not.toContain('999988887777');
    expect(read?.value.items[0]?.summary).toBeInstanceOf(GatewayError);
    expect(read?.value.items[0]?.summary.failure).toEqual(summary.failure);
    expect(read?.value.items[1]).toEqual(listed('b', null));
  });

  it('is frozen to its leaves', () => {
    const read = readAnswer(writeAnswer({ value: aPool('a', { userPoolTags: [] }) })) as {
      value: { userPoolTags: object };
    } | null;

    expect(Object.isFrozen(read)).toBe(true);
    expect(Object.isFrozen(read?.value)).toBe(true);
    expect(Object.isFrozen(read?.value.userPoolTags)).toBe(true);
  });

  it('is compressed where it is long, and not where that saves nothing', () => {
    const long = asAnswer({ text: 'the same again and again '.repeat(400) });
    const short = asAnswer({ text: 'short' });

    expect(writeAnswer(long).length).toBeLessThan(JSON.stringify(long).length / 10);
    expect(writeAnswer(short).toString('latin1')).toContain('"short"');
  });

  it('is none where a single byte is another, or some are missing', () => {
    const bytes = writeAnswer({ value: aPool('a') });

    fc.assert(
      fc.property(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const changed = Buffer.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ change;

          // The first byte says how to read the rest; anything but 1 means as it stands.
          if (at === 0 && changed[0] !== 1) expect(() => readAnswer(changed)).not.toThrow();
          else expect(readAnswer(changed)).toBeNull();
          expect(readAnswer(bytes.subarray(0, at))).toBeNull();
        },
      ),
    );
  });

  it('is none where somebody else wrote it', () => {
    for (const text of ['', 'x', '{}', '{"value":{}}', '\0'.repeat(9), `\0{"value":{}}`]) {
      expect(readAnswer(Buffer.from(text))).toBeNull();
    }
  });
});
