import {
  ACCESS_OR_ID_TOKEN,
  REFRESH_TOKEN,
  validitySeconds,
} from '../../src/domain/token-validity';

describe('the validity of a token in seconds', () => {
  it.each([
    [300, 'SECONDS', 300],
    [5, 'MINUTES', 300],
    [12, 'HOURS', 43_200],
    [1, 'DAYS', 86_400],
  ] as const)('of %d %s is %d', (validity, unit, seconds) => {
    expect(validitySeconds(validity, unit, ACCESS_OR_ID_TOKEN)).toBe(seconds);
  });

  it('without a unit counts in hours, and in days for refresh tokens', () => {
    expect(validitySeconds(2, null, ACCESS_OR_ID_TOKEN)).toBe(7_200);
    expect(validitySeconds(2, null, REFRESH_TOKEN)).toBe(172_800);
  });

  it.each([null, 0])('of %p is AWS’s default, whatever the unit', (validity) => {
    expect(validitySeconds(validity, 'MINUTES', ACCESS_OR_ID_TOKEN)).toBe(3_600);
    expect(validitySeconds(validity, null, REFRESH_TOKEN)).toBe(2_592_000);
  });

  it('is null for a unit that is not known, and beyond 32 bits', () => {
    expect(validitySeconds(2, 'UNRECOGNIZED', ACCESS_OR_ID_TOKEN)).toBeNull();
    expect(validitySeconds(3_650, 'DAYS', REFRESH_TOKEN)).toBe(315_360_000);
    expect(validitySeconds(2 ** 31 - 1, 'DAYS', REFRESH_TOKEN)).toBeNull();
  });
});
