import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isEnumType } from 'graphql';
import { readConfigFile } from '../src/config';
import { EMBEDDED_FLEET, loadPools } from '../src/demo';
import { createSchema } from '../src/schema';
import { startGateway } from './support/gateway';
import { anIssuer } from './support/issuer';
import { ROOT } from './support/start-process';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('the README', () => {
  it('begins with the two commands', () => {
    const commands = [...readme.matchAll(/```sh\n(.+?)\n/g)].map(([, command]) => command);

    expect(commands[0]).toBe('npm ci && npm start');
    expect(commands).toContain('npm ci && npm test');
  });

  it('shows the answer that its first query gets', async () => {
    const [, query] = /```graphql\n([^`]+)```/.exec(readme) ?? [];
    const [, answer] = /```json\n([^`]+)```/.exec(readme) ?? [];
    const gateway = await startGateway();

    const { text } = await gateway.query(query ?? '');

    const { data } = JSON.parse(text) as { readonly data: unknown };
    expect({ data }).toEqual(JSON.parse(answer ?? ''));
    await gateway.close();
  });

  it('shows queries that are answered without an error', async () => {
    const queries = [...readme.matchAll(/```graphql\n([^`]+)```/g)].map(([, query]) => query ?? '');
    const gateway = await startGateway();

    const answers = await Promise.all(queries.map((query) => gateway.query(query)));

    expect(answers.length).toBeGreaterThan(1);
    expect(answers.map(({ errors }) => errors)).toEqual(answers.map(() => undefined));
    await gateway.close();
  });

  it('names every setting', () => {
    const folder = join(ROOT, 'src', 'config');
    const config = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const settings =
      config.join('').match(/(?<=')(HOST|PORT|NODE_ENV|(AWS|COGNITO)_[A-Z_]+)(?=')/g) ?? [];

    const missing = settings.filter((name) => !readme.includes(`| \`${name}\` `));

    expect(new Set(settings).size).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });

  it('shows a configuration file that can be read', () => {
    const [, example] = /```yaml\n([^`]+)```/.exec(readme) ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    writeFileSync(join(folder, 'fleet.yaml'), example ?? '');

    const { accounts, settings } = readConfigFile(join(folder, 'fleet.yaml'));

    expect(accounts.map(({ name }) => name)).toEqual(['prod', 'sandbox', 'own']);
    expect(settings).toEqual({ COGNITO_DEADLINE_MS: '8000' });
    rmSync(folder, { recursive: true });
  });

  it('shows who may see what in a file that can be read', () => {
    const [, example] = /```yaml\n(auth:[^]+?)\n```/.exec(readme) ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    writeFileSync(join(folder, 'gateway.yaml'), example ?? '');
    writeFileSync(join(folder, 'keys.json'), JSON.stringify(anIssuer().jwks));

    const { auth } = readConfigFile(join(folder, 'gateway.yaml'));

    expect(auth?.issuers.map(({ access }) => access.internal)).toEqual([
      ['cognito/read'],
      ['read'],
    ]);
    expect(auth?.publicPools.tag).toEqual({ key: 'audience', value: 'public' });
    rmSync(folder, { recursive: true });
  });

  it('tells of every limit', () => {
    const limits =
      /export type LimitName =([^;]+);/.exec(
        readFileSync(join(ROOT, 'src', 'domain', 'gateway-error.ts'), 'utf8'),
      )?.[1] ?? '';
    const names = limits.match(/(?<=')\w+(?=')/g) ?? [];

    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('tells of every error code', () => {
    const type = createSchema().getType('UserPoolErrorCode');
    const codes = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];

    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !readme.includes(`| \`${code}\` `))).toEqual([]);
  });
});

describe('docs/demo.md', () => {
  it('tells of every pool of the embedded fleet', async () => {
    const text = readFileSync(join(ROOT, 'docs', 'demo.md'), 'utf8');
    const pools = await loadPools(EMBEDDED_FLEET);

    expect(pools.length).toBeGreaterThan(10);
    expect(pools.filter(({ id }) => !text.includes(`| \`${id}\` `))).toEqual([]);
  });
});
