import { createServer } from 'node:net';
import { ConfigError, createGateway, type Gateway, type GatewayLog } from '../../src';
import { configFile } from '../support/config-file';
import { anIssuer } from '../support/issuer';

const DEMO = { COGNITO_SOURCE: 'demo', PORT: 0 };
/** Of one account: of several each would be asked until the lists are read. */
const NAME = '{ userPool(id: "us-east-1_EXAMPLE", account: "main") { name } }';

interface Line {
  readonly level: string;
  readonly fields: object;
  readonly message: string | undefined;
}

function aLog(): GatewayLog & { readonly lines: readonly Line[] } {
  const lines: Line[] = [];
  const told = (level: string) => (fields: object, message?: string) =>
    void lines.push({ level, fields, message });
  return {
    lines,
    debug: told('debug'),
    info: told('info'),
    warn: told('warn'),
    error: told('error'),
  };
}

async function posted(url: string, query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

describe('createGateway', () => {
  const open: Gateway[] = [];
  const opened = async (...options: Parameters<typeof createGateway>) => {
    const gateway = await createGateway(...options);
    open.push(gateway);
    return gateway;
  };
  afterEach(() => Promise.all(open.splice(0).map((gateway) => gateway.close())));

  it('answers over HTTP and in the process from the same memory', async () => {
    const gateway = await opened({ settings: DEMO });
    const url = await gateway.listen();

    const overHttp = await posted(url, NAME);
    const inProcess = await gateway.execute(NAME);

    const data = { userPool: { name: 'my-test-user-pool' } };
    expect(overHttp).toMatchObject({ data, extensions: { upstream: { calls: 1, cacheHits: 0 } } });
    expect(inProcess).toMatchObject({ data, extensions: { upstream: { calls: 0, cacheHits: 1 } } });
  });

  it('looks at no environment variable', async () => {
    process.env['COGNITO_SOURCE'] = 'demo';

    const refusal = createGateway();

    await expect(refusal).rejects.toThrow(ConfigError);
    await expect(refusal).rejects.toThrow('Nothing tells what to read. Put AWS_REGION');
    delete process.env['COGNITO_SOURCE'];
  });

  it('takes an environment that it is handed', async () => {
    const gateway = await opened({ settings: { ...process.env, ...DEMO } });

    expect(gateway.serving).toContain('the demo fleet');
  });

  it('names the setting that it cannot serve', async () => {
    const refusal = createGateway({ settings: { ...DEMO, COGNITO_MAX_IDS: 0 } });

    await expect(refusal).rejects.toThrow(
      new ConfigError('COGNITO_MAX_IDS must be a whole number from 1 to 10000 but is "0".'),
    );
  });

  it('asks for tokens over HTTP as its file says, and for none in the process', async () => {
    const { config } = anIssuer();
    const gateway = await opened({
      settings: DEMO,
      configFile: configFile({ auth: { issuers: [config] } }),
    });
    const url = await gateway.listen();

    const answers = [
      await posted(url, '{ accounts { name } }'),
      await gateway.execute('{ accounts { name } }'),
    ];

    expect(answers).toMatchObject([
      { data: { accounts: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] },
      { data: { accounts: [{ name: 'main' }, { name: 'partner' }] }, errors: [] },
    ]);
  });

  it('tells mistakes of a document in its errors', async () => {
    const gateway = await opened({ settings: DEMO });

    const { data, errors } = await gateway.execute('{ nothing }');

    expect(data).toBeUndefined();
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  it('writes to the log that it is given, from the level of the settings on', async () => {
    const [everything, failures] = [aLog(), aLog()];
    const gateways = [
      await opened({ settings: DEMO, log: everything }),
      await opened({ settings: { ...DEMO, COGNITO_LOG_LEVEL: 'error' }, log: failures }),
    ];

    for (const gateway of gateways) await posted(await gateway.listen(), NAME);
    await Promise.all(gateways.map((gateway) => gateway.close()));

    expect(everything.lines).toContainEqual(
      expect.objectContaining({ level: 'info', message: 'operation' }),
    );
    expect(failures.lines).toEqual([]);
  });

  it('heeds no signal', async () => {
    const before = process.listenerCount('SIGTERM') + process.listenerCount('SIGINT');

    const gateway = await opened({ settings: DEMO });
    await gateway.listen();

    expect(process.listenerCount('SIGTERM') + process.listenerCount('SIGINT')).toBe(before);
  });

  it('does not listen where everybody could read everything, unless the settings say so', async () => {
    const gateway = await opened({ settings: DEMO });
    const allowed = await opened({
      settings: { ...DEMO, COGNITO_ALLOW_UNAUTHENTICATED: true },
    });

    await expect(gateway.listen({ host: '0.0.0.0' })).rejects.toThrow(
      'HOST is "0.0.0.0", where others than this machine can reach the gateway',
    );
    await expect(allowed.listen({ host: '0.0.0.0' })).rejects.toThrow(
      'Put HOST: "0.0.0.0" into settings.',
    );
  });

  it('rejects with what the system says where it cannot listen', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    );
    const gateway = await opened({ settings: DEMO });

    await expect(gateway.listen({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    other.close();
  });

  it('closes once, however often it is told to', async () => {
    const gateway = await createGateway({ settings: DEMO });
    const url = await gateway.listen();

    await Promise.all([gateway.close(), gateway.close()]);

    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
  });
});
