import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compiled, describeWithRegistry, installPacked, type Consumer } from './consumer';

/** A program that serves the demo, is asked over HTTP and in the process, and ends by itself. */
const PROGRAM = `
async function main(createGateway, ConfigError, SecondFactorsDocument) {
  const gateway = await createGateway({ settings: { COGNITO_SOURCE: 'demo' } });
  const url = await gateway.listen({ port: 0 });
  const response = await fetch(url + '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ userPool(id: "us-east-1_EXAMPLE") { name } }' }),
  });
  const page = await fetch(url + '/graphiql');
  const answer = await gateway.execute(SecondFactorsDocument, { ids: ['us-east-1_EXAMPLE'] });
  await gateway.close();
  const refusal = await createGateway().catch((error) => error);
  console.log(JSON.stringify({
    overHttp: await response.json(),
    page: page.status,
    inProcess: answer,
    isConfigError: refusal instanceof ConfigError,
    signals: process.listenerCount('SIGTERM') + process.listenerCount('SIGINT'),
  }));
}
`;

/** A client's code, which has to be right by the types alone. */
const TYPED = `
import { createGateway, type Gateway, type GatewayLog } from 'cognito-graphql-gateway';
import type { UserPool, UserPoolErrorCode } from 'cognito-graphql-gateway/types';
import { FleetDocument, ReadsAndBudgetDocument, SignUpPageDocument } from 'cognito-graphql-gateway/operations';

export async function minimumLength(log: GatewayLog): Promise<number | null | undefined> {
  const gateway: Gateway = await createGateway({ settings: { AWS_REGION: 'eu-west-1', PORT: 0 }, log });
  await gateway.execute(ReadsAndBudgetDocument);
  await gateway.execute(FleetDocument);
  await gateway.execute(FleetDocument, { filter: { name: { eq: 'shop' } } });
  // @ts-expect-error The operation demands an id.
  await gateway.execute(SignUpPageDocument);
  // @ts-expect-error An id is a text.
  await gateway.execute(SignUpPageDocument, { id: true });
  const { data, errors } = await gateway.execute(SignUpPageDocument, { id: 'eu-west-1_Ab1Cd2Ef3' });
  const code: UserPoolErrorCode | undefined = errors.length > 0 ? 'USER_POOL_NOT_FOUND' : undefined;
  // @ts-expect-error No pool has such a field.
  void data?.userPool?.nothing;
  void code;
  return data?.userPool?.policies?.passwordPolicy?.minimumLength;
}

export function nameOf(pool: Pick<UserPool, 'name'>): string | null {
  return pool.name;
}
`;

const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  target: 'ES2022',
  lib: ['ES2022'],
  types: [],
};

describeWithRegistry('The packed tarball, installed in an empty folder', () => {
  let consumer: Consumer;

  beforeAll(async () => {
    consumer = await installPacked();
  }, 240_000);
  afterAll(() => rmSync(consumer.folder, { recursive: true }));

  it('has a command that answers a query', async () => {
    const query = '{ userPool(id: "us-east-1_EXAMPLE") { name mfaConfiguration } }';

    const { code, stdout, stderr } = await consumer.run('npx', [
      '--no-install',
      'cognito-graphql-gateway',
      'query',
      query,
      '--demo',
    ]);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      data: { userPool: { name: 'my-test-user-pool', mfaConfiguration: 'OPTIONAL' } },
    });
  });

  it.each([
    [
      'import',
      'program.mjs',
      `import { ConfigError, createGateway } from 'cognito-graphql-gateway';
       import { SecondFactorsDocument } from 'cognito-graphql-gateway/operations';`,
    ],
    [
      'require',
      'program.cjs',
      `const { ConfigError, createGateway } = require('cognito-graphql-gateway');
       const { SecondFactorsDocument } = require('cognito-graphql-gateway/operations');`,
    ],
  ])('serves by %s and ends when it is closed', async (_, file, head) => {
    consumer.write({
      [file]: `${head}${PROGRAM} main(createGateway, ConfigError, SecondFactorsDocument);`,
    });

    const { code, stdout } = await consumer.run(process.execPath, [file]);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      overHttp: { data: { userPool: { name: 'my-test-user-pool' } }, extensions: { upstream: {} } },
      page: 200,
      inProcess: {
        data: { userPoolsById: [{ id: 'us-east-1_EXAMPLE' }] },
        errors: [],
      },
      isConfigError: true,
      signals: 0,
    });
  });

  it.each([
    ['node20', 'client.mts'],
    ['node20', 'client.cts'],
    ['preserve', 'client.ts'],
  ])('has types that hold in an empty project, module %s, %s', async (module, file) => {
    consumer.write({
      [file]: TYPED,
      'tsconfig.json': JSON.stringify({ compilerOptions: { ...STRICT, module }, files: [file] }),
    });

    const complaints = await compiled(consumer, 'tsconfig.json');

    expect(complaints).toBe('');
  });

  it('leads to the contract, the operations and itself', async () => {
    const wanted = [
      'schema.graphql',
      'operations/fleet.graphql',
      'config.schema.json',
      'package.json',
    ];
    consumer.write({
      'paths.cjs': `console.log(JSON.stringify(${JSON.stringify(wanted)}.map((path) => require.resolve('cognito-graphql-gateway/' + path))))`,
    });

    const { stdout } = await consumer.run(process.execPath, ['paths.cjs']);

    expect((JSON.parse(stdout) as readonly string[]).map((path) => existsSync(path))).toEqual(
      wanted.map(() => true),
    );
  });

  it('has no source, nothing that builds, and no map of it', () => {
    const root = join(consumer.folder, 'node_modules', 'cognito-graphql-gateway');

    expect(existsSync(join(root, 'dist', 'core.js'))).toBe(true);
    expect(
      ['src/build', 'src/main.ts', 'dist/modules'].filter((path) => existsSync(join(root, path))),
    ).toEqual([]);
  });
});
