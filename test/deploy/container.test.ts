import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config';
import { ROOT } from '../support/start-process';
import { copiesOf, parseDockerfile, variablesOf, wordsOf } from './dockerfile';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const stages = parseDockerfile(read('Dockerfile'));
const [build, image] = stages;
if (build === undefined || image === undefined) throw new Error('Expected two stages.');

interface Service {
  readonly image: string;
  readonly user?: string;
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly stop_grace_period?: string;
}

const { services } = parse(read('compose.yml')) as {
  readonly services: Readonly<Record<string, Service>>;
};

const EXACT_TAG = /^[\w./-]+:\d+\.\d+\.\d+(-[\w.-]+)?(@sha256:[0-9a-f]{64})?$/;

describe('The image', () => {
  it('is built on one exact release, which both of its stages share', () => {
    expect(build.image).toMatch(EXACT_TAG);
    expect(image.image).toBe(build.image);
    const [, major = ''] = /^node:(\d+)/.exec(image.image) ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(20);
  });

  it('copies what is in git, and leaves everything else out of the build', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n');
    const sources = stages
      .flatMap(copiesOf)
      .filter(({ from }) => from === null)
      .flatMap((copy) => copy.sources);
    const [first, ...allowed] = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));

    const isTracked = (path: string) =>
      tracked.some((file) => file === path || file.startsWith(`${path}/`));
    const isAllowed = (path: string) =>
      allowed.some((line) => path === line.slice(1) || path.startsWith(`${line.slice(1)}/`));
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((path) => !isTracked(path))).toEqual([]);
    expect(first).toBe('*');
    expect(sources.filter((path) => !isAllowed(path))).toEqual([]);
    expect(allowed.filter((line) => !isTracked(line.slice(1)))).toEqual([]);
  });

  it('runs as nobody in particular, in production, where others can reach it', () => {
    const variables = variablesOf(image);
    const [user] = image.instructions.filter(({ name }) => name === 'USER');
    const names = image.instructions.map(({ name }) => name);

    expect(user?.rest).toBe('node');
    expect(names.lastIndexOf('COPY')).toBeLessThan(names.indexOf('USER'));
    expect(variables).toEqual({ NODE_ENV: 'production', HOST: '0.0.0.0', PORT: '4000' });
    expect(image.instructions).toContainEqual({ name: 'EXPOSE', rest: variables['PORT'] });
    // So that nobody opens a gateway to a network by starting its image.
    expect(() => loadConfig({ ...variables, AWS_REGION: 'eu-west-1' })).toThrow(
      'no auth is configured',
    );
  });

  it('starts node itself, which hears the signals that npm would keep', () => {
    expect(wordsOf(image, 'CMD')).toEqual(['node', 'dist/main.js']);
    expect(image.instructions.map(({ name }) => name)).not.toContain('RUN');
  });

  it('answers, traces, and finds itself healthy, with the files that are copied and no others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'image-'));
    const external = join(folder, 'external');
    run(['src/build/external-modules.mjs', external]);
    const app = join(folder, 'app');
    for (const { from, sources, to } of copiesOf(image)) {
      for (const source of sources) {
        const made = source.replace(/^\/build\/external$/, external).replace(/^\/build/, ROOT);
        const target = join(app, to.endsWith('/') ? join(to, basename(source)) : to);
        mkdirSync(dirname(target), { recursive: true });
        cpSync(from === null ? join(ROOT, source) : made, target, { recursive: true });
      }
    }
    const env = {
      ...variablesOf(image),
      // On a free port, and for this machine alone: what is left of the image's own is all it needs.
      HOST: '127.0.0.1',
      PORT: '0',
      COGNITO_SOURCE: 'demo',
      COGNITO_GRACE_MS: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1',
      PATH: process.env['PATH'],
    };
    const [, ...args] = wordsOf(image, 'CMD');
    const child = spawn(process.execPath, args, { cwd: app, env });
    try {
      const url = await addressIn(child);

      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ userPool(id: "us-east-1_EXAMPLE") { name } }' }),
      });
      const page = await fetch(`${url}/graphiql`);
      const healthy = exitOf(wordsOf(image, 'HEALTHCHECK'), new URL(url).port);
      const sick = exitOf(wordsOf(image, 'HEALTHCHECK'), '1');

      expect(await answer.json()).toMatchObject({
        data: { userPool: { name: 'my-test-user-pool' } },
      });
      expect(page.status).toBe(200);
      expect(await healthy).toBe(0);
      expect(await sick).toBe(1);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await once(child, 'close')).toEqual([0, null]);
    rmSync(folder, { recursive: true });
  });
});

describe('The composition', () => {
  it('pins what it does not build', () => {
    expect(services['redis']?.image).toMatch(EXACT_TAG);
    expect(services['redis']?.user).toBe('redis');
  });

  it('is open to this machine alone, and says that nobody is asked for a token', () => {
    const { ports = [], environment = {} } = services['gateway'] ?? {};

    expect(ports).toEqual(['127.0.0.1:4000:4000']);
    const config = loadConfig({ ...variablesOf(image), ...environment });
    expect(config).toMatchObject({ host: '0.0.0.0', port: 4000, auth: null });
    expect(config.source.kind).toBe('demo');
  });

  it('starts the gateway when Redis answers, at the address that it has there', () => {
    const { environment = {}, depends_on: needs } = services['gateway'] ?? {};

    expect(needs).toEqual({ redis: { condition: 'service_healthy' } });
    expect(services['redis']?.healthcheck?.test).toEqual(['CMD', 'redis-cli', 'ping']);
    expect(environment['COGNITO_REDIS_URL']).toBe('redis://redis:6379');
    expect(Object.keys(services)).toContain(
      new URL(environment['COGNITO_REDIS_URL'] ?? '').hostname,
    );
  });

  it('gives the gateway the time to stop that it may need', () => {
    const { limits, serving } = loadConfig({ COGNITO_SOURCE: 'demo' });
    const given = Number(/^(\d+)s$/.exec(services['gateway']?.stop_grace_period ?? '')?.[1]);

    expect(given * 1_000).toBeGreaterThan(serving.graceMs + limits.operationDeadlineMs + 5_000);
  });
});

function run(args: readonly string[]): void {
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'pipe' });
}

async function addressIn(child: ReturnType<typeof spawn>): Promise<string> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  for (;;) {
    const found = /graphql +(http\S+)\/graphql\n/.exec(output)?.[1];
    if (found !== undefined) return found;
    if (child.exitCode !== null) throw new Error(`It ended with: ${output}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What the image's own check of its health says of a port. */
async function exitOf([, ...args]: readonly string[], port: string): Promise<unknown> {
  const child = spawn(process.execPath, args, { env: { PORT: port } });
  const [code] = (await once(child, 'close')) as [number];
  return code;
}
