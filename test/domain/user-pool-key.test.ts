import fc from 'fast-check';
import { homeRegion, userPoolKey, userPoolKeyText } from '../../src/domain/user-pool-key';
import { failureOf } from '../support/builders';

/** The API reference of DescribeUserPool, UserPoolId: pattern and length. */
const REFERENCE = { pattern: /^[\w-]+_[0-9a-zA-Z]+$/, longest: 55 };
const LONGEST = `us-east-1_${'a'.repeat(45)}`;

describe('The key of a user pool', () => {
  it.each([
    ['us-east-1_Ab1Cd2Ef3', 'us-east-1'],
    ['us-gov-west-1_Ab1Cd2Ef3', 'us-gov-west-1'],
    ['eusc-de-east-1_1', 'eusc-de-east-1'],
    ['ap-southeast-7_aaaaaaaaa', 'ap-southeast-7'],
    [LONGEST, 'us-east-1'],
  ])('takes the region of %s from its prefix', (id, region) => {
    const key = userPoolKey(id, null, 'sa-east-1');

    expect(key).toEqual({ id, region });
  });

  it.each([null, undefined])('takes the prefix where the region given is %s', (region) => {
    const key = userPoolKey('us-east-1_Ab1Cd2Ef3', region, 'sa-east-1');

    expect(key.region).toBe('us-east-1');
  });

  it('takes the region given by name before the prefix', () => {
    const key = userPoolKey('us-east-1_Ab1Cd2Ef3', 'eu-west-1', 'sa-east-1');

    expect(key).toEqual({ id: 'us-east-1_Ab1Cd2Ef3', region: 'eu-west-1' });
  });

  it.each([
    'local_2zQ8kL9m',
    'a_b',
    '__a',
    '-_0',
    'us-east-1__Ab1',
    'US-EAST-1_Ab1',
    'x_us-east-1_A',
  ])('takes the configured region for %s, whose prefix is none', (id) => {
    const key = userPoolKey(id, null, 'sa-east-1');

    expect(key).toEqual({ id, region: 'sa-east-1' });
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
    const failure = await failureOf(() => userPoolKey(id, null, 'sa-east-1'));

    expect(failure).toMatchObject({
      code: 'INVALID_INPUT',
      retryable: false,
      userPoolId: id.slice(0, 55),
    });
  });

  it('is made for exactly the ids that match the reference', () => {
    const characters = fc.constantFrom('a', 'Z', '0', '9', '_', '-', '.', '\n', ' ', 'é');
    const anyId = fc.oneof(
      fc.string({ unit: characters, maxLength: 60 }),
      fc.stringMatching(/^[\w-]{1,40}_[0-9a-zA-Z]{1,30}$/),
      fc.string({ unit: 'binary' }),
    );

    fc.assert(
      fc.property(anyId, (id) => {
        const allowed = id.length <= REFERENCE.longest && REFERENCE.pattern.test(id);
        const make = () => userPoolKey(id, null, 'sa-east-1');

        if (allowed) expect(make().id).toBe(id);
        else expect(make).toThrow('Expected a user pool id');
      }),
      { numRuns: 500 },
    );
  });

  it.each(['evil.com/', 'us-east-1.evil.com', 'US-EAST-1', '', 'eu-west-1\n'])(
    'is refused to the region %j given by name',
    async (region) => {
      const failure = await failureOf(() =>
        userPoolKey('us-east-1_Ab1Cd2Ef3', region, 'sa-east-1'),
      );

      expect(failure.code).toBe('INVALID_INPUT');
      expect(failure.message).toContain('Expected region');
    },
  );

  it('is refused with the length of an id that is too long, and not all of it', async () => {
    const failure = await failureOf(() => userPoolKey('x'.repeat(5_000), null, 'sa-east-1'));

    expect(failure.message).toContain('(5000 characters)');
    expect(failure.message.length).toBeLessThan(300);
    expect(failure.userPoolId).toHaveLength(55);
  });
});

describe('The text of a key', () => {
  it('differs wherever id or region differ', () => {
    const region = fc.constantFrom('us-east-1', 'us-east-2', 'eusc-de-east-1');
    const id = fc.stringMatching(/^[\w-]{1,10}_[0-9a-zA-Z]{1,10}$/);
    const key = fc.record({ region, id });

    fc.assert(
      fc.property(key, key, (a, b) => {
        const same = a.id === b.id && a.region === b.region;

        expect(userPoolKeyText(a) === userPoolKeyText(b)).toBe(same);
      }),
    );
  });

  it('is the same for the same id and region', () => {
    const text = userPoolKeyText({ region: 'eu-west-1', id: 'us-east-1_A' });

    expect(userPoolKeyText({ id: 'us-east-1_A', region: 'eu-west-1' })).toBe(text);
    expect(userPoolKeyText({ id: 'us-east-1_A', region: 'us-east-1' })).not.toBe(text);
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
