import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, loadConfig, readConfigFile } from '../../src/config';
import { isRegion } from '../../src/domain/region';
import { ROOT } from '../support/start-process';

const EXTERNAL_ID = 'a-very-private-id';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(content: unknown, name = 'fleet.yaml'): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function refusalOf(path: string): string {
  try {
    readConfigFile(path);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('Expected a ConfigError but the file was accepted.');
}

interface Property {
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly items?: Property;
}

const schema = JSON.parse(readFileSync(join(ROOT, 'config.schema.json'), 'utf8')) as Property;

describe('A configuration file', () => {
  it('in YAML gives accounts and settings', () => {
    const path = put(`
accounts:
  - name: prod
    roleArn: arn:aws:iam::123456789012:role/reader
    externalId: ${EXTERNAL_ID}
    regions: [eu-west-1, us-east-1]
  - name: test
    profile: test
    regions:
      - eu-central-1
    endpoint: http://localhost:9229
settings:
  COGNITO_DEADLINE_MS: 8000
  COGNITO_BUDGET_SHARE: 0.5
  COGNITO_EXPOSE_COST: false
`);

    expect(readConfigFile(path)).toStrictEqual({
      path,
      accounts: [
        {
          name: 'prod',
          roleArn: 'arn:aws:iam::123456789012:role/reader',
          externalId: EXTERNAL_ID,
          profile: null,
          regions: ['eu-west-1', 'us-east-1'],
          endpoint: null,
        },
        {
          name: 'test',
          roleArn: null,
          externalId: null,
          profile: 'test',
          regions: ['eu-central-1'],
          endpoint: 'http://localhost:9229',
        },
      ],
      auth: null,
      settings: {
        COGNITO_DEADLINE_MS: '8000',
        COGNITO_BUDGET_SHARE: '0.5',
        COGNITO_EXPOSE_COST: 'false',
      },
    });
  });

  it('in JSON says the same, with a schema for editors', () => {
    const path = put(
      '{\n\t"$schema": "./config.schema.json",\n\t"accounts": [{"name": "a", "regions": ["eu-west-1"]}]\n}',
      'fleet.json',
    );

    expect(readConfigFile(path).accounts).toMatchObject([{ name: 'a', regions: ['eu-west-1'] }]);
  });

  it('is read where COGNITO_CONFIG names it', () => {
    const path = put({ settings: { COGNITO_MAX_IDS: 7 } });

    expect(loadConfig({ COGNITO_CONFIG: path }).limits.maxIds).toBe(7);
    expect(loadConfig({ COGNITO_CONFIG: ' ' }).limits.maxIds).toBe(200);
  });

  it.each<[string, unknown, string]>([
    ['an unknown key', { account: [] }, 'account is not known. Expected one of $schema, accounts,'],
    [
      'an unknown key of an account',
      { accounts: [{ name: 'a', regions: ['eu-west-1'], rolArn: 'x' }] },
      'accounts[0].rolArn is not known. Expected one of name, roleArn,',
    ],
    [
      'an unknown setting',
      { settings: { COGNITO_MAX_ID: 7 } },
      'settings.COGNITO_MAX_ID is not known. Expected one of HOST,',
    ],
    ['no account', { accounts: [] }, 'accounts is an empty list. Expected a list of at least one'],
    [
      'accounts that are no list',
      { accounts: { name: 'a' } },
      'accounts is a map. Expected a list of at least one account.',
    ],
    [
      'an account without a name',
      { accounts: [{ regions: ['eu-west-1'] }] },
      'accounts[0].name is missing. Expected an account: a map with name and regions.',
    ],
    [
      'an account without regions',
      { accounts: [{ name: 'a' }] },
      'accounts[0].regions is missing.',
    ],
    [
      'an empty list of regions',
      { accounts: [{ name: 'a', regions: [] }] },
      'accounts[0].regions is an empty list. Expected a list of at least one region.',
    ],
    [
      'a region in words',
      { accounts: [{ name: 'a', regions: ['eu-west-1', 'Ireland'] }] },
      'accounts[0].regions[1] is "Ireland". Expected a region such as "eu-west-1".',
    ],
    [
      'a region twice',
      { accounts: [{ name: 'a', regions: ['eu-west-1', 'us-east-1', 'eu-west-1'] }] },
      'accounts[0].regions has an item twice, at 0 and 2.',
    ],
    [
      'a name twice',
      {
        accounts: [
          { name: 'a', regions: ['eu-west-1'] },
          { name: 'a', regions: ['us-east-1'] },
        ],
      },
      'accounts[1].name is "a", as is accounts[0].name. Expected each name once.',
    ],
    [
      'a name with a space',
      { accounts: [{ name: 'a b', regions: ['eu-west-1'] }] },
      'accounts[0].name is "a b". Expected 1 to 64 letters,',
    ],
    [
      'a name that is a number',
      { accounts: [{ name: 7, regions: ['eu-west-1'] }] },
      'accounts[0].name is 7. Expected 1 to 64 letters,',
    ],
    [
      'a role that is no ARN',
      { accounts: [{ name: 'a', regions: ['eu-west-1'], roleArn: 'reader' }] },
      'accounts[0].roleArn is "reader". Expected the ARN of a role such as "arn:aws:iam::',
    ],
    [
      'a role beside a profile',
      {
        accounts: [
          {
            name: 'a',
            regions: ['eu-west-1'],
            roleArn: 'arn:aws:iam::123456789012:role/x',
            profile: 'p',
          },
        ],
      },
      'accounts[0] has both. Expected roleArn or profile, not both.',
    ],
    [
      'an endpoint with a password',
      { accounts: [{ name: 'a', regions: ['eu-west-1'], endpoint: 'http://me:hush@localhost' }] },
      'accounts[0].endpoint is not as it has to be. Expected an http or https address without',
    ],
    [
      'a setting out of its range',
      { settings: { COGNITO_DEADLINE_MS: 0 } },
      'settings.COGNITO_DEADLINE_MS is 0. Expected milliseconds, a whole number from 1 to 600000.',
    ],
    [
      'a number as text',
      { settings: { PORT: '4000' } },
      'settings.PORT is "4000". Expected a port, a whole number from 0 to 65535.',
    ],
    [
      'a list for a file',
      [],
      'the whole is an empty list. Expected a map with accounts, auth, settings or several of them.',
    ],
    [
      'nothing',
      '',
      'the whole is empty. Expected a map with accounts, auth, settings or several of them.',
    ],
    [
      'nothing behind accounts',
      'accounts:\n',
      'accounts is empty. Expected a list of at least one account.',
    ],
    [
      'a text for an account',
      { accounts: ['text'] },
      'accounts[0] is a text. Expected an account: a map with name and regions.',
    ],
    ...['http://h:99999/', 'http://[x', 'http://a%b', 'https://%40:80'].map(
      (endpoint): [string, unknown, string] => [
        `an endpoint that nobody can ask: ${endpoint}`,
        {
          accounts: [
            { name: 'a', regions: ['eu-west-1'] },
            { name: 'b', regions: ['eu-west-1'], endpoint },
          ],
        },
        'accounts[1].endpoint is not as it has to be. Expected an http or https address without',
      ],
    ),
  ])('with %s is refused, naming file and place', (_, content, problem) => {
    const path = put(content);

    const refusal = refusalOf(path);

    expect(refusal).toContain(`${path}: ${problem}`);
    expect(refusal).toMatch(/\.$/);
  });

  it.each<[string, string, string]>([
    ['a plain text', `the externalId is ${EXTERNAL_ID}`, 'the whole is a text.'],
    ['a text for accounts', `accounts: "externalId: ${EXTERNAL_ID}"`, 'accounts is a text.'],
    ['a text for an account', `accounts: ["${EXTERNAL_ID}"]`, 'accounts[0] is a text.'],
    ['a text for regions', `accounts: [{name: a, regions: ${EXTERNAL_ID}}]`, '.regions is a text.'],
    ['a text for settings', `settings: ${EXTERNAL_ID}`, 'settings is a text.'],
    [
      'a text with a name in it',
      `accounts: [{name: "externalId=${EXTERNAL_ID}", regions: [eu-west-1]}]`,
      'accounts[0].name is a text.',
    ],
    [
      'a key on top',
      `externalId ${EXTERNAL_ID}: 1`,
      'A key on top is not known. Expected one of $schema,',
    ],
    ['a key that is a map', `? {externalId: ${EXTERNAL_ID}}\n: 1`, 'A key on top is not known.'],
    [
      'a key of an account',
      `accounts: [{name: a, regions: [eu-west-1], "externalId:${EXTERNAL_ID}": 1}]`,
      'A key of accounts[0] is not known.',
    ],
    ['a broken escape', `a: "\\q${EXTERNAL_ID}"`, 'Invalid escape sequence. Correct it there.'],
  ])('that has %s where it does not belong repeats nothing of it', (_, content, problem) => {
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation();

    const refusal = refusalOf(put(content));

    const warnings = warn.mock.calls;
    warn.mockRestore();
    expect(refusal).toContain(problem);
    expect(refusal).not.toContain(EXTERNAL_ID);
    expect(warnings).toEqual([]);
  });

  it('whose aliases multiply is refused as that', () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'l0: &l0 [x]'
        : `l${level}: &l${level} [${Array(9)
            .fill(`*l${level - 1}`)
            .join(', ')}]`,
    );
    const path = put(levels.join('\n'));

    expect(refusalOf(path)).toBe(
      `${path} has YAML aliases that multiply to far more than it holds. Write the values out.`,
    );
  });

  it.each([
    ['closed brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['open maps', '{"a":'.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
  ])('that nests too deeply in %s is refused as that', (_, content) => {
    const path = put(content);

    expect(refusalOf(path)).toBe(
      `${path} nests its lists and maps too deeply. Expected at most four levels.`,
    );
  });

  it.each<[string, unknown]>([
    ['an external id that is a list', [EXTERNAL_ID]],
    ['an external id with a space', `${EXTERNAL_ID} x`],
  ])('does not repeat %s', (_, externalId) => {
    const roleArn = 'arn:aws:iam::123456789012:role/x';
    const path = put({ accounts: [{ name: 'a', regions: ['eu-west-1'], roleArn, externalId }] });

    const refusal = refusalOf(path);

    expect(refusal).toContain('accounts[0].externalId');
    expect(refusal).not.toContain(EXTERNAL_ID);
  });

  it('with an external id and no role is refused without repeating it', () => {
    const externalId = EXTERNAL_ID;
    const path = put({ accounts: [{ name: 'a', regions: ['eu-west-1'], externalId }] });

    expect(refusalOf(path)).toBe(
      `${path}: accounts[0] has externalId without roleArn. Expected both or neither.`,
    );
  });

  it.each([
    [`accounts:\n  - name: a\n   externalId: ${EXTERNAL_ID}\n`, 'line 3'],
    [`a: 1\nexternalId: *${EXTERNAL_ID}\n`, 'alias'],
    [`{"externalId": "${EXTERNAL_ID}", `, 'line 1'],
  ])('that is no YAML is refused with the line, and none of its words: %j', (content, where) => {
    const path = put(content);

    const refusal = refusalOf(path);

    expect(refusal).toContain(path);
    expect(refusal).toContain(where);
    expect(refusal).not.toContain(EXTERNAL_ID);
  });

  it('that cannot be read is named', () => {
    const path = join(folder, 'missing.yaml');

    expect(refusalOf(path)).toBe(
      `COGNITO_CONFIG names ${path}, which cannot be read (ENOENT). Name a readable YAML or JSON file.`,
    );
    expect(refusalOf(folder)).toContain('EISDIR');
  });
});

describe('config.schema.json', () => {
  const properties: Readonly<Record<string, Property>> =
    schema.properties?.['settings']?.properties ?? {};

  it('knows every setting of the README’s table but the one that names the file', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const settings = [
      ...readme.matchAll(/^\| `((?:HOST|PORT|NODE_ENV|(?:AWS|COGNITO)_[A-Z_]+))` /gm),
    ];

    expect(Object.keys(properties).sort()).toEqual(
      settings
        .map(([, name]) => name)
        .filter((name) => name !== 'COGNITO_CONFIG')
        .sort(),
    );
  });

  it('has the defaults and ranges of the parser', () => {
    const defaults = Object.entries(properties).filter(([, property]) => 'default' in property);
    const settings = defaults.map(([name, property]) => [name, String(property.default)] as const);

    expect(defaults.length).toBeGreaterThan(10);
    // Theirs are for AWS and for open doors; a demo on loopback has others.
    const {
      COGNITO_BUDGET_SHARE: share,
      COGNITO_RATE_PER_CLIENT: rate,
      ...others
    } = Object.fromEntries(settings);
    expect([share, rate]).toEqual(['0.6', '100']);
    expect(loadConfig(others)).toEqual(loadConfig({}));
    for (const [name, { minimum, maximum }] of Object.entries(properties)) {
      if (minimum === undefined || maximum === undefined) continue;
      expect(() => loadConfig({ [name]: String(minimum) })).not.toThrow();
      expect(() => loadConfig({ [name]: String(maximum) })).not.toThrow();
      expect(() => loadConfig({ [name]: String(minimum - 1) })).toThrow(name);
      expect(() => loadConfig({ [name]: String(maximum + 1) })).toThrow(name);
    }
  });

  it('checks a region’s shape as the gateway does', () => {
    const pattern = schema.properties?.['accounts']?.items?.properties?.['regions']?.items?.pattern;
    const regions = ['eu-west-1', 'us-gov-east-1', 'eusc-de-east-1', 'Ireland', 'eu-west', 'x-y-1'];

    const matching = regions.filter((region) => new RegExp(pattern ?? '^$', 'u').test(region));

    expect(matching).toEqual(regions.filter(isRegion));
    expect(matching).toHaveLength(3);
  });

  it('titles and describes everything', () => {
    const bare: string[] = [];
    const visit = (property: Property, path: string): void => {
      if (!property.title || !property.description) bare.push(path);
      if (property.items) visit(property.items, `${path}[]`);
      for (const [name, child] of Object.entries(property.properties ?? {})) {
        visit(child, `${path}.${name}`);
      }
    };

    visit(schema, '');

    expect(bare).toEqual([]);
  });
});
