import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/start-process';
import { BARE, runCli } from './run-cli';

interface Step {
  readonly command: string;
  readonly input: unknown;
  readonly placeholders: readonly {
    readonly name: string;
    readonly answerPath: string | null;
  }[];
}

interface Call {
  readonly args: readonly string[];
  readonly input: unknown;
}

/** What AWS answers to whatever makes something, and refuses once it was called so many times. */
const AWS = `#!${process.execPath}
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
const path = args[args.indexOf('--cli-input-json') + 1].replace('file://', '');
const input = JSON.parse(readFileSync(path, 'utf8'));
const number = readdirSync(process.env.CALLS).length;
writeFileSync(process.env.CALLS + '/' + String(number).padStart(3, '0'), JSON.stringify({ args, input }));
if (String(number) === process.env.FAILS_AT) process.exit(254);
console.log(JSON.stringify({ UserPool: { Id: 'us-east-1_New1' }, UserPoolClient: { ClientId: 'newclient' } }));
`;

const TOLD = { USER_POOL_ID: 'us-east-1_New1', CLIENT_ID_INTRANET: 'newclient' };

/** What breaks a JSON text, a shell's word, a pattern or a replacement. */
const AWKWARD = 'a"b\\c\n$& $(id) `id` \' ${USER_POOL_ID} \u00e9';

/** The loop as the page has it. */
function scriptOfDocs(): string {
  const page = readFileSync(join(ROOT, 'docs', 'cli.md'), 'utf8');
  return /```bash\n(#!\/usr\/bin\/env bash\n[^]*?)```/.exec(page)?.[1] ?? '';
}

/** A JSON value with each text that is one of the names replaced. */
function filled(value: unknown, values: Readonly<Record<string, string>>): unknown {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'string' && Object.hasOwn(values, each) ? values[each] : each,
  );
}

const JQ = '/usr/bin/jq';
const SUBJECT = 'the loop of docs/cli.md that runs a plan';
const isWanted = existsSync(JQ) || process.env['REQUIRE_JQ'] === '1';
const describeWithJq = isWanted
  ? describe.bind(null, SUBJECT)
  : describe.skip.bind(null, `${SUBJECT} (skipped: no jq at ${JQ})`);

describeWithJq(() => {
  const folder = mkdtempSync(join(tmpdir(), 'cli-run-plan-'));
  const stepsFile = join(folder, 'steps.json');
  let steps: readonly Step[] = [];

  beforeAll(async () => {
    writeFileSync(join(folder, 'run-plan.sh'), scriptOfDocs());
    writeFileSync(join(folder, 'aws'), AWS, { mode: 0o755 });
    const { stdout } = await runCli(['replica', 'eu-west-1_sT4ffSsoQ', '--demo']);
    writeFileSync(stepsFile, stdout);
    steps = JSON.parse(stdout) as readonly Step[];
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const valuesOf = (text: string) =>
    Object.fromEntries(
      steps
        .flatMap(({ placeholders }) => placeholders)
        .filter(({ answerPath }) => answerPath === null)
        .map(({ name }) => [name, text]),
    );

  function run(values: Readonly<Record<string, string | null>>, failsAt = '') {
    const place = mkdtempSync(join(folder, 'run-'));
    const calls = mkdtempSync(join(folder, 'calls-'));
    const valuesFile = join(place, 'values.json');
    writeFileSync(valuesFile, JSON.stringify(values));
    const { status, stderr } = spawnSync(
      'bash',
      [join(folder, 'run-plan.sh'), stepsFile, valuesFile, 'us-east-1'],
      {
        env: { ...BARE, PATH: `${folder}:${BARE.PATH}`, CALLS: calls, FAILS_AT: failsAt },
        encoding: 'utf8',
      },
    );
    return {
      status,
      stderr,
      values: JSON.parse(readFileSync(valuesFile, 'utf8')) as Readonly<Record<string, string>>,
      calls: readdirSync(calls)
        .sort()
        .map((name) => JSON.parse(readFileSync(join(calls, name), 'utf8')) as Call),
    };
  }

  it('makes each call with its values, whatever is in them, and keeps what answers tell', () => {
    const given = valuesOf(AWKWARD);

    const { status, values, calls } = run(given);

    const all = { ...given, ...TOLD };
    const texts = Object.fromEntries(
      Object.entries(all).map(([name, text]) => [`\${${name}}`, text]),
    );
    expect(status).toBe(0);
    expect(calls.map(({ args }) => args.slice(0, 6))).toEqual(
      steps.map(({ command }) => [
        ...['cognito-idp', command, '--region', 'us-east-1', '--output', 'json'],
      ]),
    );
    expect(calls.map(({ input }) => input)).toEqual(steps.map(({ input }) => filled(input, texts)));
    expect(Object.keys(given).length).toBeGreaterThan(4);
    expect(JSON.stringify(calls.map(({ input }) => input))).not.toContain('"${');
    expect(values).toEqual(all);
  });

  it('stops at the first call that fails, and keeps what was told until then', () => {
    const given = valuesOf('x');

    const { status, stderr, values, calls } = run(given, '2');

    expect(status).not.toBe(0);
    expect(stderr).toMatch(new RegExp(`\nStep 3 of ${steps.length}: [a-z-]+\n$`));
    expect(calls).toHaveLength(3);
    expect(values).toEqual({ ...given, USER_POOL_ID: TOLD.USER_POOL_ID });
  });

  it('makes no call at all where a value is missing', () => {
    const { status, stderr, calls } = run({ ...valuesOf('x'), DOMAIN_PREFIX: null });

    expect(status).not.toBe(0);
    expect(stderr).toContain('No value for DOMAIN_PREFIX');
    expect(calls).toEqual([]);
  });
});
