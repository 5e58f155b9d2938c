import pino from 'pino';
import { GatewayError } from '../src/domain/gateway-error';
import { logFailedRead } from '../src/failure-log';

/** What the log tells of a failed read behind which somebody said this. */
function loggedOf(cause: unknown): Readonly<Record<string, unknown>> {
  let line = '{}';
  const error = new GatewayError('UPSTREAM_UNAVAILABLE', 'It cannot be read.', { cause });
  logFailedRead(pino({}, { write: (text: string) => void (line = text) }), 'request1', error);
  return JSON.parse(line) as Readonly<Record<string, unknown>>;
}

function messageOf(cause: unknown): unknown {
  return (loggedOf(cause)['cause'] as { readonly message: unknown }).message;
}

describe('the words of AWS in the log', () => {
  it.each([
    ['ClientSecret=PLANTED is wrong', 'ClientSecret=*** is wrong'],
    ['{"ClientSecret":"PLANTED PLANTED","a":1}', '{"ClientSecret":"***","a":1}'],
    ['ClientSecret PLANTED is wrong', 'ClientSecret … is wrong'],
    ['client_secret is "PLANTED", which is wrong', 'client_secret is "…", which is wrong'],
    ['may not assume x with externalId partner-PLANTED', 'may not assume x with externalId …'],
    ['ExternalId: partner-PLANTED (given)', 'ExternalId: *** (given)'],
    ['the external id partner-PLANTED', 'the external id …'],
    ['sts:ExternalId = PLANTED', 'sts:ExternalId = ***'],
    ['password PLANTED1 is too short', 'password … is too short'],
    ['Bearer PLANTED1', 'Bearer ***'],
    ['at https://u:PLANTED@h/?code=PLANTED', 'at https://***@h/?code=***'],
    ['key AKIAPLANTEDKEY00001', 'key …'],
  ])('stand without the secret in them: %s', (said, logged) => {
    expect(messageOf(new Error(said))).toBe(logged);
    expect(JSON.stringify(loggedOf(said))).not.toContain('PLANTED');
  });

  it.each([
    'User: arn:aws:sts::999988887777:assumed-role/reader/x is not authorized to perform: cognito-idp:DescribeUserPool on resource: arn:aws:cognito-idp:eu-west-1:999988887777:userpool/eu-west-1_a',
    'The security token included in the request is expired',
    'Signature expired: 20260101T000000Z is now earlier than 20260102T000000Z',
    'The KMS key arn:aws:kms:eu-west-1:999988887777:key/1 is disabled',
    'SecretHash does not match for the client: 7a',
    'Could not load credentials from any providers',
    'Password did not conform with policy: Password not long enough',
    'connect ECONNREFUSED 127.0.0.1:9229',
  ])('stay as they are without a secret: %s', (said) => {
    expect(messageOf(new Error(said))).toBe(said);
  });

  it.each([
    '{"ClientSecret":PLANTED}',
    '{"ClientSecret":"PLANTED',
    'PLANTED',
    '{"a":"PLANTED"}PLANTED',
  ])('are not quoted where they are broken JSON: %s', (answer) => {
    let broken: unknown;
    try {
      JSON.parse(answer);
    } catch (error) {
      broken = error;
    }

    const logged = loggedOf(broken);

    expect(messageOf(broken)).toMatch(
      /^(Unexpected|Unterminated|Expected).* … in what is not valid JSON$/,
    );
    expect(JSON.stringify(logged)).not.toMatch(/PLANT|ANTED/);
  });

  it('keep the place in the source', () => {
    const cause = new Error('x');
    cause.stack = 'Error: x\n    at getSecret (/src/domain/secret-detail.ts:28:9)';

    expect(loggedOf(cause)['cause']).toMatchObject({
      stack: '\n    at getSecret (/src/domain/secret-detail.ts:28:9)',
    });
  });
});
