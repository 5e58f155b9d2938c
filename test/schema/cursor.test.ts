import fc from 'fast-check';
import { decodeCursor, encodeCursor } from '../../src/schema/cursor';
import { failureOf } from '../support/builders';

/** A cursor of the same spelling as ours, made of anything. */
function forged(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

const REGION = 'us-east-1';

describe('A cursor', () => {
  it('leads back to the position that it was made of', () => {
    const token = fc.option(fc.stringMatching(/^\S{1,2000}$/));
    const position = fc.record({ token, skip: fc.nat({ max: 60 }) });
    const region = fc.constantFrom('us-east-1', 'eusc-de-east-1', 'us-gov-west-1');

    fc.assert(
      fc.property(position, region, (made, of) => {
        expect(decodeCursor(encodeCursor(made, of), of)).toEqual(made);
      }),
    );
  });

  it('is spelled in characters that no address and no shell changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (token) => {
        expect(encodeCursor({ token, skip: 0 }, REGION)).toMatch(/^[\w-]+$/);
      }),
    );
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['plain text', 'abc'],
    ['bytes that are no JSON', Buffer.from([0xff, 0xfe, 0x00]).toString('base64url')],
    ['an offset', forged(20)],
    ['null', forged(null)],
    ['an object', forged({ token: null, skip: 0 })],
    ['a list that is too short', forged([1, REGION, null])],
    ['a list that is too long', forged([1, REGION, null, 0, 0])],
    ['another version', forged([2, REGION, null, 0])],
    ['a version in words', forged(['1', REGION, null, 0])],
    ['another region', forged([1, 'eu-west-1', null, 0])],
    ['no region', forged([1, null, null, 0])],
    ['a token that is empty', forged([1, REGION, '', 0])],
    ['a token that is a number', forged([1, REGION, 7, 0])],
    ['a token that is an object', forged([1, REGION, {}, 0])],
    ['a negative position', forged([1, REGION, null, -1])],
    ['a broken position', forged([1, REGION, null, 0.5])],
    ['a position in words', forged([1, REGION, null, '0'])],
    ['no position', forged([1, REGION, null, null])],
    ['a position beyond all numbers', forged([1, REGION, null, 2 ** 53])],
    ['a list deep in lists', Buffer.from('['.repeat(50_000)).toString('base64url')],
  ])('that holds %s is refused', async (_, cursor) => {
    const failure = await failureOf(() => decodeCursor(cursor, REGION));

    expect(failure).toMatchObject({ code: 'INVALID_INPUT', retryable: false, userPoolId: null });
    expect(failure.message).toContain(`a cursor of the user pools in ${REGION}`);
    expect(failure.message.length).toBeLessThan(300);
  });

  it('of another region is refused', async () => {
    const cursor = encodeCursor({ token: 'next', skip: 3 }, 'eu-west-1');

    const failure = await failureOf(() => decodeCursor(cursor, REGION));

    expect(failure.code).toBe('INVALID_INPUT');
  });

  it('that was tampered with is refused or is a position, and nothing else', () => {
    const cursor = encodeCursor({ token: 'next page', skip: 3 }, REGION);
    const tampering = fc.record({
      at: fc.nat({ max: cursor.length - 1 }),
      by: fc.stringMatching(/^[\w=.-]$/),
    });

    fc.assert(
      fc.property(tampering, ({ at, by }) => {
        const tampered = cursor.slice(0, at) + by + cursor.slice(at + 1);

        try {
          const { token, skip } = decodeCursor(tampered, REGION);
          expect(token).toEqual(expect.any(String));
          expect(skip).toBeGreaterThanOrEqual(0);
        } catch (error) {
          expect(error).toMatchObject({ failure: { code: 'INVALID_INPUT' } });
        }
      }),
    );
  });
});
