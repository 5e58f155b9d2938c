import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMBEDDED_FLEET, loadPools, startDemoEndpoint } from '../../src/demo';
import { endProcesses, startProcess } from '../support/start-process';

interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

async function query(url: string, document: string): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document }),
  });
  return (await response.json()) as Answer;
}

/** The standard AWS settings of a gateway in front of an endpoint. */
const pointedAt = (endpoint: string) => ({
  AWS_REGION: 'us-east-1',
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoint,
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
});

describe('starting the gateway', () => {
  afterEach(endProcesses);

  it('serves the demo on a bare machine, and says what, where and how to begin', async () => {
    const child = startProcess({ PORT: '0' });

    const url = await child.says(/graphql +(http:\/\/127\.0\.0\.1:\d+\/graphql)\n/);
    const first = await child.says(/try +(.+)\n/);

    expect(child.output()).toMatch(
      /serving +the demo fleet: \d+ user pools in \d+ regions, lists from us-east-1, eu-west-1, eu-central-1 of main, partner .*AWS_REGION/,
    );
    expect(child.output()).toContain(`graphiql  ${url.replace('/graphql', '/graphiql')}`);
    expect(
      child
        .output()
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('{')),
    ).toHaveLength(4);
    expect(await query(url, first)).toEqual({
      data: { userPool: { name: 'my-test-user-pool', mfaConfiguration: 'OPTIONAL' } },
      extensions: { upstream: expect.any(Object) as object },
    });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 on %s', async (signal) => {
    const child = startProcess({ PORT: '0', COGNITO_GRACE_MS: '0' });
    await child.says(/try /);

    child.kill(signal);

    expect(await child.exit).toBe(0);
  });

  it('answers what is in flight before it ends', async () => {
    const endpoint = await startDemoEndpoint({ pools: await loadPools(EMBEDDED_FLEET) });
    endpoint.misbehave('*', { kind: 'latency', ms: 300 });
    const child = startProcess({ PORT: '0', COGNITO_GRACE_MS: '0', ...pointedAt(endpoint.url) });
    const url = await child.says(/graphql +(http\S+)/);

    const answer = query(url, '{ userPools(first: 5) { nodes { id arn } } }');
    while (endpoint.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGTERM');

    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ userPools: { nodes: { length: 5 } } });
    expect(await child.exit).toBe(0);
    expect(endpoint.calls).toHaveLength(1 + 5);
    await endpoint.close();
  });

  it.each([
    ['that sends nothing', ''],
    ['that stops in its head', 'POST /graphql HTTP/1.1\r\nHo'],
  ])('ends though somebody holds a connection %s', async (_, bytes) => {
    const child = startProcess({ PORT: '0', COGNITO_GRACE_MS: '0' });
    const { port } = new URL(await child.says(/graphql +(http\S+)/));
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => undefined).write(bytes);

    child.kill('SIGTERM');

    expect(await child.exit).toBe(0);
    socket.destroy();
  });

  it('does not wait once a second signal comes, be it another one', async () => {
    const child = startProcess({ PORT: '0', COGNITO_GRACE_MS: '0' });
    const { port } = new URL(await child.says(/graphql +(http\S+)/));
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    const half =
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n';
    socket.on('error', () => undefined).write(half);
    await once(socket, 'data');

    child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill('SIGINT');

    expect(await child.exit).toBe(1);
    socket.destroy();
  });

  it('counts an empty setting of AWS as unset', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aws-'));
    writeFileSync(join(folder, 'config'), '[profile team]\nregion = eu-west-3\n');

    const child = startProcess({
      PORT: '0',
      AWS_CONFIG_FILE: join(folder, 'config'),
      AWS_PROFILE: 'team',
      AWS_REGION: '',
    });

    await child.says(/lists from eu-west-3/);
    rmSync(folder, { recursive: true });
  });

  it('serves one’s own exports', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'exports-'));
    const pool = {
      Id: 'eu-north-1_Mine',
      Name: 'mine',
      CreationDate: '2024-05-06T07:08:09.010000+00:00',
    };
    writeFileSync(join(folder, 'mine.json'), JSON.stringify({ UserPool: pool }));
    const child = startProcess({ PORT: '0', COGNITO_DEMO_POOLS: folder });
    const url = await child.says(/graphql +(http\S+)/);

    const answer = await query(url, '{ userPools { nodes { id name creationDate } } }');

    expect(answer.data).toEqual({
      userPools: {
        nodes: [{ id: 'eu-north-1_Mine', name: 'mine', creationDate: '2024-05-06T07:08:09.010Z' }],
      },
    });
    rmSync(folder, { recursive: true });
  });

  it('serves what the standard AWS settings point at', async () => {
    const endpoint = await startDemoEndpoint({ pools: await loadPools(EMBEDDED_FLEET) });
    const child = startProcess({ PORT: '0', ...pointedAt(endpoint.url) });
    const url = await child.says(/graphql +(http\S+)/);

    const answer = await query(url, '{ userPool(id: "us-east-1_EXAMPLE") { name } }');

    expect(child.output()).not.toContain('demo');
    expect(answer.data).toEqual({ userPool: { name: 'my-test-user-pool' } });
    expect(endpoint.calls).toHaveLength(1);
    await endpoint.close();
  });

  it('serves the accounts and settings of a file, entering a role with its own credentials', async () => {
    const endpoint = await startDemoEndpoint({ pools: await loadPools(EMBEDDED_FLEET) });
    const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
    writeFileSync(
      join(folder, 'fleet.yaml'),
      `
accounts:
  - name: theirs
    roleArn: arn:aws:iam::210987654321:role/reader
    externalId: partner-of-the-demo
    regions: [eu-central-1]
    endpoint: ${endpoint.url}
  - name: ours
    regions: [us-east-1]
settings:
  PORT: 0
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: ${endpoint.url}
`,
    );
    const child = startProcess({
      COGNITO_CONFIG: join(folder, 'fleet.yaml'),
      AWS_ENDPOINT_URL_STS: endpoint.url,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
    });
    const url = await child.says(/graphql +(http\S+)/);

    const answer = await query(
      url,
      '{ userPool(id: "eu-central-1_B2bPorTal") { id } accounts { name regions { region } } }',
    );

    expect(child.output()).toContain('lists from eu-central-1, us-east-1 of theirs, ours');
    expect(answer.data).toEqual({
      userPool: { id: 'eu-central-1_B2bPorTal' },
      accounts: [
        { name: 'theirs', regions: [{ region: 'eu-central-1' }] },
        { name: 'ours', regions: [{ region: 'us-east-1' }] },
      ],
    });
    expect(endpoint.roleCalls).toMatchObject([{ account: 'partner', region: 'eu-central-1' }]);
    await endpoint.close();
    rmSync(folder, { recursive: true });
  });

  it('is refused with 1 and one sentence for a file with a mistake', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fleet-'));
    const path = join(folder, 'fleet.yaml');
    writeFileSync(path, 'accounts:\n  - name: prod\n    region: eu-west-1\n');

    const child = startProcess({ PORT: '0', COGNITO_CONFIG: path });

    expect(await child.exit).toBe(1);
    expect(child.output()).toMatch(
      new RegExp(`^Cannot start: ${path}: accounts\\[0\\]\\.\\w+ is [^\\n]+\\n$`),
    );
    rmSync(folder, { recursive: true });
  });

  it('lets no AWS setting reach the demo', async () => {
    const child = startProcess({
      PORT: '0',
      COGNITO_SOURCE: 'demo',
      AWS_REGION: 'eu-north-1',
      AWS_PROFILE: 'nosuchprofile',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
      AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:1',
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'http://127.0.0.1:1',
      AWS_USE_FIPS_ENDPOINT: 'true',
      AWS_USE_DUALSTACK_ENDPOINT: 'true',
      AWS_MAX_ATTEMPTS: '0',
    });
    const url = await child.says(/graphql +(http\S+)/);

    const answer = await query(url, '{ userPools(first: 1) { nodes { id arn } } }');

    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({ userPools: { nodes: [{ id: 'us-east-1_EXAMPLE' }] } });
  });

  it('starts without credentials, and answers UPSTREAM_AUTH until there are some', async () => {
    const child = startProcess({ PORT: '0', AWS_REGION: 'us-east-1' });
    const url = await child.says(/graphql +(http\S+)/);

    const answer = await query(url, '{ userPool(id: "us-east-1_EXAMPLE") { name } }');

    expect(answer.data).toEqual({ userPool: null });
    expect(answer.errors?.[0]?.extensions.code).toBe('UPSTREAM_AUTH');
  });

  it('takes the region of a profile', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aws-'));
    writeFileSync(join(folder, 'config'), '[profile team]\nregion = eu-west-3\n[profile bare]\n');
    const env = { PORT: '0', AWS_CONFIG_FILE: join(folder, 'config') };

    const team = startProcess({ ...env, AWS_PROFILE: 'team' });
    const bare = startProcess({ ...env, AWS_PROFILE: 'bare' });

    await team.says(/serving +Amazon Cognito, lists from eu-west-3, profile team/);
    expect(await bare.exit).toBe(1);
    expect(bare.output()).toContain('AWS_REGION is not set');
    expect(bare.output()).toContain('"bare"');
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['a source that does not exist', { COGNITO_SOURCE: 'moto' }, 'COGNITO_SOURCE'],
    ['production without a source', { NODE_ENV: 'production' }, 'COGNITO_SOURCE=demo'],
    ['a malformed number', { COGNITO_DEADLINE_MS: '10s' }, 'COGNITO_DEADLINE_MS'],
    ['a malformed region', { AWS_REGION: 'Frankfurt' }, 'AWS_REGION'],
    [
      'a folder that is not there',
      { COGNITO_DEMO_POOLS: '/nonexistent/pools' },
      '/nonexistent/pools',
    ],
    ['demo pools beside AWS', { COGNITO_DEMO_POOLS: '/tmp', AWS_REGION: 'eu-west-1' }, 'never mix'],
    [
      'an endpoint with a password',
      {
        AWS_REGION: 'eu-west-1',
        AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'http://me:secret@127.0.0.1',
      },
      'must not hold a user name or password',
    ],
    [
      'a host that is not ours',
      { HOST: '192.0.2.1', COGNITO_ALLOW_UNAUTHENTICATED: 'true' },
      'HOST "192.0.2.1"',
    ],
  ])('is refused with 1 and one sentence for %s', async (_, env, sentence) => {
    const child = startProcess({ PORT: '0', ...(env as Record<string, string>) });

    expect(await child.exit).toBe(1);
    expect(child.output()).toContain(sentence);
    expect(child.output().trim().split('\n')).toHaveLength(1);
  });

  it('is refused with 1 and one sentence for a port in use', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as AddressInfo;

    const child = startProcess({ PORT: String(port) });

    expect(await child.exit).toBe(1);
    expect(child.output()).toBe(
      `Cannot start: port ${port} on 127.0.0.1 is in use. Stop what listens there, or set PORT to another.\n`,
    );
    await new Promise((resolve) => holder.close(resolve));
  });

  it('passes its exit code on through npm start', async () => {
    const child = startProcess({ PORT: 'http' }, ['npm', 'start']);

    expect(await child.exit).toBe(1);
    expect(child.output()).toContain('Cannot start: PORT must be a whole number');
  });
});
