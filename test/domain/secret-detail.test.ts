import { withoutSecret } from '../../src/domain/secret-detail';

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
    ['attributes_url', 'https://people.googleapis.com/v1/people/me?personFields='],
    ['MetadataURL', 'https://login.example.com/metadata?appid=42&monkeys=3'],
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
  ])('has the secret part of the URL %s replaced', (value, open) => {
    expect(withoutSecret('MetadataURL', value)).toEqual({ value: open, isSecret: true });
  });

  it('is replaced whole when it is a private key under another name', () => {
    const pem = '-----BEGIN EC PRIVATE KEY-----\nPLANTED\n-----END EC PRIVATE KEY-----';

    expect(withoutSecret('MetadataFile', `<a>${pem}</a>`)).toEqual({
      value: '***',
      isSecret: true,
    });
  });
});
