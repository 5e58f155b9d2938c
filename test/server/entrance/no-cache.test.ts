import { asksForFresh } from '../../../src/server/entrance/no-cache';

describe('A request', () => {
  it.each([
    'no-cache',
    'No-Cache',
    ' no-cache ',
    'no-store, no-cache',
    'max-stale=5,NO-CACHE',
    'max-age=0',
    'Max-Age=0, no-transform',
    'max-age="0"',
    'max-age=00',
  ])('with Cache-Control: %j wants everything read anew', (header) => {
    expect(asksForFresh(header)).toBe(true);
  });

  it.each([
    undefined,
    '',
    ',',
    'no-store',
    'max-age=1',
    'max-age=01',
    'max-age=',
    's-maxage=0',
    'x-no-cache',
    'no-cache-please',
    'no cache',
  ])('with Cache-Control: %j does not', (header) => {
    expect(asksForFresh(header)).toBe(false);
  });
});
