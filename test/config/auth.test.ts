import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, loadConfig, readConfigFile } from '../../src/config';
import { anIssuer } from '../support/issuer';

const POOL = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab1Cd2Ef3';
const ISSUER = { issuer: POOL, audience: 'app', access: { internal: 'read' } };
const PASSWORD = 'hush-hush';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'auth-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(auth: unknown): string {
  const path = join(folder, 'gateway.yaml');
  writeFileSync(path, JSON.stringify({ auth }));
  return path;
}

function authOf(auth: unknown) {
  return readConfigFile(put(auth)).auth;
}

function issuersOf(...issuers: readonly object[]) {
  return authOf({ issuers })?.issuers;
}

function refusalOf(auth: unknown): string {
  try {
    authOf(auth);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('Expected a ConfigError but the file was accepted.');
}

describe('The issuers of a configuration file', () => {
  it('come with audience and access as lists, in their order', () => {
    const other = {
      issuer: 'https://login.example.com/',
      audience: ['app', 'service'],
      jwks: 'https://login.example.com/keys',
      access: { internal: ['read', 'staff'], sensitive: 'admin' },
    };

    expect(issuersOf(ISSUER, other)).toStrictEqual([
      {
        issuer: POOL,
        audience: ['app'],
        jwks: null,
        access: { internal: ['read'], sensitive: [] },
      },
      {
        issuer: 'https://login.example.com/',
        audience: ['app', 'service'],
        jwks: 'https://login.example.com/keys',
        access: { internal: ['read', 'staff'], sensitive: ['admin'] },
      },
    ]);
  });

  it('have their keys in a file that is found from the folder of the configuration on', () => {
    mkdirSync(join(folder, 'keys'));
    writeFileSync(join(folder, 'keys', 'pool.json'), JSON.stringify(anIssuer().jwks));

    expect(issuersOf({ ...ISSUER, jwks: 'keys/pool.json' })).toMatchObject([
      { jwks: join(folder, 'keys', 'pool.json') },
    ]);
  });

  it('have their keys in a file of an absolute path', () => {
    const { jwks } = anIssuer().config;

    expect(issuersOf({ ...ISSUER, jwks })).toMatchObject([{ jwks }]);
  });

  it.each([
    'https://login.example.com/keys',
    'http://localhost:9229/keys',
    'http://127.0.0.1:9229/keys',
    'http://[::1]:9229/keys',
  ])('have their keys at %s', (jwks) => {
    expect(issuersOf({ ...ISSUER, jwks })).toMatchObject([{ jwks }]);
  });

  it.each([
    POOL,
    'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab1Cd2Ef3',
    'https://login.example.com/',
    'https://login.example.com:8443/realms/fleet',
    'http://localhost:9229/local_1',
  ])('may be %s', (issuer) => {
    expect(issuersOf({ ...ISSUER, issuer })).toMatchObject([{ issuer }]);
  });

  it('are part of the configuration that COGNITO_CONFIG asks for', () => {
    const config = loadConfig({ COGNITO_CONFIG: put({ issuers: [ISSUER] }), HOST: '0.0.0.0' });

    expect(config.auth?.issuers).toMatchObject([{ issuer: POOL }]);
  });
});

describe('What everybody sees', () => {
  it.each<[string, object, object]>([
    ['nothing without the section', { issuers: [ISSUER] }, { ids: new Set(), tag: null }],
    ['nothing with an empty one', { anonymous: {} }, { ids: new Set(), tag: null }],
    [
      'pools by their ids',
      { anonymous: { pools: ['eu-west-1_Ab1Cd2Ef3', 'us-east-1_Xy9'] } },
      { ids: new Set(['eu-west-1_Ab1Cd2Ef3', 'us-east-1_Xy9']), tag: null },
    ],
    ['pools with a tag', { anonymous: { tag: 'public' } }, { tag: { key: 'public', value: null } }],
    [
      'pools with a tag of one value',
      { anonymous: { tag: 'stage=live=now' } },
      { tag: { key: 'stage', value: 'live=now' } },
    ],
    [
      'pools with a tag of the empty value',
      { anonymous: { tag: 'stage=' } },
      { tag: { key: 'stage', value: '' } },
    ],
    [
      'pools with a tag as a map',
      { anonymous: { tag: { key: 'a=b', value: 'c' } } },
      { tag: { key: 'a=b', value: 'c' } },
    ],
    [
      'pools with a tag as a map without a value',
      { anonymous: { tag: { key: 'a=b' } } },
      { tag: { key: 'a=b', value: null } },
    ],
  ])('is %s', (_, auth, publicPools) => {
    expect(authOf(auth)?.publicPools).toMatchObject(publicPools);
  });
});

describe('A section auth', () => {
  it.each<[string, unknown, string]>([
    ['that is no map', 'all', 'auth is a text. Expected a map with issuers, anonymous or both.'],
    ['that is empty', null, 'auth is empty. Expected a map with issuers, anonymous or both.'],
    ['with an unknown key', { issuer: [] }, 'auth.issuer is not known. Expected one of issuers,'],
    ['with no issuer', { issuers: [] }, 'auth.issuers is an empty list. Expected a list of at'],
    [
      'with an issuer that has no name',
      { issuers: [{ audience: 'a', access: { internal: 'read' } }] },
      'auth.issuers[0].issuer is missing. Expected an issuer: a map with issuer, audience and access.',
    ],
    [
      'with an issuer that has no audience',
      { issuers: [{ issuer: POOL, access: { internal: 'read' } }] },
      'auth.issuers[0].audience is missing. Expected an issuer:',
    ],
    [
      'with an issuer that grants nothing',
      { issuers: [{ issuer: POOL, audience: 'a' }] },
      'auth.issuers[0].access is missing. Expected an issuer:',
    ],
    [
      'with an empty access',
      { issuers: [{ ...ISSUER, access: {} }] },
      'auth.issuers[0].access is a map. Expected a map with internal, sensitive or both.',
    ],
    [
      'with another level',
      { issuers: [{ ...ISSUER, access: { secret: 'x' } }] },
      'auth.issuers[0].access.secret is not known. Expected one of internal, sensitive.',
    ],
    [
      'with an empty scope',
      { issuers: [{ ...ISSUER, access: { internal: '' } }] },
      'auth.issuers[0].access.internal is "". Expected a scope or group, or a list of them.',
    ],
    [
      'with an empty list of audiences',
      { issuers: [{ ...ISSUER, audience: [] }] },
      'auth.issuers[0].audience is an empty list. Expected an audience, or a list of them.',
    ],
    [
      'with an audience that is a number',
      { issuers: [{ ...ISSUER, audience: [7] }] },
      'auth.issuers[0].audience[0] is 7. Expected an audience, or a list of them.',
    ],
    [
      'with an audience twice',
      { issuers: [{ ...ISSUER, audience: ['a', 'a'] }] },
      'auth.issuers[0].audience has an item twice,',
    ],
    [
      'with an issuer that is no address',
      { issuers: [{ ...ISSUER, issuer: 'eu-west-1_Ab1Cd2Ef3' }] },
      'auth.issuers[0].issuer is "eu-west-1_Ab1Cd2Ef3". Expected an https address, or an http one on',
    ],
    [
      'with an http issuer elsewhere',
      { issuers: [{ ...ISSUER, issuer: 'http://login.example.com' }] },
      'auth.issuers[0].issuer is "http://login.example.com". Expected an https address, or an http',
    ],
    [
      'with an issuer whose port is none',
      { issuers: [ISSUER, { ...ISSUER, issuer: 'https://login.example.com:99999' }] },
      'auth.issuers[1].issuer is not as it has to be. Expected an https address, or an http one on',
    ],
    [
      'with an issuer twice',
      { issuers: [ISSUER, ISSUER] },
      `auth.issuers[1].issuer is "${POOL}", as is auth.issuers[0].issuer. Expected each issuer once.`,
    ],
    [
      'with keys over http from elsewhere',
      { issuers: [{ ...ISSUER, jwks: 'http://login.example.com/keys' }] },
      'auth.issuers[0].jwks is not as it has to be. Expected a path, or an https address without',
    ],
    [
      'with keys from a host that only looks like this machine',
      { issuers: [{ ...ISSUER, jwks: 'http://127.0.0.1.example.com/keys' }] },
      'auth.issuers[0].jwks is not as it has to be.',
    ],
    [
      'with a pool id that is none',
      { anonymous: { pools: ['pool'] } },
      'auth.anonymous.pools[0] is "pool". Expected a pool id such as "eu-west-1_Ab1Cd2Ef3".',
    ],
    [
      'with one pool for a list',
      { anonymous: { pools: 'eu-west-1_Ab1Cd2Ef3' } },
      'auth.anonymous.pools is a text. Expected a list of pool ids.',
    ],
    [
      'with a pool twice',
      { anonymous: { pools: ['eu-west-1_A', 'eu-west-1_A'] } },
      'auth.anonymous.pools has an item twice,',
    ],
    [
      'with a list of tags',
      { anonymous: { tag: ['public'] } },
      'auth.anonymous.tag is a list. Expected a tag: `key`, `key=value`, or a map with key and value.',
    ],
    [
      'with a tag that has no key',
      { anonymous: { tag: { value: 'x' } } },
      'auth.anonymous.tag.key is missing. Expected a tag: `key`, `key=value`, or a map with key and',
    ],
    [
      'with a tag whose key is empty',
      { anonymous: { tag: '=live' } },
      'auth.anonymous.tag is "=live". Expected a tag: `key`, `key=value`, or a map with key and value.',
    ],
  ])('%s is refused, naming file and place', (_, auth, problem) => {
    const refusal = refusalOf(auth);

    expect(refusal).toContain(`${join(folder, 'gateway.yaml')}: ${problem}`);
    expect(refusal).toMatch(/\.$/);
  });

  it.each([
    { ...ISSUER, jwks: `https://me:${PASSWORD}@login.example.com/keys` },
    { ...ISSUER, issuer: `https://me:${PASSWORD}@login.example.com` },
  ])('is refused without repeating a password', (issuer) => {
    const refusal = refusalOf({ issuers: [issuer] });

    expect(refusal).toContain('auth.issuers[0].');
    expect(refusal).not.toContain(PASSWORD);
  });
});

describe('A file of keys', () => {
  const EXPECTED =
    'Expected a JSON Web Key Set with the issuer’s public keys, each with kty and kid.';

  it.each([
    ['is not JSON', '<html>'],
    ['is not JSON', ''],
    ['has no list of keys', '{}'],
    ['has no list of keys', 'null'],
    ['has no list of keys', '{"keys": {}}'],
    ['holds no public key with a kid', '{"keys": []}'],
    ['holds no public key with a kid', '{"keys": [null, 7]}'],
    ['holds no public key with a kid', '{"keys": [{"kty": "RSA"}]}'],
    ['holds no public key with a kid', '{"keys": [{"kty": "RSA", "kid": "a", "n": "c2hvcnQ"}]}'],
    [
      'holds a private key, which has no business here',
      '{"keys": [{"kty": "oct", "kid": "a", "k": "hush-hush"}]}',
    ],
  ])('that %s is refused at start: %s', (problem, content) => {
    const file = join(folder, 'keys.json');
    writeFileSync(file, content);

    const refusal = refusalOf({ issuers: [{ ...ISSUER, jwks: 'keys.json' }] });

    expect(refusal).toBe(
      `${join(folder, 'gateway.yaml')}: auth.issuers[0].jwks names ${file}, which ${problem}. ${EXPECTED}`,
    );
  });

  it('that is missing or a folder is refused at start', () => {
    const missing = refusalOf({ issuers: [{ ...ISSUER, jwks: 'nowhere.json' }] });
    const aFolder = refusalOf({ issuers: [{ ...ISSUER, jwks: '.' }] });

    expect(missing).toContain(`${join(folder, 'nowhere.json')}, which cannot be read (ENOENT).`);
    expect(aFolder).toContain(`${folder}, which cannot be read (EISDIR).`);
  });

  it('may begin with a byte order mark', () => {
    writeFileSync(join(folder, 'keys.json'), `\ufeff${JSON.stringify(anIssuer().jwks)}`);

    expect(issuersOf({ ...ISSUER, jwks: 'keys.json' })).toHaveLength(1);
  });
});
