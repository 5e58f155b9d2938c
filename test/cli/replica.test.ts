import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runCli } from './run-cli';

const ID = 'us-east-1_EXAMPLE';

interface Step {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

describe('replica at the command line', () => {
  const replica = (...args: readonly string[]) => runCli(['replica', ID, '--demo', ...args]);

  it('prints the steps as JSON, and on stderr that some things need a look', async () => {
    const { code, stdout, stderr } = await replica();

    const steps = JSON.parse(stdout) as readonly Step[];
    expect(code).toBe(0);
    expect(steps[0]).toMatchObject({
      operation: 'CreateUserPool',
      input: { PoolName: 'my-test-user-pool' },
    });
    expect(stderr).toMatch(
      /^\d+ things of the pool do not travel unaided: see --form not-carried [^\n]+\n$/,
    );
  });

  it('prints the same steps as YAML and as a table', async () => {
    const [json, yaml, table] = await Promise.all(
      ['json', 'yaml', 'table'].map((format) => replica('--format', format)),
    );

    const steps = JSON.parse(json?.stdout ?? '') as readonly Step[];
    const [calls = ''] = table?.stdout.split('\n\n') ?? [];
    const lines = calls.trim().split('\n');
    expect(parse(yaml?.stdout ?? '', { version: '1.1' })).toEqual(steps);
    expect(lines.slice(1, -1).map((line) => line.split(/ +/)[1])).toEqual(
      steps.map(({ operation }) => operation),
    );
    expect(lines.at(-1)).toBe(`${steps.length} calls.`);
  });

  it('lists in the table what has to be put in, and who knows it', async () => {
    const { stdout } = await runCli([
      ...['replica', 'eu-west-1_sT4ffSsoQ', '--demo', '--format', 'table'],
    ]);

    const [, placeholders = ''] = stdout.split('\n\n');
    const lines = placeholders.trim().split('\n');
    expect(lines[0]).toMatch(/^PLACEHOLDER +FROM +DESCRIPTION$/);
    expect(lines).toContainEqual(expect.stringMatching(/^USER_POOL_ID +step 1 +The new pool's id/));
    expect(lines).toContainEqual(expect.stringMatching(/^DOMAIN_PREFIX +you +A prefix/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^FACEBOOK_CLIENT_SECRET +you, a secret +The client_secret/),
    );
    expect(lines.at(-1)).toBe(`${lines.length - 2} placeholders.`);
  });

  it('tells how each call is made, and what its answer tells', async () => {
    const { stdout } = await replica('--parts', 'none');

    const userPoolId = expect.objectContaining({
      name: 'USER_POOL_ID',
      answerPath: 'UserPool.Id',
      isSecret: false,
    }) as unknown;
    expect(JSON.parse(stdout)).toMatchObject([
      { command: 'create-user-pool', placeholders: [], makes: userPoolId },
      { command: 'set-user-pool-mfa-config', placeholders: [userPoolId], makes: null },
    ]);
  });

  it('hands its flags on to the plan', async () => {
    const { stdout } = await replica(
      ...['--name', 'twin', '--no-tags', '--deletion-protection', 'inactive', '--parts', 'groups'],
    );

    const steps = JSON.parse(stdout) as readonly Step[];
    expect(new Set(steps.map(({ operation }) => operation))).toEqual(
      new Set(['CreateUserPool', 'SetUserPoolMfaConfig', 'CreateGroup']),
    );
    expect(steps[0]?.input).toMatchObject({ PoolName: 'twin', DeletionProtection: 'INACTIVE' });
    expect(steps[0]?.input).not.toHaveProperty('UserPoolTags');
  });

  it('moves the plan to another region and account', async () => {
    const { stdout } = await replica(
      ...['--to-region', 'eu-west-1', '--to-account-id', '210987654321', '--parts', 'none'],
    );

    expect(stdout).toContain('arn:aws:lambda:eu-west-1:210987654321:function:MyFunction');
  });

  it('prints the input of an update', async () => {
    const { code, stdout } = await replica('--form', 'update');

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ UserPoolId: ID });
  });

  it.each(['json', 'yaml'])('prints a template for CloudFormation as %s', async (format) => {
    const { code, stdout } = await replica('--form', 'cloudformation', '--format', format);

    expect(code).toBe(0);
    expect(parse(stdout)).toMatchObject({
      AWSTemplateFormatVersion: '2010-09-09',
      Resources: { UserPool: { Type: 'AWS::Cognito::UserPool' } },
    });
  });

  it.each([[['--form', 'terraform']], [['--format', 'hcl']]])(
    'prints Terraform for %j',
    async (args) => {
      const { code, stdout } = await replica(...args);

      expect(code).toBe(0);
      expect(stdout).toContain('resource "aws_cognito_user_pool"');
    },
  );

  it('prints what is not carried, by the form that is asked about', async () => {
    const [table, json] = await Promise.all([
      replica('--form', 'not-carried'),
      replica('--form', 'not-carried', '--of', 'update', '--format', 'json'),
    ]);

    expect(table).toMatchObject({ code: 0, stderr: '' });
    expect(table.stdout).toMatch(/^REASON +PATH +MESSAGE\n/);
    expect(JSON.parse(json.stdout)).toContainEqual(
      expect.objectContaining({ reason: 'NOT_UPDATABLE' }),
    );
  });

  it('begins with what somebody has to see to, and counts the same as the note beside a plan', async () => {
    const [plan, table] = await Promise.all([replica(), replica('--form', 'not-carried')]);

    const lines = table.stdout.trim().split('\n').slice(1);
    const divider = lines.indexOf('-- Nothing to do about these:');
    const reasons = (of: readonly string[]) => new Set(of.map((line) => line.split(' ')[0]));
    expect(reasons(lines.slice(0, divider))).toEqual(new Set(['NEEDS_TWIN', 'SECRET']));
    expect(reasons(lines.slice(divider + 1, -1))).toEqual(
      new Set(['ASSIGNED_BY_AWS', 'BUILT_IN', 'EMPTY', 'NO_EFFECT']),
    );
    expect(plan.stderr).toMatch(new RegExp(`^${divider} things of the pool `));
    expect(lines.at(-1)).toBe(
      `${lines.length - 2} paths not carried unchanged, ${divider} of them to see to.`,
    );
  });

  it('calls nothing to see to that no update can set', async () => {
    const { stdout } = await replica('--form', 'not-carried', '--of', 'update');

    expect(stdout).toMatch(/^REASON [^\n]+\n-- Nothing to do about these:\n/);
    expect(stdout).toContain('\nNOT_UPDATABLE ');
  });

  it('reads a replica in its own region', async () => {
    const { code, stderr } = await runCli([
      'replica',
      `eu-west-1/us-east-1_Mr5Ag3nTs`,
      '--demo',
      '--form',
      'update',
    ]);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each([
    [
      'a pool that does not exist',
      ['us-east-1_None1'],
      /^There is no user pool "us-east-1_None1"[^\n]+\n$/,
    ],
    [
      'what is no pool',
      ['pool.json'],
      /^Expected a pool id such as [^\n]+ but got "pool\.json"\.\n$/,
    ],
    [
      'an unknown part',
      [ID, '--parts', 'users'],
      /^--parts names "users", which is no part\.[^\n]+\n$/,
    ],
    [
      'an account id that is none',
      [ID, '--to-account-id', '12'],
      /^Expected accountId to be [^\n]+\n$/,
    ],
    [
      'Terraform as JSON',
      [ID, '--form', 'terraform', '--format', 'json'],
      /^--form terraform cannot be written as json\.[^\n]+\n$/,
    ],
    [
      'steps as HCL',
      [ID, '--form', 'steps', '--format', 'hcl'],
      /^--form steps cannot be written as hcl\.[^\n]+\n$/,
    ],
    [
      'wishes for another pool beside an update',
      [ID, '--form', 'update', '--name', 'twin', '--no-tags', '--parts', 'none'],
      /^--name, --no-tags, --parts say how another pool is to be[^\n]+\n$/,
    ],
    [
      'the same beside what an update does not carry',
      [ID, '--form', 'not-carried', '--of', 'update', '--to-region', 'eu-west-1'],
      /^--to-region says how another pool is to be[^\n]+\n$/,
    ],
    [
      'the subject of another form',
      [ID, '--of', 'terraform'],
      /^--of terraform goes with --form not-carried[^\n]+\n$/,
    ],
    ['no pool', [], /^error: missing required argument 'pool'\n[^\n]+\n$/],
  ])('ends with 2 and says why for %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await runCli(['replica', ...args, '--demo']);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
  });
});

describe('replica of an export', () => {
  const exports = mkdtempSync(join(tmpdir(), 'cli-replica-'));
  const pool = (id: string, around: object, members: object = {}) =>
    writeFileSync(
      join(exports, `${id}.json`),
      JSON.stringify({ UserPool: { Id: id, Name: id, ...members }, ...around }),
    );

  beforeAll(() => {
    pool('eu-west-1_Bare', {}, { Domain: 'mine' });
    pool('eu-west-1_Whole', {
      MfaConfig: { MfaConfiguration: 'OFF' },
      UserPoolClients: [],
      Groups: [],
      IdentityProviders: [],
      ResourceServers: [],
      UICustomizations: [],
      ManagedLoginBrandings: [],
      RiskConfigurations: [],
      LogDeliveryConfiguration: {},
    });
  });
  afterAll(() => rmSync(exports, { recursive: true }));

  const noteOn = async (id: string, ...args: readonly string[]) => {
    const { code, stderr } = await runCli(['replica', id, '--pools', exports, ...args]);
    return { code, notes: stderr.split('\n').filter((line) => line.startsWith('The export')) };
  };

  it('names what the file does not hold, and so the plan cannot', async () => {
    const { code, notes } = await noteOn('eu-west-1_Bare');

    expect(code).toBe(0);
    expect(notes).toEqual([
      expect.stringMatching(/does not hold MfaConfig: the second factors of the plan are a guess/),
      expect.stringContaining(
        'does not hold Domains, ResourceServers, IdentityProviders, UserPoolClients, Groups, UICustomizations, ManagedLoginBrandings, RiskConfigurations, LogDeliveryConfiguration: the plan has nothing of these',
      ),
    ]);
  });

  it('names what the planned parts alone are made from', async () => {
    const { notes } = await noteOn('eu-west-1_Bare', '--parts', 'groups');

    expect(notes[1]).toContain('does not hold Groups: the plan has nothing of these');
  });

  it('is quiet where the file holds all, be it empty, and about an update', async () => {
    const whole = await noteOn('eu-west-1_Whole');
    const update = await noteOn('eu-west-1_Bare', '--form', 'update');

    expect([whole, update]).toEqual([
      { code: 0, notes: [] },
      { code: 0, notes: [] },
    ]);
  });
});
