import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientAccount } from '../../src/cognito';
import { PARTNER, RAW_AWS_TEXT, startDemoEndpoint, type DemoEndpoint } from '../../src/demo';
import type { Source } from '../../src/domain/source';
import { demoPool } from '../demo/wire-clients';
import { failureOf } from '../support/builders';
import { aClientAccount, anAsk, endpointsAt, startUpstream } from '../support/upstream';

const ROLE = `arn:aws:iam::${PARTNER.id}:role/reader-of-pools`;
const HOME = 'us-east-1_Main00001';
const THEIRS = 'us-east-1_Partner01';
const ABROAD = 'eu-west-1_Partner01';
const POOLS = [
  demoPool(HOME),
  ...[THEIRS, ABROAD].map((id) => {
    const region = id.slice(0, id.lastIndexOf('_'));
    const Arn = `arn:aws:cognito-idp:${region}:${PARTNER.id}:userpool/${id}`;
    return demoPool(id, { document: { Id: id, Arn } });
  }),
];

let endpoint: DemoEndpoint;
let source: Source;
let close: () => void;

function enter(partner: Partial<ClientAccount>, deadlineMs = 2_000): void {
  const own = { accessKeyId: 'DEMO', secretAccessKey: 'DEMO' };
  const upstream = startUpstream({
    accounts: [
      aClientAccount({ name: 'main', endpoints: endpointsAt(endpoint.url) }),
      aClientAccount({
        name: 'partner',
        endpoints: endpointsAt(endpoint.url),
        roleArn: ROLE,
        externalId: PARTNER.externalId,
        stsRegion: 'eu-west-1',
        ...partner,
      }),
    ],
    overrides: { credentials: () => Promise.resolve(own), stsEndpoint: endpoint.url },
    deadlineMs,
    maxConcurrency: 50,
  });
  source = upstream.source;
  close = () => upstream.clients.close();
}

function describePool(userPoolId: string, account = 'partner', region?: string) {
  const place = { account, region: region ?? userPoolId.slice(0, userPoolId.lastIndexOf('_')) };
  return source.read({ operation: 'DescribeUserPool', place, input: { userPoolId } }, anAsk());
}

beforeEach(async () => {
  endpoint = await startDemoEndpoint({ pools: POOLS });
  enter({});
});

afterEach(async () => {
  close();
  await endpoint.close();
});

