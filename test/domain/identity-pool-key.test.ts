import {
  checkedProviderName,
  isIdentityPoolId,
  regionOfIdentityPool,
  userPoolOfProvider,
} from '../../src/domain/identity-pool-key';
import { failureOf } from '../support/builders';

const UUID = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';

describe('The id of an identity pool', () => {
  it.each([
    [`us-east-1:${UUID}`, true],
    ['us-gov-west-1:0', true],
    [`${'x'.repeat(18)}:${UUID}`, true],
    [`${'x'.repeat(19)}:${UUID}`, false],
    ['', false],
    [UUID, false],
    [`:${UUID}`, false],
    ['us-east-1:', false],
    [`us-east-1:${UUID.toUpperCase()}`, false],
    [`us-east-1:${UUID}\n`, false],
    ['us-east-1_Ab1Cd2Ef3', false],
  ])('%j is one: %s', (id, expected) => {
    expect(isIdentityPoolId(id)).toBe(expected);
  });

  it('names the region, unless a caller names another', () => {
    expect(regionOfIdentityPool(`eu-west-1:${UUID}`, null)).toBe('eu-west-1');
    expect(regionOfIdentityPool(`eu-west-1:${UUID}`, undefined)).toBe('eu-west-1');
    expect(regionOfIdentityPool(`eu-west-1:${UUID}`, 'us-east-1')).toBe('us-east-1');
    expect(regionOfIdentityPool(`local:${UUID}`, null)).toBeNull();
  });

  it.each([
    ['nowhere', null, 'Expected an identity pool id'],
    [`us-east-1:${UUID}`, 'evil.example.com', 'Expected region to be an AWS region'],
  ])('is refused where it is %s and the region %s', async (id, region, message) => {
    const failure = await failureOf(() => regionOfIdentityPool(id, region));

    expect(failure.code).toBe('INVALID_INPUT');
    expect(failure.message).toContain(message);
  });
});

describe('The name of a provider', () => {
  it('has 1 to 128 characters', async () => {
    expect(checkedProviderName('x'.repeat(128))).toHaveLength(128);
    for (const wrong of ['', 'x'.repeat(129)]) {
      const failure = await failureOf(() => checkedProviderName(wrong));

      expect(failure.code).toBe('INVALID_INPUT');
    }
  });

  it.each([
    ['cognito-idp.us-east-1.amazonaws.com/us-east-1_A', 'us-east-1', 'us-east-1_A'],
    ['cognito-idp.eu-west-1.amazonaws.com/us-east-1_A', 'eu-west-1', 'us-east-1_A'],
    ['cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_A', 'cn-north-1', 'cn-north-1_A'],
    [
      'cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_A',
      'eusc-de-east-1',
      'eusc-de-east-1_A',
    ],
  ])('%s means a user pool', (name, region, id) => {
    expect(userPoolOfProvider('acme', name)).toStrictEqual({ account: 'acme', region, id });
  });

  it.each([
    '',
    'graph.facebook.com',
    'localhost:9229/local_A',
    'cognito-idp.us-east-1.amazonaws.com/',
    'cognito-idp.us-east-1.amazonaws.com/nounderscore',
    'cognito-idp.us-east-1.amazonaws.com/us-east-1_A:client',
    'cognito-idp.us-east-1.amazonaws.com.cn/us-east-1_A',
    'cognito-idp.us-east-1.example.com/us-east-1_A',
    'cognito-idp.nowhere.amazonaws.com/us-east-1_A',
    'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_A',
    'evil-cognito-idp.us-east-1.amazonaws.com/us-east-1_A',
  ])('%j means none', (name) => {
    expect(userPoolOfProvider('acme', name)).toBeNull();
  });
});
