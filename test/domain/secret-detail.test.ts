import { openText, withoutSecret } from '../../src/domain/secret-detail';

describe('a detail of an identity provider', () => {
  it.each([
    'client_secret',
    'CLIENT_SECRET',
    'private_key',
    'privateKey',
    'bind_password',
    'access_token',
    'wallet_api_key',
    'SigningCredential',
    'sig',
    'bind_pwd',
    'Passwd',
    'auth',
    'basicAuth',
    'Authorization',
    'bearer',
    'hmac',
    'pin',
    'externalId',
  ])('is replaced whole when it is called %s', (name) => {
    expect(withoutSecret(name, 'PLANTED')).toEqual({ value: '***', isSecret: true });
  });

  it.each([
    ['token_url', 'https://example.com/token'],
    ['token_request_method', 'POST'],
    ['key_id', '2EXAMPLE'],
    ['client_id', 'PLANTED'],
    ['RequestSigningAlgorithm', 'rsa-sha256'],
    ['ActiveEncryptionCertificate', 'MIIC'],
    ['attributes_request_method', 'GET'],
    ['authorize_scopes', 'openid email'],
    ['authorize_url', 'https://example.com/oauth2/auth?response_type=code'],
    ['authorization_endpoint', 'https://example.com:8443/authorize'],
    ['token_endpoint_auth_method', 'client_secret_post'],
    ['jwks_uri', 'https://example.com/.well-known/jwks.json'],
    ['jwks', '{"keys":[{"kty":"RSA","kid":"1","n":"0vx7","e":"AQAB"}]}'],
    ['shopping', 'private'],
    ['attributes_url', 'https://people.googleapis.com/v1/people/me?personFields='],
    ['MetadataURL', 'https://login.example.com/metadata?appid=42&monkeys=3'],
    ['MetadataURL', 'https://idp.example.com:8443/users/@me'],
    [
      'MetadataFile',
      '<a xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" WantAssertionsSigned="true" ID="1"/><ds:Signature>\n<ds:SignatureValue>a</ds:SignatureValue>',
    ],
    ['MetadataFile', '<a Location="https://idp.example.com"><mail>ann@example.com</mail></a>'],
  ])('stays as it is when it is called %s: %s', (name, value) => {
    expect(withoutSecret(name, value)).toEqual({ value, isSecret: false });
  });

  it.each([
    ['https://ann:PLANTED@idp.example.com/a', 'https://***@idp.example.com/a'],
    ['https://PLANTED@idp.example.com', 'https://***@idp.example.com'],
    ['https://a:PLANTED@PLANTED@idp.example.com', 'https://***@idp.example.com'],
    ['<a href="ldaps://ann:PLANTED@idp.example.com"/>', '<a href="ldaps://***@idp.example.com"/>'],
    [
      'https://a.example.com/m?x=1&access_token=PLANTED',
      'https://a.example.com/m?x=1&access_token=***',
    ],
    ['https://a.example.com/m?sig=PLANTED&y=2', 'https://a.example.com/m?sig=***&y=2'],
    [
      'https://a.example.com/m?X-Amz-Signature=PLANTED&amp;X-Amz-Credential=PLANTED',
      'https://a.example.com/m?X-Amz-Signature=***&amp;X-Amz-Credential=***',
    ],
    ['https://a.example.com/cb?state=1&code=PLANTED', 'https://a.example.com/cb?state=1&code=***'],
    ['//ann:PLANTED@idp.example.com/a', '//***@idp.example.com/a'],
    ['ldap://ann:PLANTED/PLANTED@idp.example.com/a', 'ldap://***@idp.example.com/a'],
  ])('has the secret part of the URL %s replaced', (value, open) => {
    expect(withoutSecret('MetadataURL', value)).toEqual({ value: open, isSecret: true });
  });

  it.each([
    ['client_secret=PLANTED', 'client_secret=***'],
    ['id 7, client_secret = "PLANTED PLANTED", scope=a', 'id 7, client_secret = "***", scope=a'],
    [
      'see https://a.example.com/?q=1 password: PLANTED',
      'see https://a.example.com/?q=1 password: ***',
    ],
    ['Authorization: Bearer PLANTED', 'Authorization: Bearer ***'],
    ['<client_secret>PLANTED</client_secret>', '<client_secret>***</client_secret>'],
    ['sent as bearer PLANTED1', 'sent as bearer ***'],
    ['..."client_secret":"PLANTED', '..."client_secret":"***'],
    [
      String.raw`..."a":"{\"client_secret\":\"PLANTED`,
      String.raw`..."a":"{\"client_secret\":\"***`,
    ],
  ])('has the secret part of the text %s replaced', (value, open) => {
    expect(withoutSecret('notes', value)).toEqual({ value: open, isSecret: true });
  });

  it.each([
    ['jwks', '{"keys":[{"kty":"RSA","n":"0vx7","e":"AQAB","d":"PLANTED"}]}'],
    ['jwk', '{"k":"PLANTED"}'],
    ['notes', '{"kty":"oct","k":"PLANTED"}'],
    ['notes', '{"client_secret":"PLANTED"}'],
    ['notes', '[{"client":{"password":["PLANTED"]}}]'],
    ['notes', String.raw`{"client_\u0073ecret":"PLANTED"}`],
    ['notes', JSON.stringify({ a: JSON.stringify({ client_secret: { b: 'PLANTED' } }) })],
    ['notes', '{"url":"https://ann:PLANTED@example.com"}'],
    ['notes', `${'['.repeat(10_000)}"PLANTED"${']'.repeat(10_000)}`],
  ])('is replaced whole when it is JSON with a secret in it: %s %.60s', (name, value) => {
    expect(withoutSecret(name, value)).toEqual({ value: '***', isSecret: true });
  });

  it('is replaced whole when it is a private key under another name', () => {
    const pem = '-----BEGIN EC PRIVATE KEY-----\nPLANTED\n-----END EC PRIVATE KEY-----';

    expect(withoutSecret('MetadataFile', `<a>${pem}</a>`)).toEqual({
      value: '***',
      isSecret: true,
    });
  });
});

describe('a text of any shape', () => {
  // A quadratic pattern takes longer than a test may for some of these.
  const SIZE = 400_000;
  const UNITS = [
    ['a.', 'a://', 'a:', '//', '//a:b/', '//a@', '@', '?a=', '&code=', 'a-', 'aA', '=', ' ', '\t='],
    ['token=', 'token="', "token='", 'token: ', 'token\\', '"', '\\', '\\"', '"k":', '"kty""d"   '],
    [
      '[',
      '{"a":',
      '{"a":"',
      '-----BEGIN ',
      '-----BEGIN PRIVATE KEY-----',
      '-----END ',
      'PRIVATE KEY ',
    ],
    ['bearer ', 'bearer a', 'x=bearer '],
  ].flat();

  it.each(UNITS)('of %j again and again is gone through in time that grows with it', (unit) => {
    const text = unit.repeat(SIZE / unit.length);

    for (const before of ['', 'a://', 'token="', '-----BEGIN PRIVATE KEY-----']) {
      const started = performance.now();
      withoutSecret('MetadataFile', `${before}${text}@`);
      expect(performance.now() - started).toBeLessThan(4_000);
    }
  });

  it('keeps what is no secret, so that a place in the source still reads', () => {
    const place = 'at getSecret (/src/domain/secret-detail.ts:28:9)';

    expect(openText(place)).toBe(place);
  });
});
