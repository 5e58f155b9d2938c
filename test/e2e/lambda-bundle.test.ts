import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../support/start-process';
import { anIssuer } from '../support/issuer';
import { operation, urlEvent, type Sent } from '../invocation/events';

const QUERY = '{ userPool(id: "us-east-1_EXAMPLE", account: "main") { name } }';

/** Calls the function in a folder as Lambda does, in a process of its own, with one event after another. */
const CALLER = `
const [, file, events] = process.argv;
try {
  const { handler } = await import(file);
  const results = [];
  for (const event of JSON.parse(events)) {
    results.push(await handler(event, { awsRequestId: 'aws-1', getRemainingTimeInMillis: () => 20_000 }));
  }
  process.stdout.write(JSON.stringify({ results }), () => process.exit());
} catch (error) {
  process.stdout.write(JSON.stringify({ error: error.message }), () => process.exit());
}
`;

interface Outcome {
  readonly results?: readonly { readonly statusCode: number; readonly body: string }[];
  readonly error?: string;
  readonly log: string;
}

describe('The bundle of the function', () => {
  let folder: string;
  let out: string;
  const issuer = anIssuer();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    out = join(folder, 'function');
    const auth = { issuers: [{ ...issuer.config, jwks: 'keys.json' }] };
    writeFileSync(join(folder, 'gateway.json'), JSON.stringify({ auth }));
    writeFileSync(join(folder, 'keys.json'), JSON.stringify(issuer.jwks));
    expect(buildWith('--out', out, ...files('gateway.json', 'keys.json')).status).toBe(0);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const files = (...names: readonly string[]) => names.map((name) => join(folder, name));

  function buildWith(...args: readonly string[]) {
    const script = join(ROOT, 'src/build/build-lambda.mjs');
    return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', timeout: 100_000 });
  }

  function call(env: Readonly<Record<string, string>>, ...sent: readonly Sent[]): Outcome {
    const events = JSON.stringify(sent.map((each) => urlEvent(each)));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', CALLER, pathToFileURL(join(out, 'index.mjs')).href, events],
      {
        cwd: out,
        encoding: 'utf8',
        timeout: 30_000,
        env: { PATH: process.env['PATH'], AWS_REGION: 'eu-west-1', ...env },
      },
    );
    return { ...(JSON.parse(stdout) as Outcome), log: stderr };
  }

  it('answers with nothing but its own files, and remembers', () => {
    const env = { COGNITO_SOURCE: 'demo', COGNITO_ALLOW_UNAUTHENTICATED: 'true' };

    const { results, error } = call(env, operation(QUERY), operation(QUERY));

    expect(error).toBeUndefined();
    const bodies = results?.map(({ body }) => JSON.parse(body) as object);
    expect(bodies).toMatchObject([
      { data: { userPool: { name: 'my-test-user-pool' } }, extensions: { upstream: { calls: 1 } } },
      { data: { userPool: { name: 'my-test-user-pool' } }, extensions: { upstream: { calls: 0 } } },
    ]);
  });

  it('writes each line of its log before the answer, since it may be frozen after it', () => {
    const env = { COGNITO_SOURCE: 'demo', COGNITO_ALLOW_UNAUTHENTICATED: 'true' };

    const { log } = call(env, operation(QUERY));

    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([{ msg: 'ready' }, { msg: 'operation', requestId: 'aws-1' }]);
  });

  it('knows callers by the files that were put beside it', () => {
    const env = { COGNITO_SOURCE: 'demo', COGNITO_CONFIG: 'gateway.json' };
    const headers = { authorization: `Bearer ${issuer.token({ scope: 'read' })}` };

    const { results } = call(
      env,
      operation(QUERY, { headers }),
      operation(QUERY),
      operation(QUERY, { headers: { authorization: 'Bearer x.y.z' } }),
    );

    expect(results?.map(({ statusCode }) => statusCode)).toEqual([200, 200, 401]);
    expect(results?.[0]?.body).toContain('"name":"my-test-user-pool"');
    expect(results?.[1]?.body).toContain('"userPool":null');
  });

  it('does not start for everybody, and says what to do', () => {
    const { error } = call({ COGNITO_SOURCE: 'demo' }, operation(QUERY));

    expect(error).toMatch(/^No auth is configured.+ set COGNITO_ALLOW_UNAUTHENTICATED=true /);
  });

  it('holds one file of code, and what is read while it runs', () => {
    expect(readdirSync(out).sort()).toEqual([
      'LICENSE',
      'config.schema.json',
      'gateway.js',
      'gateway.json',
      'index.mjs',
      'keys.json',
      'package.json',
      'schema.graphql',
      'src',
    ]);
  });

  it.each([
    ['that is not there', 'nosuch.yaml', 'There is no file'],
    ['by the name of one of its own', 'package.json', 'would take the place of package.json'],
  ])('takes no file %s', (_, name, sentence) => {
    if (name === 'package.json') writeFileSync(join(folder, name), '{}');

    const { status, stderr } = buildWith('--out', join(folder, 'other'), ...files(name));

    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    expect(readdirSync(folder)).not.toContain('other');
  });
});
