import fc from 'fast-check';
import { decodeCursor, encodeCursor, openCursor, sealCursor } from '../../src/schema/cursor';
import { failureOf } from '../support/builders';

const LIST = 'the groups of user pool "us-east-1_EXAMPLE"';
const OTHER_LIST = 'the groups of user pool "us-east-1_k3TqZ81Lm"';

/** A cursor of the same spelling as ours, made of anything. */
function spelled(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** What a cursor is made of: a version, a seal, and the parts of a position. */
function contentOf(cursor: string): readonly unknown[] {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as readonly unknown[];
}

const GOOD = encodeCursor({ token: 'next', skip: 3 }, LIST);
const [VERSION, SEAL, ...PARTS] = contentOf(GOOD);

/** Sealed as ours are, so that its parts alone are wrong. */
const sealed = (...parts: readonly unknown[]) => sealCursor(parts, LIST);

describe('A cursor', () => {
  it('leads back to the position that it was made of', () => {
    const token = fc.option(fc.stringMatching(/^\S{1,2000}$/));
    const position = fc.record({ token, skip: fc.nat({ max: 1_000 }) });
    const list = fc.string({ unit: 'binary' });

    fc.assert(
      fc.property(position, list, (made, of) => {
        expect(decodeCursor(encodeCursor(made, of), of)).toEqual(made);
      }),
    );
  });

  it('is spelled in characters that no address and no shell changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (token) => {
        expect(encodeCursor({ token, skip: 0 }, LIST)).toMatch(/^[\w-]+$/);
      }),
    );
  });

  it('is made of a version, a seal and the parts of its position', () => {
    expect(VERSION).toEqual(expect.any(Number));
    expect(SEAL).toMatch(/^[\w-]{8}$/);
    expect(PARTS).toEqual(['next', 3]);
    expect(spelled([VERSION, SEAL, ...PARTS])).toBe(GOOD);
    expect(sealed(...PARTS)).toBe(GOOD);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['plain text', 'abc'],
    ['bytes that are no JSON', Buffer.from([0xff, 0xfe, 0x00]).toString('base64url')],
    ['an offset', spelled(20)],
    ['null', spelled(null)],
    ['an object', spelled({ token: null, skip: 0 })],
    ['an empty list', spelled([])],
    ['a list deep in lists', Buffer.from('['.repeat(50_000)).toString('base64url')],
    ['the version before', spelled([Number(VERSION) - 1, SEAL, ...PARTS])],
    ['the version to come', spelled([Number(VERSION) + 1, SEAL, ...PARTS])],
    ['a version in words', spelled([String(VERSION), SEAL, ...PARTS])],
    ['no version', spelled([SEAL, ...PARTS])],
    ['no seal', spelled([VERSION, ...PARTS])],
    ['null for a seal', spelled([VERSION, null, ...PARTS])],
    ['half a seal', spelled([VERSION, String(SEAL).slice(0, 4), ...PARTS])],
    ['the seal of another list', encodeCursor({ token: 'next', skip: 3 }, OTHER_LIST)],
    ['the seal of another token', spelled([VERSION, SEAL, 'other', 3])],
    ['the seal of another position', spelled([VERSION, SEAL, 'next', 4])],
    ['the seal of fewer parts', spelled([VERSION, SEAL, ...PARTS, 0])],
    ['no parts', sealed()],
    ['one part', sealed(null)],
    ['three parts', sealed(null, 0, 0)],
    ['its parts the other way round', sealed(3, 'next')],
    ['a token that is empty', sealed('', 0)],
    ['a token with a blank', sealed('a b', 0)],
    ['a token that is longer than AWS’s', sealed('x'.repeat(131_073), 0)],
    ['a token that is a number', sealed(7, 0)],
    ['a token that is an object', sealed({}, 0)],
    ['a negative position', sealed(null, -1)],
    ['a broken position', sealed(null, 0.5)],
    ['a position in words', sealed(null, '0')],
    ['no position', sealed(null, null)],
    ['a position behind the longest page', sealed(null, 1_001)],
    ['a position beyond all numbers', sealed(null, 2 ** 53)],
  ])('that holds %s is refused', async (_, cursor) => {
    const failure = await failureOf(() => decodeCursor(cursor, LIST));

    expect(failure).toMatchObject({ code: 'INVALID_INPUT', retryable: false, userPoolId: null });
    expect(failure.message).toContain(`a cursor of ${LIST} but got`);
    expect(failure.message.length).toBeLessThan(300);
  });

  it.each<[string, string, object]>([
    ['at the start of a list', sealed(null, 0), { token: null, skip: 0 }],
    ['at the end of the longest page', sealed(null, 1_000), { token: null, skip: 1_000 }],
    [
      'with the longest token',
      sealed('x'.repeat(131_072), 0),
      { token: 'x'.repeat(131_072), skip: 0 },
    ],
  ])('%s is taken', (_, cursor, position) => {
    expect(decodeCursor(cursor, LIST)).toEqual(position);
  });

  it('that was tampered with is refused, unless it still says the same', () => {
    const tampering = fc.record({
      at: fc.nat({ max: GOOD.length - 1 }),
      by: fc.stringMatching(/^[\w=.-]$/),
    });

    fc.assert(
      fc.property(tampering, ({ at, by }) => {
        const tampered = GOOD.slice(0, at) + by + GOOD.slice(at + 1);

        try {
          expect(decodeCursor(tampered, LIST)).toEqual({ token: 'next', skip: 3 });
        } catch (error) {
          expect(error).toMatchObject({ failure: { code: 'INVALID_INPUT' } });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('A cursor of a list with positions of its own', () => {
  const cursorOf = (list: string) => ({
    subject: 'these pools',
    list,
    parse: ([name]: readonly unknown[]) => (typeof name === 'string' ? name : null),
  });

  it('opens to what is made of its parts', () => {
    const cursor = sealCursor(['pool'], 'pools by name');

    expect(openCursor(cursor, cursorOf('pools by name'))).toBe('pool');
  });

  it.each<[string, string]>([
    ['parts of which no position can be made', sealCursor([7], 'pools by name')],
    ['the seal of a list that is called the same', sealCursor(['pool'], 'pools by date')],
  ])('is refused by the name of the list where it holds %s', async (_, cursor) => {
    const failure = await failureOf(() => openCursor(cursor, cursorOf('pools by name')));

    expect(failure.code).toBe('INVALID_INPUT');
    expect(failure.message).toContain('a cursor of these pools but got');
  });
});
