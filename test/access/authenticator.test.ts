import {
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type JsonWebKey,
} from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createAuthenticator } from '../../src/access';
import { ANONYMOUS } from '../../src/domain/access';
import { anIssuer, AUDIENCE, ISSUER, type TestIssuer } from '../support/issuer';
import { refusalOf } from './refusal-of';

const SECONDS = () => Math.floor(Date.now() / 1_000);

function authenticatorOf(...issuers: readonly TestIssuer[]) {
  return createAuthenticator(
    issuers.map(({ config: { issuer, audience, jwks, access } }) => ({
      issuer,
      audience: [audience],
      jwks,
      access: { internal: [access.internal], sensitive: [access.sensitive, 'Fleet Admins'] },
    })),
  );
}

/** A token that somebody other than the issuer put together. */
function forged(header: object, claims: object, signature: (text: string) => string): string {
  const text = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${text}.${signature(text)}`;
}

function kidOf({ jwks }: TestIssuer): string {
  return (jwks.keys[0] as { readonly kid: string }).kid;
}

describe('A caller', () => {
  const issuer = anIssuer();
  const { authenticate } = authenticatorOf(issuer);

  it.each([undefined, '', '   '])('is anonymous who sends the header %j', async (header) => {
    expect(await authenticate(header)).toBe(ANONYMOUS);
  });

  it.each(['Bearer', 'bearer', 'BEARER'])('is known by a token after %s', async (scheme) => {
    expect(await authenticate(`${scheme} ${issuer.token({ scope: 'read' })}`)).toEqual({
      name: `${ISSUER}#somebody`,
      access: 'INTERNAL',
    });
  });

  it('is known by the token of whichever issuer signed it, with what that one grants', async () => {
    const first = anIssuer('https://first.example.com');
    const second = anIssuer('https://second.example.com/');
    const { authenticate } = createAuthenticator([
      { ...first.config, audience: [AUDIENCE], access: { internal: ['read'], sensitive: [] } },
      { ...second.config, audience: [AUDIENCE], access: { internal: [], sensitive: ['read'] } },
    ]);

    const callers = await Promise.all(
      [first, second].map(async (issuer) => authenticate(issuer.headers('read').authorization)),
    );

    expect(callers).toEqual([
      { name: 'https://first.example.com#somebody', access: 'INTERNAL' },
      { name: 'https://second.example.com/#somebody', access: 'SENSITIVE' },
    ]);
  });

  it.each<[string, object, string]>([
    ['one of several scopes', { scope: 'openid read profile' }, 'INTERNAL'],
    ['a scope in a list', { scp: ['openid', 'read'] }, 'INTERNAL'],
    ['a scope in a text', { scp: 'openid read' }, 'INTERNAL'],
    ['a group', { groups: ['read'] }, 'INTERNAL'],
    ['a group of a user pool', { 'cognito:groups': ['admin'] }, 'SENSITIVE'],
    ['a group with a space in its name', { groups: ['Fleet Admins'] }, 'SENSITIVE'],
    ['a role', { roles: ['admin'] }, 'SENSITIVE'],
    ['one group as a text', { groups: 'admin' }, 'SENSITIVE'],
    ['both levels', { scope: 'read', groups: ['admin'] }, 'SENSITIVE'],
    ['neither level', { scope: 'openid', groups: ['staff'] }, 'PUBLIC'],
    ['nothing', {}, 'PUBLIC'],
    ['a group whose words are scopes', { groups: 'read admin' }, 'PUBLIC'],
    ['a scope in other letters', { scope: 'READ reader' }, 'PUBLIC'],
    ['a grant where none is looked for', { admin: true, permissions: ['admin'] }, 'PUBLIC'],
    ['grants that are no texts', { groups: [7, null, ['admin']], roles: { admin: 1 } }, 'PUBLIC'],
  ])('with %s has the level of that', async (_, claims, access) => {
    const caller = await authenticate(`Bearer ${issuer.token({ ...claims })}`);

    expect(caller).toEqual({ name: `${ISSUER}#somebody`, access });
  });

  it.each<[string, object, string]>([
    ['its client without a subject', { sub: undefined, client_id: 'service' }, `${ISSUER}#service`],
    ['nobody without either', { sub: undefined, client_id: 7 }, `${ISSUER}#`],
    ['what is safe in a header', { sub: 'a\r\nb c\u202eé"' }, `${ISSUER}#a__b_c__"`],
    [
      '200 characters at most',
      { sub: 'x'.repeat(900) },
      `${ISSUER}#${'x'.repeat(900)}`.slice(0, 200),
    ],
  ])('is called by %s', async (_, claims, name) => {
    expect(await authenticate(`Bearer ${issuer.token({ ...claims })}`)).toMatchObject({ name });
  });

  it.each<[string, () => object]>([
    ['a list of audiences', () => ({ aud: ['another', AUDIENCE] })],
    [
      'an access token of Cognito',
      () => ({ aud: undefined, client_id: AUDIENCE, token_use: 'access' }),
    ],
    ['a token that ends in a moment', () => ({ exp: SECONDS() + 2 })],
    ['a token that begins within the tolerance', () => ({ nbf: SECONDS() + 3 })],
  ])('is known by %s', async (_, claims) => {
    const caller = await authenticate(`Bearer ${issuer.token({ ...claims(), scope: 'read' })}`);

    expect(caller.access).toBe('INTERNAL');
  });

  it.each<[string, 'ec' | 'ed25519', string]>([
    ['ES256', 'ec', 'EC'],
    ['EdDSA', 'ed25519', 'OKP'],
  ])('is known by a token that is signed with %s', async (alg, type, kty) => {
    const { publicKey, privateKey } =
      type === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('ed25519');
    const issuer = anIssuer();
    const key = { ...publicKey.export({ format: 'jwk' }), kid: 'another' };
    writeFileSync(issuer.config.jwks, JSON.stringify({ keys: [...issuer.jwks.keys, key] }));
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'x', exp: SECONDS() + 60, scope: 'read' };
    const token = forged({ alg, kid: 'another' }, claims, (text) =>
      sign(type === 'ec' ? 'sha256' : null, Buffer.from(text), {
        key: privateKey,
        dsaEncoding: 'ieee-p1363',
      }).toString('base64url'),
    );

    const caller = await authenticatorOf(issuer).authenticate(`Bearer ${token}`);

    expect(key.kty).toBe(kty);
    expect(caller.access).toBe('INTERNAL');
  });
});

