import { ANONYMOUS, TRUSTED } from '../../../src/domain/access';
import { createTally } from '../../../src/domain/ask';
import { cacheControlOf } from '../../../src/server/answers/cache-control';

const ASKED = { caller: TRUSTED, hasAuthorization: false, isGood: true };

describe('The header Cache-Control of an answer', () => {
  it.each([
    ['just read', [], 'private, max-age=60'],
    ['a moment old', [1], 'private, max-age=59'],
    ['of several ages', [20_000, 45_000, 1_000], 'private, max-age=15'],
    ['as old as it may be', [60_000], 'private, max-age=0'],
    ['older, since AWS could not be read', [3_000_000], 'private, max-age=0'],
  ])('tells what is left where its parts are %s', (_, ages, header) => {
    const tally = createTally();
    tally.called();
    ages.forEach((age) => tally.hit(age));

    expect(cacheControlOf({ ...ASKED, tally }, 60)).toBe(header);
  });

  it('counts what another request read for it as just read', () => {
    const tally = createTally();
    tally.joined();

    expect(cacheControlOf({ ...ASKED, tally }, 60)).toBe('private, max-age=60');
  });

  it('forbids to keep what is true at this moment alone', () => {
    const tally = createTally();
    tally.called();
    tally.live();

    expect(cacheControlOf({ ...ASKED, tally }, 60)).toBe('no-store');
  });

  it('lets everybody keep what nobody had to be known for, unless a token came with it', () => {
    const tally = createTally();
    tally.called();
    const asked = { ...ASKED, tally, caller: ANONYMOUS };

    expect(cacheControlOf(asked, 60)).toBe('public, max-age=60');
    expect(cacheControlOf({ ...asked, hasAuthorization: true }, 60)).toBe('private, max-age=60');
  });
});
