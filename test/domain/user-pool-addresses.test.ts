import { accountIdOf, hostedUiBaseUrl, issuerUrl } from '../../src/domain/user-pool-addresses';

const KEY = { account: 'default', region: 'us-east-1', id: 'us-east-1_Ab1Cd2Ef3' };

describe('The issuer of a pool', () => {
  it.each([
    ['us-east-1', 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_A'],
    ['us-gov-west-1', 'https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_A'],
    ['cn-north-1', 'https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_A'],
    ['eusc-de-east-1', 'https://cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_A'],
  ])('in %s is %s', (region, issuer) => {
    expect(issuerUrl({ ...KEY, region, id: `${region}_A` }, null)).toBe(issuer);
  });

  it.each([
    null,
    { type: null, typeRaw: null },
    { type: 'ORIGINAL', typeRaw: 'ORIGINAL' } as const,
  ])('has the original form for the issuer configuration %j', (configuration) => {
    expect(issuerUrl(KEY, configuration)).toBe(
      'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Ab1Cd2Ef3',
    );
  });

  it('of the original form names the region that the replica is in', () => {
    const issuer = issuerUrl({ ...KEY, region: 'eu-west-1' }, null);

    expect(issuer).toBe('https://cognito-idp.eu-west-1.amazonaws.com/us-east-1_Ab1Cd2Ef3');
  });

  it('of the updated form names the primary region, wherever the replica is', () => {
    const issuer = issuerUrl(
      { ...KEY, region: 'eu-west-1' },
      { type: 'UPDATED', typeRaw: 'UPDATED' },
    );

    expect(issuer).toBe('https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_Ab1Cd2Ef3');
  });

  it('of the updated form names the pool’s own region where the id names none', () => {
    const issuer = issuerUrl(
      { ...KEY, region: 'eu-west-1', id: 'local_A' },
      { type: 'UPDATED', typeRaw: 'UPDATED' },
    );

    expect(issuer).toBe('https://issuer-cognito-idp.eu-west-1.amazonaws.com/local_A');
  });

  it('is not guessed for a form that came after us', () => {
    expect(issuerUrl(KEY, { type: 'UNRECOGNIZED', typeRaw: 'GLOBAL' })).toBeNull();
  });
});

describe('The address of the hosted pages', () => {
  it.each([
    ['us-east-1', null, null, null],
    ['us-east-1', '', '', null],
    ['us-east-1', 'acme', null, 'https://acme.auth.us-east-1.amazoncognito.com'],
    ['us-east-1', null, 'login.acme.example', 'https://login.acme.example'],
    ['us-east-1', 'acme', 'login.acme.example', 'https://login.acme.example'],
    ['us-gov-west-1', 'acme', null, 'https://acme.auth-fips.us-gov-west-1.amazoncognito.com'],
  ])('in %s with prefix %j and custom domain %j is %j', (region, prefix, custom, address) => {
    expect(hostedUiBaseUrl(region, prefix, custom)).toBe(address);
  });
});

describe('The account of a pool', () => {
  it.each([
    ['arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_A', '123456789012'],
    ['arn:aws-us-gov:cognito-idp:us-gov-west-1:000000000001:userpool/x_A', '000000000001'],
    ['arn:aws-eusc:cognito-idp:eusc-de-east-1:123456789012:userpool/x_A', '123456789012'],
    ['arn:aws:iam::123456789012:role/x', null],
    ['arn:aws:cognito-idp:us-east-1:12345678901:userpool/x_A', null],
    ['arn:aws:cognito-idp:us-east-1:1234567890123:userpool/x_A', null],
    ['', null],
    [null, null],
  ])('of %j is %j', (arn, account) => {
    expect(accountIdOf(arn)).toBe(account);
  });
});