describe('A token', () => {
  const issuer = anIssuer();
  const authenticator = authenticatorOf(issuer);
  const kid = kidOf(issuer);
  const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'x', exp: SECONDS() + 3_600, scope: 'admin' };
  const publicKey = createPublicKey({ key: issuer.jwks.keys[0] as JsonWebKey, format: 'jwk' });
  const hmacOf = (secret: string | Buffer) => (text: string) =>
    createHmac('sha256', secret).update(text).digest('base64url');
  const [head = '', body = '', signature = ''] = issuer.token({ scope: 'admin' }).split('.');
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

  const EXPIRED = 'The token has expired. Sign in again.';
  const NOT_SIGNED = 'The token is not signed. Expected one with its issuer’s signature.';
  const NOT_TAKEN =
    'The token is signed in a way that is not taken. Expected one of RS256, RS384, RS512, ES256, ES384, ES512, EdDSA.';
  const NO_TOKEN =
    'The token is no JSON Web Token that can be read. Expected header, claims and signature in base64url, with dots between them.';
  const AUDIENCE_ODD =
    'The token is for another audience. Expected one for an audience in auth.issuers of this gateway’s configuration: for Cognito, of an app client listed there.';
  const ISSUER_ODD =
    'The token is of an issuer that this gateway does not know. Expected one of those in auth.issuers of its configuration.';
  const SIGNATURE_ODD =
    'The token’s signature is not its issuer’s. Send the token as it was issued, or sign in again.';
  const SEVERAL = 'The header Authorization has more than one token. Expected one.';
  const SCHEME =
    'The header Authorization has another scheme than Bearer. Expected "Bearer" and a token.';

  it.each<[string, string, string]>([
    ['that has expired', issuer.token({ exp: SECONDS() - 60 }), EXPIRED],
    ['that expired a second ago', issuer.token({ exp: SECONDS() - 1 }), EXPIRED],
    [
      'that is not valid yet',
      issuer.token({ nbf: SECONDS() + 60 }),
      'The token is not valid yet. Wait, or set the clock that made it.',
    ],
    [
      'that never expires',
      issuer.token({ exp: undefined }),
      'The token has no end. Expected one that expires (exp).',
    ],
    ['that ends as a text', issuer.token({ exp: '9999999999' }), NO_TOKEN],
    ['of another issuer', issuer.token({ iss: 'https://other.example.com' }), ISSUER_ODD],
    ['of an issuer with one more slash', issuer.token({ iss: `${ISSUER}/` }), ISSUER_ODD],
    ['of no issuer', issuer.token({ iss: undefined }), ISSUER_ODD],
    ['of an issuer that is a list', issuer.token({ iss: [ISSUER] }), NO_TOKEN],
    ['for another audience', issuer.token({ aud: 'another' }), AUDIENCE_ODD],
    ['for several others', issuer.token({ aud: ['a', 'b'] }), AUDIENCE_ODD],
    ['for no audience', issuer.token({ aud: undefined }), AUDIENCE_ODD],
    [
      'for another client',
      issuer.token({ aud: undefined, client_id: 'another', token_use: 'access' }),
      AUDIENCE_ODD,
    ],
    [
      'for a client that is no audience of an id token',
      issuer.token({ aud: 'another', client_id: AUDIENCE, token_use: 'id' }),
      AUDIENCE_ODD,
    ],
    [
      'that names a client and is none of Cognito’s',
      issuer.token({ aud: undefined, client_id: AUDIENCE }),
      AUDIENCE_ODD,
    ],
    ['without an algorithm', forged({ alg: 'none', kid }, claims, () => ''), NOT_SIGNED],
    [
      'without one, but with bytes behind it',
      forged({ alg: 'None', kid }, claims, () => 'AA'),
      NOT_SIGNED,
    ],
    ['without its signature', `${head}.${body}.`, NOT_SIGNED],
    [
      'signed with the public key as a secret',
      forged(
        { alg: 'HS256', kid },
        claims,
        hmacOf(publicKey.export({ type: 'spki', format: 'pem' })),
      ),
      NOT_TAKEN,
    ],
    ['whose header says HS256', issuer.token({}, { alg: 'HS256' }), NOT_TAKEN],
    ['whose header says nothing', issuer.token({}, { alg: undefined }), NOT_TAKEN],
    ['whose header says constructor', issuer.token({}, { alg: 'constructor' }), NOT_TAKEN],
    ['whose key has another algorithm', issuer.token({}, { alg: 'ES256' }), SIGNATURE_ODD],
    [
      'with another’s claims',
      `${head}.${encoded({ ...claims, sub: 'boss' })}.${signature}`,
      SIGNATURE_ODD,
    ],
    [
      'with another’s header',
      `${encoded({ alg: 'RS256', kid, typ: 'x' })}.${body}.${signature}`,
      SIGNATURE_ODD,
    ],
    [
      'with another signature',
      `${head}.${body}.${signature.replace(/^..../, 'AAAA')}`,
      SIGNATURE_ODD,
    ],
    ['with half a signature', `${head}.${body}.${signature.slice(0, 100)}`, SIGNATURE_ODD],
    [
      'whose header brings its own key',
      anIssuer().token({}, { kid, jwk: anIssuer().jwks.keys[0], jku: 'https://evil.example.com' }),
      SIGNATURE_ODD,
    ],
    [
      'of a key that the issuer does not have',
      anIssuer().token(),
      'The token is signed with a key that its issuer does not have. Sign in again.',
    ],
    [
      'that does not say which key',
      issuer.token({}, { kid: undefined }),
      'The token does not say which key signed it. Expected a kid in its header.',
    ],
    [
      'that asks for an extension',
      issuer.token({}, { crit: ['b64'], b64: false }),
      'The token asks for an extension (crit) that is not known. Expected one without.',
    ],
    [
      'that is encrypted',
      'eyJhbGciOiJSU0EtT0FFUCJ9.a2V5.aXY.dGV4dA.dGFn',
      'The token is encrypted, as refresh tokens are. Expected an access token or an id token.',
    ],
    [
      'over 8 KB',
      issuer.token({ x: 'x'.repeat(8_192) }),
      'The token is longer than 8192 bytes, the most that is read. Ask for one with fewer claims.',
    ],
    [
      'over 8 KB that is none',
      'x'.repeat(15_000),
      'The token is longer than 8192 bytes, the most that is read. Ask for one with fewer claims.',
    ],
    ['that is a word', 'letmein', NO_TOKEN],
    ['that is dots', '..', NOT_SIGNED],
    ['that is one dot', '.', NO_TOKEN],
    ['of two parts', `${head}.${body}`, NO_TOKEN],
    ['of four parts', `${head}.${body}.${signature}.x`, NO_TOKEN],
    ['in quotes', `"${head}.${body}.${signature}"`, NO_TOKEN],
    ['whose claims are a list', `${head}.${encoded([])}.${signature}`, NO_TOKEN],
    ['whose claims are cut', `${head}.${body.slice(0, 40)}.${signature}`, NO_TOKEN],
    [
      'that nests too deeply',
      `${head}.${Buffer.from('['.repeat(5_000)).toString('base64url')}.x`,
      NO_TOKEN,
    ],
  ])('%s is refused, saying why and nothing of it', async (_, token, sentence) => {
    const refusal = await refusalOf(authenticator, `Bearer ${token}`);

    expect(refusal).toBe(sentence);
  });

  it.each<[string, string, string]>([
    ['Basic', 'Basic bWU6aHVzaA==', SCHEME],
    ['a token alone', issuer.token(), SCHEME],
    ['Bearer and a colon', `Bearer: ${issuer.token()}`, SCHEME],
    [
      'Bearer alone',
      'Bearer ',
      'The header Authorization has no token. Expected one after "Bearer", or no such header at all.',
    ],
    ['two tokens', `Bearer ${issuer.token()} ${issuer.token()}`, SEVERAL],
    ['two headers in one', `Bearer ${issuer.token()}, Bearer ${issuer.token()}`, SEVERAL],
    ['two with a comma', `Bearer ${issuer.token()},${issuer.token()}`, SEVERAL],
  ])('is not taken from a header with %s', async (_, header, sentence) => {
    expect(await refusalOf(authenticator, header)).toBe(sentence);
  });

  it('is refused with no cause that would take it to a log', async () => {
    const refused = async () => {
      await authenticator.authenticate(`Bearer ${head}.${encoded(claims)}.${signature}`);
    };

    const error: unknown = await refused().catch((caught: unknown) => caught);

    expect(error).toMatchObject({ name: 'TokenRefused' });
    expect((error as Error).cause).toBeUndefined();
  });

  it('is refused by a gateway that knows no issuers', async () => {
    expect(await refusalOf(createAuthenticator([]), `Bearer ${issuer.token()}`)).toBe(ISSUER_ODD);
  });
});
