import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runCli } from './run-cli';

const ID = 'eu-west-1_Ab1Cd2Ef3';
const POOL = {
  Id: ID,
  Name: 'mine',
  Policies: { PasswordPolicy: { MinimumLength: 12 } },
  UserPoolTags: { team: 'core', 'bad\u001b[31m': 'x' },
};
const CHANGED = { ...POOL, Policies: { PasswordPolicy: { MinimumLength: 8 } } };

interface Diff {
  readonly identical: boolean;
  readonly changes: readonly { readonly path: string }[];
}

describe('diff at the command line', () => {
  const exports = mkdtempSync(join(tmpdir(), 'cli-diff-exports-'));
  const folder = mkdtempSync(join(tmpdir(), 'cli-diff-'));
  const same = join(folder, 'same.json');
  const changed = join(folder, 'changed.json');

  beforeAll(() => {
    writeFileSync(join(exports, 'mine.json'), JSON.stringify({ UserPool: POOL }));
    writeFileSync(same, `\uFEFF${JSON.stringify({ UserPool: POOL })}`);
    writeFileSync(changed, JSON.stringify(CHANGED));
    writeFileSync(join(folder, 'broken.json'), '{"UserPool": {"Name": "s3cr3t"');
    writeFileSync(join(folder, 'list.json'), '[]');
    writeFileSync(join(folder, 'other.json'), '{"pools": 1}');
    writeFileSync(join(folder, 'none.json'), '{}');
    writeFileSync(join(folder, 'latin.json'), Buffer.from('{"Name": "Caf\u00e9"}', 'latin1'));
    writeFileSync(join(folder, 'input.json'), '{"PoolName": "mine", "MfaConfiguration": "OFF"}');
  });
  afterAll(() => {
    rmSync(exports, { recursive: true });
    rmSync(folder, { recursive: true });
  });

  const diff = (...args: readonly string[]) => runCli(['diff', ...args, '--pools', exports]);

  it('ends with 0 where a pool is as a file has it', async () => {
    const ended = await diff(ID, same);

    expect(ended).toEqual({ code: 0, stdout: 'No differences.\n', stderr: '' });
  });

  it('ends with 1 where they differ, and shows how in a table without escapes', async () => {
    const ended = await diff(ID, changed);

    expect(ended).toEqual({
      code: 1,
      stdout: [
        '   AREA     PATH                                   LEFT  RIGHT',
        '~  SIGN_IN  Policies.PasswordPolicy.MinimumLength  12    8',
        '1 difference: 1 changed.',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  it('colours where it is asked to', async () => {
    const { stdout } = await diff(ID, changed, '--color', 'always');

    expect(stdout).toContain('\u001b[33m~\u001b[39m');
  });

  it.each(['json', 'yaml'])('prints %s', async (format) => {
    const { code, stdout } = await diff(ID, changed, '--format', format);

    expect(code).toBe(1);
    expect(parse(stdout)).toEqual({
      identical: false,
      changes: [
        {
          path: 'Policies.PasswordPolicy.MinimumLength',
          kind: 'CHANGED',
          left: 12,
          right: 8,
          area: 'SIGN_IN',
        },
      ],
    });
  });

  it('leaves out what it is told to ignore, several times', async () => {
    const ignoring = ['--ignore', 'UserPoolTags', '--ignore', 'Policies'];

    const { code } = await diff(ID, changed, ...ignoring);

    expect(code).toBe(0);
  });

  it('tells on stderr what it is told to ignore in vain', async () => {
    const ignoring = ['--ignore', 'UserPoolTag', '--ignore', 'Policies'];

    const { code, stdout, stderr } = await diff(ID, changed, ...ignoring, '--format', 'json');

    expect({ code, stdout: JSON.parse(stdout) as unknown }).toEqual({
      code: 0,
      stdout: { identical: true, changes: [] },
    });
    expect(stderr).toMatch(/^--ignore "UserPoolTag" left out nothing: [^\n]+\n$/);
  });

  it('compares identities where it is asked to', async () => {
    const renamed = join(folder, 'renamed.json');
    writeFileSync(renamed, JSON.stringify({ ...POOL, Name: 'theirs' }));

    const without = await diff(ID, renamed);
    const within = await diff(ID, renamed, '--include-identity', '--format', 'json');

    expect(without.code).toBe(0);
    expect(within.code).toBe(1);
    const { changes } = JSON.parse(within.stdout) as Diff;
    expect(changes.map(({ path }) => path)).toContain('Name');
  });

  it('makes harmless what a terminal would obey', async () => {
    const untagged = join(folder, 'untagged.json');
    writeFileSync(untagged, JSON.stringify({ ...POOL, UserPoolTags: { team: 'core' } }));

    const { code, stdout } = await diff(ID, untagged);

    expect(code).toBe(1);
    expect(stdout).toContain('UserPoolTags.bad\\u001b[31m');
    expect(stdout).not.toContain('\u001b');
  });

  it('takes a side from stdin', async () => {
    const { code } = await runCli(['diff', '-', ID, '--pools', exports], {
      stdin: JSON.stringify(POOL),
    });

    expect(code).toBe(0);
  });

  it('compares two files without being told where to read', async () => {
    const { code, stderr } = await runCli(['diff', same, changed]);

    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  it('takes the region of a pool for the region to read in', async () => {
    const { code, stderr } = await runCli(['diff', ID, same], {
      env: {
        AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: '',
        AWS_ACCESS_KEY_ID: '',
      },
    });

    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^The gateway has no valid AWS credentials to read user pool .* in eu-west-1\./,
    );
  });

  it.each([
    [
      'a pool that does not exist',
      ['eu-west-1_None1', same],
      /^There is no user pool "eu-west-1_None1"[^\n]+\n$/,
    ],
    [
      'a region that is not the pool’s',
      [`us-east-1/${ID}`, same],
      /^There is no user pool "eu-west-1_Ab1Cd2Ef3" in us-east-1[^\n]+\n$/,
    ],
    ['an account that is not configured', [`prod/eu-west-1/${ID}`, same], /^[^\n]*"prod"[^\n]*\n$/],
    [
      'a file that does not exist',
      [ID, './gone.json'],
      /^"\.\/gone\.json" does not exist[^\n]+\n$/,
    ],
    [
      'a broken file',
      [ID, join(folder, 'broken.json')],
      /^"[^"]+broken\.json" is not valid JSON\.\n$/,
    ],
    [
      'a file in Latin-1',
      [ID, join(folder, 'latin.json')],
      /^"[^"]+latin\.json" is no text in UTF-8; save it as such\.\n$/,
    ],
    [
      'a file that holds a list',
      [ID, join(folder, 'list.json')],
      /^"[^"]+list\.json" is JSON, but no object[^\n]+\n$/,
    ],
    [
      'a file that holds no pool',
      [ID, join(folder, 'other.json')],
      /^"[^"]+other\.json": Expected what [^\n]+\n$/,
    ],
    [
      'the second of two files',
      [same, join(folder, 'other.json')],
      /^"[^"]+other\.json": Expected what [^\n]+\n$/,
    ],
    [
      'both of two files',
      [join(folder, 'other.json'), join(folder, 'none.json')],
      /^"[^"]+other\.json": Expected what [^\n]+\n"[^"]+none\.json": Expected what [^\n]+\n$/,
    ],
    ['the input of a call', [ID, join(folder, 'input.json')], /^"[^"]+input\.json": [^\n]+\n$/],
    ['stdin twice', ['-', '-'], /^Both sides are stdin[^\n]+\n$/],
    ['one side', [ID], /^error: missing required argument 'right'\n[^\n]+\n$/],
    [
      'HCL',
      [ID, same, '--format', 'hcl'],
      /^error: option '--format <format>' argument 'hcl' is invalid\./,
    ],
  ])('ends with 2 and says why for %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await diff(...args);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
  });
});
