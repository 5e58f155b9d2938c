import { parseArn } from '../../src/domain/arn';

describe('An ARN', () => {
  it.each([
    [
      'arn:aws:lambda:eu-west-1:123456789012:function:sign-up:live',
      ['aws', 'lambda', 'eu-west-1', '123456789012', 'function:sign-up:live'],
    ],
    [
      'arn:aws:iam::123456789012:role/service-role/sms',
      ['aws', 'iam', null, '123456789012', 'role/service-role/sms'],
    ],
    ['arn:aws:iam::aws:policy/ReadOnly', ['aws', 'iam', null, 'aws', 'policy/ReadOnly']],
    ['arn:aws-cn:s3:::bucket/a b', ['aws-cn', 's3', null, null, 'bucket/a b']],
    [
      'arn:aws-us-gov:kms:us-gov-west-1:123456789012:alias/users',
      ['aws-us-gov', 'kms', 'us-gov-west-1', '123456789012', 'alias/users'],
    ],
  ])('such as %s comes apart, its resource kept whole', (arn, parts) => {
    const parsed = parseArn(arn);

    const [partition, service, region, account, resource] = parts;
    expect(parsed).toStrictEqual({ arn, partition, service, region, account, resource });
  });

  it.each([
    '',
    'arn',
    'arn:aws:lambda:eu-west-1:123456789012',
    'arn:aws:lambda:eu-west-1:123456789012:',
    'arn::lambda:eu-west-1:123456789012:function:x',
    'arn:aws::eu-west-1:123456789012:function:x',
    'ARN:aws:lambda:eu-west-1:123456789012:function:x',
    ' arn:aws:lambda:eu-west-1:123456789012:function:x',
    'arn:aws:lambda:eu-west-1:123456789012:a\nb',
    'https://example.com:1:2:3:4:5',
    '+14255550123',
    'alias/users',
  ])('is not %j', (text) => {
    expect(parseArn(text)).toBeNull();
  });
});
