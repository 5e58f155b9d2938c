import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { EMBEDDED_FLEET, loadPools, startDemoEndpoint } from '../../src/demo';
import { runCli } from './run-cli';

const NAME = '{ userPool(id: "us-east-1_EXAMPLE") { name } }';
const BY_ID = 'query A($id: ID!) { userPool(id: $id) { name } } query B { callerAccess }';
const ANSWER = { data: { userPool: { name: 'my-test-user-pool' } } };

describe('query at the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cli-query-'));
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints the answer as GraphQL has it, and nothing else', async () => {
    const ended = await runCli(['query', NAME, '--demo']);

    expect(ended).toEqual({ code: 0, stdout: `${JSON.stringify(ANSWER, null, 2)}\n`, stderr: '' });
  });

  it('prints it as YAML', async () => {
    const { code, stdout } = await runCli(['query', NAME, '--demo', '--format', 'yaml']);

    expect(code).toBe(0);
    expect(stdout).toBe('data:\n  userPool:\n    name: my-test-user-pool\n');
  });

  it('takes document and variables from files, and one operation of several', async () => {
    const document = file('a.graphql', BY_ID);
    const variables = file('a.json', '{"id": "us-east-1_EXAMPLE"}');

    const { code, stdout } = await runCli(
      ['query', `@${document}`, '--variables', `@${variables}`, '--operation', 'A'].concat(
        '--demo',
      ),
    );

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(ANSWER);
  });

  it('lists one region of the demo where it is told to', async () => {
    const places = '{ userPools { nodes { region } } }';

    const { stdout } = await runCli(['query', places, '--demo', '--region', 'eu-west-1']);

    const { data } = JSON.parse(stdout) as {
      readonly data: {
        readonly userPools: { readonly nodes: readonly { readonly region: string }[] };
      };
    };
    expect(data.userPools.nodes.length).toBeGreaterThan(1);
    expect(new Set(data.userPools.nodes.map(({ region }) => region))).toEqual(
      new Set(['eu-west-1']),
    );
  });

  it('refuses a document on stdin that is no UTF-8', async () => {
    const { code, stderr } = await runCli(['query', '-', '--demo'], {
      stdin: Buffer.from([...Buffer.from('{ a # '), 0xff, ...Buffer.from('\n}')]),
    });

    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'What came on stdin is no text in UTF-8; save it as such.\n',
    });
  });

  it('takes the document from stdin', async () => {
    const { code, stdout } = await runCli(['query', '-', '--demo'], { stdin: NAME });

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(ANSWER);
  });

  it('prints what could be read, tells the rest in a sentence, and ends with 1', async () => {
    const { code, stdout, stderr } = await runCli([
      'query',
      '{ userPool(id: "us-east-1_None1") { name } callerAccess }',
      '--demo',
    ]);

    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      data: { userPool: null, callerAccess: 'SENSITIVE' },
      errors: [{ path: ['userPool'], extensions: { code: 'USER_POOL_NOT_FOUND' } }],
    });
    expect(stderr).toMatch(/^There is no user pool "us-east-1_None1" in [^\n]+\n$/);
  });

  it.each([
    ['a document that is none', ['{\n  a'], /^Syntax Error: [^\n]+ \(line 2, column 4\)\n$/],
    [
      'a field that does not exist',
      ['{ nope }'],
      /^Cannot query field "nope"[^\n]+ \(line 1, column 3\)\n$/,
    ],
    [
      'no operation of several',
      [BY_ID],
      /^Must provide operation name [^\n]+ with --operation\.\n$/,
    ],
    [
      'an operation that there is not',
      [BY_ID, '--operation', 'C'],
      /^Unknown operation named "C"\.[^\n]+ with --operation\.\n$/,
    ],
    [
      'a file without its @',
      ['package.json'],
      /^"package\.json" is a file\. Put @ in front for what it holds: "@package\.json"\.\n$/,
    ],
    [
      'variables of a file without its @',
      [NAME, '--variables', 'package.json'],
      /^"package\.json" is a file\. [^\n]+\n$/,
    ],
    ['stdin twice', ['-', '--variables', '@-'], /^Document and variables are both stdin[^\n]+\n$/],
    ['a mutation', ['mutation { a }'], /^This gateway only reads[^\n]+\n$/],
    [
      'a file that does not exist',
      ['@/nonexistent/a'],
      /^"\/nonexistent\/a" does not exist[^\n]+\n$/,
    ],
    ['a folder', ['@/tmp'], /^"\/tmp" is a folder[^\n]+\n$/],
    [
      'broken variables',
      [NAME, '--variables', '{"token": s3cr3t'],
      /^--variables is not valid JSON\.\n$/,
    ],
    [
      'variables that are a list',
      [NAME, '--variables', '[]'],
      /^--variables is JSON, but no object[^\n]+\n$/,
    ],
    [
      'a missing variable',
      [BY_ID, '--operation', 'A'],
      /^Variable "\$id" of required type[^\n]+\n$/,
    ],
    ['no document', [], /^error: missing required argument 'document'\n[^\n]+\n$/],
    [
      'a format it has not',
      [NAME, '--format', 'hcl'],
      /^error: option '--format <format>' argument 'hcl' is invalid\. Allowed choices are json, yaml\.\n[^\n]+\n$/,
    ],
    [
      'settings at odds',
      [NAME, '--profile', 'a'],
      /^error: option '--demo' cannot be used with option '--profile <name>'\n/,
    ],
    [
      'the demo and a folder',
      [NAME, '--pools', 'exports'],
      /^error: option '--demo' cannot be used with option '--pools <dir>'\n/,
    ],
  ])('ends with 2 and prints no result for %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await runCli(['query', ...args, '--demo']);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
  });

  it('reads a folder of exports', async () => {
    const exports = mkdtempSync(join(tmpdir(), 'cli-exports-'));
    writeFileSync(
      join(exports, 'mine.json'),
      JSON.stringify({ UserPool: { Id: 'eu-north-1_Mine', Name: 'mine\u009b31m\u202e' } }),
    );

    const list = ['query', '{ userPools { nodes { name } } }', '--pools', exports];
    const [json, yaml] = await Promise.all([runCli(list), runCli([...list, '--format', 'yaml'])]);

    const answer = { data: { userPools: { nodes: [{ name: 'mine\u009b31m\u202e' }] } } };
    expect(JSON.parse(json.stdout)).toEqual(answer);
    expect(parse(yaml.stdout)).toEqual(answer);
    expect(json.stdout + yaml.stdout).not.toMatch(/[\u009b\u202e]/);
    rmSync(exports, { recursive: true });
  });

  it.each([
    [
      'a missing folder',
      ['--pools', '/nonexistent/pools'],
      /^--pools: The demo folder \/nonexistent\/pools does not exist; [^\n]+\n$/,
    ],
    [
      'a region that is none',
      ['--region', 'Frankfurt'],
      /^--region must be a region [^\n]+ "Frankfurt"\.\n$/,
    ],
    [
      'an empty region',
      ['--region', ''],
      /^error: option '--region <region>' argument '' is invalid\./,
    ],
    [
      'a missing configuration',
      ['--config', '/nonexistent/c.yaml'],
      /^--config names \/nonexistent\/c\.yaml, which cannot be read[^\n]+\n$/,
    ],
    ['nowhere to read', [], /^Nothing tells what to read\. Name --region [^\n]+\n$/],
  ])('ends with 2 and one sentence for %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await runCli(['query', '{ callerAccess }', ...args]);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
  });

  it('is not stopped by what concerns a server alone', async () => {
    const { code, stderr } = await runCli(['query', NAME, '--demo'], {
      env: {
        HOST: '0.0.0.0',
        PORT: 'http',
        NODE_ENV: 'production',
        COGNITO_MAX_COST: 'little',
        COGNITO_TRUSTED_DOCUMENTS: '/nonexistent/manifest.json',
        COGNITO_CORS_ORIGINS: 'everybody',
      },
    });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('asks for more at once than a server would answer', async () => {
    const aliases = Array.from({ length: 60 }, (_, at) => `a${at}: callerAccess`).join(' ');

    const { code } = await runCli(['query', `{ ${aliases} }`, '--demo']);

    expect(code).toBe(0);
  });

  it('reads AWS by the standard settings, and tells nothing of AWS’s own words unless asked', async () => {
    const endpoint = await startDemoEndpoint({ pools: await loadPools(EMBEDDED_FLEET) });
    const env = {
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoint.url,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_PROFILE: '',
    };
    const missing = NAME.replace('EXAMPLE', 'None1');

    const found = await runCli(['query', NAME, '--region', 'us-east-1'], { env });
    const quiet = await runCli(['query', missing, '--region', 'us-east-1'], { env });
    const loud = await runCli(['query', missing, '--region', 'us-east-1'], {
      env: { ...env, COGNITO_LOG_LEVEL: 'debug' },
    });

    expect(JSON.parse(found.stdout)).toEqual(ANSWER);
    expect(endpoint.calls.map(({ operation }) => operation)).toEqual(
      Array.from({ length: 3 }, () => 'DescribeUserPool'),
    );
    expect(quiet.stderr.trim().split('\n')).toHaveLength(1);
    expect(loud.stderr).toContain('ResourceNotFoundException');
    await endpoint.close();
  });
});
