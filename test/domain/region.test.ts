import fc from 'fast-check';
import { checkedRegion, dnsSuffix, isRegion } from '../../src/domain/region';
import { failureOf } from '../support/builders';

describe('A region', () => {
  it.each([
    'us-east-1',
    'eu-west-1',
    'ca-west-1',
    'mx-central-1',
    'il-central-1',
    'me-south-1',
    'af-south-1',
    'ap-northeast-3',
    'ap-southeast-7',
    'ap-southeast-10',
    'us-gov-east-1',
    'us-gov-west-1',
    'cn-north-1',
    'cn-northwest-1',
    'eusc-de-east-1',
    'us-iso-east-1',
    'us-isob-east-1',
    'us-isof-south-1',
    'eu-isoe-west-1',
  ])('is %s', (region) => {
    expect(isRegion(region)).toBe(true);
    expect(checkedRegion(region)).toBe(region);
  });

  it.each([
    '',
    ' ',
    'evil.com/',
    'us-east-1.evil.com',
    'us-east-1/',
    'us-east-1#',
    'us-east-1?x',
    'us-east-1:443',
    'evil.com/us-east-1',
    'user@us-east-1',
    '../us-east-1',
    '%75s-east-1',
    'US-EAST-1',
    'us-East-1',
    'us-east-1\n',
    '\nus-east-1',
    'us-east-1\u0000',
    'us-east-1 ',
    'us-east-1\nhost: evil.com',
    'us-east-',
    'us-east',
    'us-1',
    'us--east-1',
    '-us-east-1',
    'us-east-123',
    'us-east-\u0661',
    'us_east_1',
    'uſ-east-1',
    'localhost',
    '169.254.169.254',
    `us-${'a'.repeat(17)}-1`,
    `us${'-east'.repeat(20)}-1`,
    'a'.repeat(100_000),
  ])('is not %j', async (text) => {
    const failure = await failureOf(() => checkedRegion(text));

    expect(isRegion(text)).toBe(false);
    expect(failure).toMatchObject({ code: 'INVALID_INPUT', retryable: false, userPoolId: null });
  });

  it('is safe as one label of a host name, whatever it was made of', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z0-9.\n/-]+$/));
    const almost = fc.tuple(anyText, fc.constantFrom('us-east-1', 'eusc-de-east-1'), anyText);

    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          almost.map((parts) => parts.join('')),
        ),
        (text) => {
          if (isRegion(text)) {
            expect(text).toMatch(/^[a-z0-9-]{1,63}$/);
            expect(new URL(`https://cognito-idp.${text}.amazonaws.com/`).hostname).toBe(
              `cognito-idp.${text}.amazonaws.com`,
            );
          }
        },
      ),
    );
  });

  it('that is refused is quoted, at a bearable length', async () => {
    const refused = await failureOf(() => checkedRegion('evil.com/"\n'));
    const long = await failureOf(() => checkedRegion('x'.repeat(10_000)));

    expect(refused.message).toBe(
      'Expected region to be an AWS region such as "eu-west-1" but got "evil.com/\\"\\n".',
    );
    expect(long.message.length).toBeLessThan(200);
  });
});

describe('The DNS suffix of a region', () => {
  it.each([
    ['us-east-1', 'amazonaws.com'],
    ['us-gov-west-1', 'amazonaws.com'],
    ['cn-north-1', 'amazonaws.com.cn'],
    ['cn-northwest-1', 'amazonaws.com.cn'],
    ['eusc-de-east-1', 'amazonaws.eu'],
    ['eu-central-1', 'amazonaws.com'],
  ])('of %s is %s', (region, suffix) => {
    expect(dnsSuffix(region)).toBe(suffix);
  });
});
