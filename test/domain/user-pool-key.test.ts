import fc from 'fast-check';
import { homeRegion, regionOfUserPool, userPoolKeyText } from '../../src/domain/user-pool-key';
import { failureOf } from '../support/builders';

/** The API reference of DescribeUserPool, UserPoolId: pattern and length. */
const REFERENCE = { pattern: /^[\w-]+_[0-9a-zA-Z]+$/, longest: 55 };
const LONGEST = `us-east-1_${'a'.repeat(45)}`;

describe('The region of a user pool', () => {
  it.each([
    ['us-east-1_Ab1Cd2Ef3', 'us-east-1'],
    ['us-gov-west-1_Ab1Cd2Ef3', 'us-gov-west-1'],
    ['eusc-de-east-1_1', 'eusc-de-east-1'],
    ['ap-southeast-7_aaaaaaaaa', 'ap-southeast-7'],
    [LONGEST, 'us-east-1'],
  ])('of %s is that of its prefix', (id, region) => {
    expect(regionOfUserPool(id, null, 'sa-east-1')).toBe(region);
  });

  it.each([null, undefined])('is that of the prefix where the one given is %s', (given) => {
    expect(regionOfUserPool('us-east-1_Ab1Cd2Ef3', given, 'sa-east-1')).toBe('us-east-1');
  });

  it('is the one given by name before that of the prefix', () => {
    expect(regionOfUserPool('us-east-1_Ab1Cd2Ef3', 'eu-west-1', 'sa-east-1')).toBe('eu-west-1');
  });

  it.each([
    'local_2zQ8kL9m',
    'a_b',
    '__a',
    '-_0',
    'us-east-1__Ab1',
    'US-EAST-1_Ab1',
    'x_us-east-1_A',
  ])('is the configured one for %s, whose prefix is none', (id) => {
    expect(regionOfUserPool(id, null, 'sa-east-1')).toBe('sa-east-1');
  });

  it.each([
    '',
    '_',
    'a',
    'a_',
    '_a',
    'us-east-1',
    'us-east-1_',
    'us-east-1_Ab1\n',
    '\nus-east-1_Ab1',
    ' us-east-1_Ab1',
    'us-east-1_Ab-1',
    'us-east-1_Ab1/../x',
    'us-east-1_Ab1.evil.com',
    'evil.com_Ab1',
    'us-east-1_Äb1',
    'us-east-1_\u0661',
    'üs-east-1_Ab1',
    'us-east-1_Ab1\u0000',
    'us-east-1_😀',
    `${LONGEST}a`,
  ])('is refused to %j', async (id) => {
    const failure = await failureOf(() => regionOfUserPool(id, null, 'sa-east-1'));

    expect(failure).toMatchObject({
      code: 'INVALID_INPUT',
      retryable: false,
      userPoolId: id.slice(0, 55),
    });
  });

  it('is told for exactly the ids that match the reference', () => {
    const characters = fc.constantFrom('a', 'Z', '0', '9', '_', '-', '.', '\n', ' ', 'é');
    const anyId = fc.oneof(
      fc.string({ unit: characters, maxLength: 60 }),
      fc.stringMatching(/^[\w-]{1,40}_[0-9a-zA-Z]{1,30}$/),
      fc.string({ unit: 'binary' }),
    );

    fc.assert(
      fc.property(anyId, (id) => {
        const allowed = id.length <= REFERENCE.longest && REFERENCE.pattern.test(id);
        const tell = () => regionOfUserPool(id, null, 'sa-east-1');

        if (allowed) expect(tell()).toBe(homeRegion(id) ?? 'sa-east-1');
        else expect(tell).toThrow('Expected a user pool id');
      }),
      { numRuns: 500 },
    );
  });

  it.each(['evil.com/', 'us-east-1.evil.com', 'US-EAST-1', '', 'eu-west-1\n'])(
    'is refused to the region %j given by name',
    async (region) => {
      const failure = await failureOf(() =>
        regionOfUserPool('us-east-1_Ab1Cd2Ef3', region, 'sa-east-1'),
      );

      expect(failure.code).toBe('INVALID_INPUT');
      expect(failure.message).toContain('Expected region');
    },
  );

  it('is refused with the length of an id that is too long, and not all of it', async () => {
    const failure = await failureOf(() => regionOfUserPool('x'.repeat(5_000), null, 'sa-east-1'));

    expect(failure.message).toContain('(5000 characters)');
    expect(failure.message.length).toBeLessThan(300);
    expect(failure.userPoolId).toHaveLength(55);
  });
});

describe('The text of a key', () => {
  it('differs wherever id, account or region differ', () => {
    const region = fc.constantFrom('us-east-1', 'us-east-2', 'eusc-de-east-1');
    const id = fc.stringMatching(/^[\w-]{1,10}_[0-9a-zA-Z]{1,10}$/);
    const account = fc.constantFrom('default', 'production', 'default/us-east-1');
    const key = fc.record({ account, region, id });

    fc.assert(
      fc.property(key, key, (a, b) => {
        const same = a.id === b.id && a.region === b.region && a.account === b.account;

        expect(userPoolKeyText(a) === userPoolKeyText(b)).toBe(same);
      }),
    );
  });

  it('is the same for the same id, account and region', () => {
    const key = { account: 'default', region: 'eu-west-1', id: 'us-east-1_A' };
    const text = userPoolKeyText(key);

    expect(userPoolKeyText({ id: key.id, region: key.region, account: key.account })).toBe(text);
    expect(userPoolKeyText({ ...key, region: 'us-east-1' })).not.toBe(text);
    expect(userPoolKeyText({ ...key, account: 'other' })).not.toBe(text);
  });
});

describe('The home region of an id', () => {
  it.each([
    ['us-east-1_Ab1', 'us-east-1'],
    ['us-east-1_x_Ab1', null],
    ['local_Ab1', null],
    ['nothing', null],
    ['', null],
  ])('of %j is %j', (id, region) => {
    expect(homeRegion(id)).toBe(region);
  });
});
