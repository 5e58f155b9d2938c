import { PARTNER, startDemoEndpoint, type DemoEndpoint } from '../../src/demo';

const ROLE = `arn:aws:iam::${PARTNER.id}:role/path/reader`;

let endpoint: DemoEndpoint;

beforeEach(async () => {
  endpoint = await startDemoEndpoint({ pools: [] });
});

afterEach(() => endpoint.close());

async function ask(form: Readonly<Record<string, string>>, path = '/') {
  const response = await fetch(endpoint.url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization:
        'AWS4-HMAC-SHA256 Credential=DEMO/20260101/eu-west-1/sts/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: new URLSearchParams({ Version: '2011-06-15', ...form }),
  });
  const text = await response.text();
  const member = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
  return { status: response.status, type: response.headers.get('content-type'), member };
}

describe('AssumeRole at the demo endpoint', () => {
  it.each(['/', '/some/path'])('gives a session of the role’s account at %s', async (path) => {
    const before = Date.now();

    const { status, type, member } = await ask(
      { Action: 'AssumeRole', RoleArn: ROLE, ExternalId: PARTNER.externalId ?? '' },
      path,
    );

    expect([status, type]).toEqual([200, 'text/xml']);
    expect(member('AccessKeyId')).toBe(`ASIADEMO${PARTNER.id}`);
    expect(Date.parse(member('Expiration') ?? '')).toBeGreaterThanOrEqual(before + 3_600_000);
  });

  it('gives one as long as asked for', async () => {
    const { member } = await ask({
      Action: 'AssumeRole',
      RoleArn: ROLE,
      ExternalId: PARTNER.externalId ?? '',
      DurationSeconds: '900',
    });

    expect(Date.parse(member('Expiration') ?? '')).toBeLessThanOrEqual(Date.now() + 900_000);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['no external id', { RoleArn: ROLE }],
    ['a wrong external id', { RoleArn: ROLE, ExternalId: 'guess' }],
    ['an account that nobody knows', { RoleArn: 'arn:aws:iam::999999999999:role/reader' }],
    ['what is no role', { RoleArn: 'reader' }],
  ])('refuses %s', async (_, form) => {
    const { status, member } = await ask({ Action: 'AssumeRole', ...form });

    expect(status).toBe(403);
    expect(member('Code')).toBe('AccessDenied');
    expect(member('Message')).toContain('is not authorized to perform: sts:AssumeRole');
  });

  it('is counted apart from the calls of Cognito', async () => {
    await ask({ Action: 'AssumeRole', RoleArn: ROLE });

    expect(endpoint.calls).toEqual([]);
    expect(endpoint.roleCalls).toMatchObject([
      { operation: 'AssumeRole', account: 'partner', region: 'eu-west-1', userPoolId: null },
    ]);
    endpoint.forgetCalls();
    expect(endpoint.roleCalls).toEqual([]);
  });

  it('meets the faults of its own name alone, in STS’s shape', async () => {
    endpoint.misbehave('*', { kind: 'reset' });
    endpoint.misbehave('AssumeRole', { kind: 'exception', name: 'Throttling', status: 400 }, 1);
    const form = { Action: 'AssumeRole', RoleArn: ROLE, ExternalId: PARTNER.externalId ?? '' };

    const refused = await ask(form);
    const answered = await ask(form);

    expect([refused.status, refused.member('Code')]).toEqual([400, 'Throttling']);
    expect(answered.status).toBe(200);
  });
});