describe('An account with a role', () => {
  it('is entered once for all its regions, however many calls are made', async () => {
    await Promise.all([
      // As many as a busy machine answers within the deadline.
      ...Array.from({ length: 25 }, () => describePool(THEIRS)),
      ...Array.from({ length: 25 }, () => describePool(ABROAD)),
    ]);
    await describePool(THEIRS);

    expect(endpoint.calls).toHaveLength(51);
    expect(new Set(endpoint.calls.map(({ account }) => account))).toEqual(new Set(['partner']));
    expect(endpoint.roleCalls).toMatchObject([
      { operation: 'AssumeRole', account: 'partner', region: 'eu-west-1' },
    ]);
  });

  it('is not entered for what another account is asked', async () => {
    const userPool = await describePool(HOME, 'main');

    expect(userPool).toMatchObject({ id: HOME, account: 'main' });
    expect(endpoint.calls).toMatchObject([{ account: 'main' }]);
    expect(endpoint.roleCalls).toEqual([]);
  });

  it.each<[string, Partial<ClientAccount>]>([
    ['whose external id is wrong', { externalId: 'a-wrong-guess' }],
    ['whose external id is missing', { externalId: null }],
    ['of an account that nobody knows', { roleArn: 'arn:aws:iam::999999999999:role/reader' }],
  ])('%s costs that account alone, told as such', async (_, partner) => {
    enter(partner);

    const [failure, other] = await Promise.all([
      failureOf(() => describePool(THEIRS)),
      describePool(HOME, 'main'),
    ]);

    expect(other.id).toBe(HOME);
    expect(failure).toMatchObject({
      code: 'UPSTREAM_AUTH',
      account: 'partner',
      region: 'us-east-1',
      userPoolId: THEIRS,
      message:
        'The gateway cannot assume the role of account "partner". Its operator has to check the role, its trust policy and its external id.',
    });
    expect(JSON.stringify(failure)).not.toMatch(/arn:|reader|guess|\d{12}/);
    expect(endpoint.calls).toHaveLength(1);
  });

  it.each([
    ['AccessDenied', 403],
    ['ExpiredTokenException', 400],
    ['MalformedPolicyDocument', 400],
    ['ValidationError', 400],
    ['InvalidClientTokenId', 403],
    ['RegionDisabledException', 403],
  ])(
    'that STS refuses with %s is UPSTREAM_AUTH, whatever that is of Cognito',
    async (name, status) => {
      endpoint.misbehave('AssumeRole', { kind: 'exception', name, status });

      const failure = await failureOf(() => describePool(THEIRS));

      expect(failure).toMatchObject({ code: 'UPSTREAM_AUTH', retryable: false });
      expect(failure.message).toContain('cannot assume the role of account "partner"');
      expect(failure.message).not.toContain(RAW_AWS_TEXT);
    },
  );

  it('that Cognito refuses is told by the permission that is missing', async () => {
    endpoint.misbehave(THEIRS, { kind: 'exception', name: 'AccessDeniedException' });

    const failure = await failureOf(() => describePool(THEIRS));

    expect(failure.code).toBe('ACCESS_DENIED');
    expect(failure.message).toContain('cognito-idp:DescribeUserPool');
  });

  it('is worth asking again where STS fails', async () => {
    endpoint.misbehave('AssumeRole', { kind: 'exception', name: 'InternalFailure', status: 500 });

    const failure = await failureOf(() => describePool(THEIRS));

    expect(failure).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
      message:
        'AWS could not be asked for a session with the role of account "partner". Ask again later.',
    });
    expect(endpoint.roleCalls).toHaveLength(3);
  });

  it('is given up at the deadline of the call, entering included', async () => {
    enter({}, 200);
    endpoint.misbehave('AssumeRole', { kind: 'hang' });

    const failure = await failureOf(() => describePool(THEIRS));

    expect(failure.code).toBe('UPSTREAM_TIMEOUT');
    expect(endpoint.calls).toEqual([]);
  });

  it('makes no storm of refusals: one for all who ask at a time', async () => {
    enter({ externalId: null });

    const failures = await Promise.all(
      Array.from({ length: 40 }, () => failureOf(() => describePool(THEIRS))),
    );

    expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['UPSTREAM_AUTH']));
    expect(endpoint.roleCalls).toHaveLength(1);
  });
});

describe('The endpoint of STS', () => {
  it('is the one of AWS_ENDPOINT_URL_STS, where nothing else is told', async () => {
    process.env['AWS_ENDPOINT_URL_STS'] = endpoint.url;
    const { clients, source: standard } = startUpstream({
      accounts: [
        aClientAccount({
          name: 'partner',
          endpoints: endpointsAt(endpoint.url),
          roleArn: ROLE,
          externalId: PARTNER.externalId,
        }),
      ],
      overrides: {
        credentials: () => Promise.resolve({ accessKeyId: 'DEMO', secretAccessKey: 'DEMO' }),
      },
    });
    source = standard;

    await describePool(THEIRS);

    expect(endpoint.roleCalls).toHaveLength(1);
    delete process.env['AWS_ENDPOINT_URL_STS'];
    clients.close();
  });
});

describe('An account with a profile', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'profiles-'));
    process.env['AWS_SHARED_CREDENTIALS_FILE'] = join(folder, 'credentials');
    process.env['AWS_CONFIG_FILE'] = join(folder, 'config');
    writeFileSync(
      join(folder, 'credentials'),
      `[theirs]\naws_access_key_id = ASIADEMO${PARTNER.id}\naws_secret_access_key = x\n`,
    );
    writeFileSync(join(folder, 'config'), '');
  });
  afterEach(() => {
    delete process.env['AWS_SHARED_CREDENTIALS_FILE'];
    delete process.env['AWS_CONFIG_FILE'];
    rmSync(folder, { recursive: true });
  });

  it('is entered with the credentials of the profile', async () => {
    enter({ roleArn: null, externalId: null, profile: 'theirs' });

    await describePool(THEIRS);

    expect(endpoint.calls).toMatchObject([{ account: 'partner' }]);
    expect(endpoint.roleCalls).toEqual([]);
  });

  it('that is not there is never entered with other credentials', async () => {
    enter({ roleArn: null, externalId: null, profile: 'missing' });

    const failure = await failureOf(() => describePool(THEIRS));

    expect(failure).toMatchObject({ code: 'UPSTREAM_AUTH', account: 'partner' });
    expect(failure.message).toContain('no valid AWS credentials');
    expect(endpoint.calls).toEqual([]);
  });
});
