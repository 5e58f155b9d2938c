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
    const lines = table?.stdout.trim().split('\n') ?? [];
    expect(parse(yaml?.stdout ?? '', { version: '1.1' })).toEqual(steps);
    expect(lines.slice(1, -1).map((line) => line.split(/ +/)[1])).toEqual(
      steps.map(({ operation }) => operation),
    );
    expect(lines.at(-1)).toBe(`${steps.length} calls.`);
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
    expect(table.stdout).toMatch(/\n\d+ paths not carried unchanged\.\n$/);
    expect(JSON.parse(json.stdout)).toContainEqual(
      expect.objectContaining({ reason: 'NOT_UPDATABLE' }),
    );
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
    ['no pool', [], /^error: missing required argument 'pool'\n[^\n]+\n$/],
  ])('ends with 2 and says why for %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await runCli(['replica', ...args, '--demo']);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
  });
});
