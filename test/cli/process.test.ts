import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMBEDDED_FLEET, loadPools, startDemoEndpoint, type DemoEndpoint } from '../../src/demo';
import { ROOT } from '../support/start-process';
import { BARE, PROGRAM, runCli, type Ended } from './run-cli';

const SLOW = '{ userPool(id: "us-east-1_EXAMPLE") { name } }';
const BIN = join(ROOT, 'bin', 'cognito-graphql-gateway.mjs');

/** A pseudo-terminal for a command, of util-linux. */
const SCRIPT = '/usr/bin/script';

/** With a device that takes nothing, as a disk that is full. */
const onFull = existsSync('/dev/full') ? it : it.skip;

/** Settings of a reader of AWS in front of an endpoint. */
const pointedAt = ({ url }: DemoEndpoint) => ({
  AWS_REGION: 'us-east-1',
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: url,
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
});

/** What a shell command shows on a terminal of its own; its stdin is none. */
async function onTerminal(
  command: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn(SCRIPT, ['-qec', command, '/dev/null'], {
    cwd: ROOT,
    env: { ...BARE, TERM: 'xterm', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (shown += String(chunk)));
  await new Promise((resolve) => child.on('close', resolve));
  return shown;
}

describe('the program', () => {
  it.each([
    [['--help'], /^Usage: cognito-graphql-gateway /],
    [['query', '--help'], /\nExamples:\n/],
    [['replica', '--help'], /\nExamples:\n/],
    [['diff', '--help'], /\nExit codes: /],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ])('says what it is asked about with %j, and ends with 0', async (args, said) => {
    const { code, stdout, stderr } = await runCli(args);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(said);
  });

  it.each([
    ['without a command', []],
    ['with one that it has not', ['apply']],
    ['with a flag that it has not', ['diff', '--quick', 'a', 'b']],
  ])('ends with 2 and says what to do %s', async (_, args) => {
    const { code, stdout, stderr } = await runCli(args);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--help');
  });

  it('starts from another folder through a link, as npx starts it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cli-bin-'));
    const link = join(folder, 'cognito-graphql-gateway');
    spawnSync('ln', ['-s', BIN, link]);

    const { status, stdout, stderr } = spawnSync(link, ['--version'], {
      cwd: folder,
      env: BARE,
      encoding: 'utf8',
    });

    expect(status).toBe(0);
    // Where a source has changed since the tests began, it builds first and says so.
    expect(stderr).toMatch(/^(?:Building the server [^\n]+\n)?$/);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    rmSync(folder, { recursive: true });
  });

  it('says what to do where it is not built and cannot be', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cli-bare-'));
    spawnSync('cp', ['-r', join(ROOT, 'bin'), folder]);

    const { status, stdout, stderr } = spawnSync(
      join(folder, 'bin', 'cognito-graphql-gateway.mjs'),
      { env: BARE, encoding: 'utf8' },
    );

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^There is neither [^\n]+ run "npm ci" in a clone\.\n$/);
    rmSync(folder, { recursive: true });
  });

  it('ends quietly, with the code that it has, once nobody reads any more', async () => {
    const everything = "'{ __schema { types { name description fields { description } } } }'";

    const ended = await new Promise<Ended>((resolve) => {
      const shell = `set -o pipefail; ${process.execPath} ${PROGRAM} query ${everything} --demo | head -n 1`;
      const { status, stdout, stderr } = spawnSync('bash', ['-c', shell], {
        env: BARE,
        encoding: 'utf8',
      });
      resolve({ code: status, stdout, stderr });
    });

    expect(ended).toEqual({ code: 0, stdout: '{\n', stderr: '' });
  });

  onFull.each([
    ['a result', 'query "{ callerAccess }" --demo'],
    ['help', '--help'],
  ])('ends with 2 and a sentence where %s cannot be written', (_, args) => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `${process.execPath} ${PROGRAM} ${args} > /dev/full`],
      { env: BARE, encoding: 'utf8' },
    );

    expect(status).toBe(2);
    expect(stderr).toMatch(/^The result cannot be written: ENOSPC[^\n]+\n$/);
  });

  onFull('does not end as if there were differences where its sentences cannot be written', () => {
    const nothingTold = `${process.execPath} ${PROGRAM} query '{ nope }' --demo 2> /dev/full`;

    const { status, stdout } = spawnSync('bash', ['-c', nothingTold], {
      env: { ...BARE, COGNITO_LOG_LEVEL: 'debug' },
      encoding: 'utf8',
    });

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('ends at once with 130 on SIGINT', async () => {
    const endpoint = await startDemoEndpoint({ pools: await loadPools(EMBEDDED_FLEET) });
    endpoint.misbehave('*', { kind: 'hang' });
    const child = spawn(process.execPath, [PROGRAM, 'query', SLOW], {
      env: { ...BARE, ...pointedAt(endpoint) },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.on('close', (...end) => resolve(end)));
    while (endpoint.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));

    child.kill('SIGINT');

    expect(await ended).toEqual([130, null]);
    await endpoint.close();
  });
});

const onLinux = existsSync(SCRIPT) ? describe : describe.skip;

onLinux('the program on a terminal', () => {
  const diff = `${process.execPath} ${PROGRAM} diff us-east-1_EXAMPLE us-east-1_k3TqZ81Lm --demo`;

  it('colours a table, unless NO_COLOR or a flag says otherwise', async () => {
    const shown = await onTerminal(diff);
    const plain = await onTerminal(diff, { NO_COLOR: '1' });
    const never = await onTerminal(`${diff} --color never`);

    expect(shown).toContain('\u001b[31m-\u001b[39m');
    expect(plain + never).not.toContain('\u001b[3');
  });

  it('says what is read on stderr while that takes long, and takes it away', async () => {
    const endpoint = await startDemoEndpoint({ pools: await loadPools(EMBEDDED_FLEET) });
    endpoint.misbehave('*', { kind: 'latency', ms: 1_500 });

    const shown = await onTerminal(
      `${process.execPath} ${PROGRAM} query '${SLOW}' --format yaml`,
      pointedAt(endpoint),
    );

    const [line, result] = shown.split('\r\u001b[2K').slice(1);
    expect(line).toBe('Reading DescribeUserPool in us-east-1, 1 call so far');
    expect(result).toBe('data:\r\n  userPool:\r\n    name: my-test-user-pool\r\n');
    await endpoint.close();
  });
});
