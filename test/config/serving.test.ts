import { resolve } from 'node:path';
import { ConfigError, parseConfig, type AuthConfig, type Environment } from '../../src/config';
import { NO_PUBLIC_POOLS } from '../../src/domain/public-pools';

const AUTH: AuthConfig = { issuers: [], publicPools: NO_PUBLIC_POOLS };

function parsed(environment: Environment, auth: AuthConfig | null = null) {
  return parseConfig(environment, { path: 'fleet.yaml', accounts: [], auth, settings: {} });
}

function refusalOf(environment: Environment): string {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('Expected a ConfigError but the configuration was accepted.');
}

describe('A gateway without auth', () => {
  it.each(['127.0.0.1', '127.8.0.9', 'localhost', 'LOCALHOST', '::1', '[::1]'])(
    'may listen on %s',
    (host) => {
      expect(parsed({ HOST: host }).host).toBe(host);
    },
  );

  it.each([
    '0.0.0.0',
    '::',
    '10.0.0.1',
    'gateway.example.com',
    'localhost.example.com',
    '127.0.0.1.example.com',
    '1127.0.0.1',
    '::ffff:10.0.0.1',
  ])('may not listen on %s, and says what would allow it', (host) => {
    const refusal = refusalOf({ HOST: host });

    expect(refusal).toMatch(new RegExp(`^HOST is "${host}", where others than this machine can`));
    expect(refusal).toContain('Set HOST to 127.0.0.1');
    expect(refusal).toContain('put auth into the file of COGNITO_CONFIG');
    expect(refusal).toContain('set COGNITO_ALLOW_UNAUTHENTICATED=true to let everybody');
  });

  it('listens anywhere where COGNITO_ALLOW_UNAUTHENTICATED is true', () => {
    const config = parsed({ HOST: '0.0.0.0', COGNITO_ALLOW_UNAUTHENTICATED: 'true' });

    expect(config.host).toBe('0.0.0.0');
    expect(config.auth).toBeNull();
  });

  it('is not opened by COGNITO_ALLOW_UNAUTHENTICATED=false, nor by another word', () => {
    const host = { HOST: '0.0.0.0' };

    expect(refusalOf({ ...host, COGNITO_ALLOW_UNAUTHENTICATED: 'false' })).toMatch(/^HOST is /);
    expect(refusalOf({ ...host, COGNITO_ALLOW_UNAUTHENTICATED: 'yes' })).toBe(
      'COGNITO_ALLOW_UNAUTHENTICATED must be "true" or "false" but is "yes".',
    );
  });

  it('listens anywhere as soon as auth is configured', () => {
    expect(parsed({ HOST: '0.0.0.0' }, AUTH)).toMatchObject({ host: '0.0.0.0', auth: AUTH });
  });
});

describe('The rate of a client', () => {
  it('is without limit where nobody but this machine comes', () => {
    expect(parsed({}).limits.ratePerClient).toBe(0);
  });

  it.each<[string, Environment, AuthConfig | null]>([
    ['tokens tell callers apart', {}, AUTH],
    [
      'others than this machine can come',
      { HOST: '0.0.0.0', COGNITO_ALLOW_UNAUTHENTICATED: 'true' },
      null,
    ],
  ])('is 100 in a second where %s', (_, environment, auth) => {
    expect(parsed(environment, auth).limits.ratePerClient).toBe(100);
    expect(parsed({ ...environment, COGNITO_RATE_PER_CLIENT: '0' }, auth).limits).toMatchObject({
      ratePerClient: 0,
    });
  });
});

describe('The origins of COGNITO_CORS_ORIGINS', () => {
  it.each([
    ['*', ['*']],
    ['https://app.example.com', ['https://app.example.com']],
    [
      ' https://app.example.com , http://localhost:5173 ',
      ['https://app.example.com', 'http://localhost:5173'],
    ],
  ])('are those of %j', (text, origins) => {
    expect(parsed({ COGNITO_CORS_ORIGINS: text }).serving.corsOrigins).toEqual(origins);
  });

  it.each([
    ['https://app.example.com/', 'https://app.example.com/'],
    ['https://app.example.com/path', 'https://app.example.com/path'],
    ['https://*.example.com/', 'https://*.example.com/'],
    ['https://App.example.com', 'https://App.example.com'],
    ['app.example.com', 'app.example.com'],
    ['null', 'null'],
    ['https://app.example.com,', ''],
    ['https://a.example.com https://b.example.com', 'https://a.example.com https://b.example.com'],
  ])('are refused where they are %j', (text, wrong) => {
    expect(refusalOf({ COGNITO_CORS_ORIGINS: text })).toBe(
      `COGNITO_CORS_ORIGINS must be a list of origins such as "https://app.example.com", or "*", but names "${wrong}".`,
    );
  });

  it('are refused without repeating a password', () => {
    const refusal = refusalOf({ COGNITO_CORS_ORIGINS: 'https://me:hush@app.example.com' });

    expect(refusal).toMatch(/^COGNITO_CORS_ORIGINS must be /);
    expect(refusal).not.toContain('hush');
  });
});

describe('The proxies of COGNITO_TRUST_PROXY', () => {
  it.each<[string, unknown]>([
    ['0', 0],
    ['1', 1],
    ['99', 99],
    ['10.0.0.0/8', ['10.0.0.0/8']],
    ['10.0.0.0/8, 192.0.2.7,fd00::/8', ['10.0.0.0/8', '192.0.2.7', 'fd00::/8']],
  ])('are those of %j', (text, proxies) => {
    expect(parsed({ COGNITO_TRUST_PROXY: text }).serving.trustProxy).toEqual(proxies);
  });

  it.each([
    ['true', 'true'],
    ['100', '100'],
    ['-1', '-1'],
    ['a', 'a'],
    ['10.0.0', '10.0.0'],
    ['10.0.0.0/33', '10.0.0.0/33'],
    ['10.0.0.0/0', '10.0.0.0/0'],
    ['fd00::/129', 'fd00::/129'],
    ['10.0.0.0/8/8', '10.0.0.0/8/8'],
    ['10.0.0.0/', '10.0.0.0/'],
    ['10.0.0.1,', ''],
    ['proxy.example.com', 'proxy.example.com'],
  ])('are refused where they are %j', (text, wrong) => {
    expect(refusalOf({ COGNITO_TRUST_PROXY: text })).toBe(
      'COGNITO_TRUST_PROXY must be a number of proxies such as "1", or a list of their addresses such as ' +
        `"10.0.0.0/8,192.0.2.7", but names "${wrong}".`,
    );
  });
});

describe('The manifest of COGNITO_TRUSTED_DOCUMENTS', () => {
  it('is found from the working directory on, as COGNITO_DEMO_POOLS is', () => {
    const settings = { COGNITO_TRUSTED_DOCUMENTS: 'documents/manifest.json' };

    const file = { path: '/etc/gateway/fleet.yaml', accounts: [], auth: null, settings };

    expect(parseConfig({}, file).serving.trustedDocuments).toBe(resolve('documents/manifest.json'));
  });
});
