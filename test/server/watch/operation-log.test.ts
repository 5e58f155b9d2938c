import { anIssuer, ISSUER } from '../../support/issuer';
import { startGateway, type TestGateway } from '../../support/gateway';

const SAMPLE = 'us-east-1_EXAMPLE';
const INFO = { COGNITO_LOG_LEVEL: 'info' };

describe('The log of operations', () => {
  let gateway: TestGateway;

  afterEach(() => gateway.close());

  function lines(message: string): readonly Record<string, unknown>[] {
    return gateway.log
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === message);
  }

  it('has a line for each: who asked, how it went and what it cost', async () => {
    gateway = await startGateway({ env: INFO });

    const { headers } = await gateway.query(
      `query Names { userPool(id: "${SAMPLE}") { name } none: userPool(id: "us-east-1_nothing", account: "main") { name } }`,
    );

    expect(lines('operation')).toEqual([
      {
        level: 30,
        time: expect.any(Number) as number,
        pid: expect.any(Number) as number,
        hostname: expect.any(String) as string,
        msg: 'operation',
        requestId: headers.get('x-request-id'),
        caller: null,
        access: 'SENSITIVE',
        operation: 'Names',
        kind: 'query',
        status: 200,
        durationMs: expect.any(Number) as number,
        errors: ['USER_POOL_NOT_FOUND'],
        calls: 2,
        cacheHits: 0,
        coalesced: 0,
        waitedMs: expect.any(Number) as number,
        awsRequestIds: [expect.stringMatching(/./), expect.stringMatching(/./)],
      },
    ]);
  });

  it('names the caller, and holds no token, document or value of a variable', async () => {
    const issuer = anIssuer();
    gateway = await startGateway({ auth: { issuers: [issuer.config] }, env: INFO });
    const headers = issuer.headers('read');

    await gateway.query(
      'query Named($id: ID!) { planted: userPool(id: $id) { name } }',
      { id: 'us-east-1_PLANTED' },
      headers,
    );

    expect(lines('operation')).toMatchObject([
      { caller: `${ISSUER}#somebody`, access: 'INTERNAL', operation: 'Named' },
    ]);
    const [line] = lines('operation');
    expect(JSON.stringify(line)).not.toMatch(/planted/i);
    expect(gateway.log.join()).not.toContain(headers.authorization.slice(-20));
  });

  it('cuts a name that is too long, and the ids of many calls', async () => {
    gateway = await startGateway({ env: { ...INFO, COGNITO_DEMO_GENERATED_POOLS: '40' } });
    const ids = gateway.endpoint.pools.slice(-30).map(({ id }) => id);

    await gateway.query(
      `query ${'N'.repeat(500)}($ids: [ID!]!) { userPoolsById(ids: $ids) { id } }`,
      { ids },
    );

    const [line] = lines('operation');
    expect(line).toMatchObject({
      calls: 30,
      operation: 'N'.repeat(100),
      awsRequestIds: { length: 20 },
    });
  });

  it('has a line for what was refused, by its code and without its words', async () => {
    gateway = await startGateway({ env: INFO });

    const { headers } = await gateway.query('{ planted }');
    await fetch(`${gateway.url}/planted?planted=1`);

    expect(lines('operation')).toEqual([]);
    expect(lines('request refused')).toMatchObject([
      {
        requestId: headers.get('x-request-id'),
        caller: null,
        code: 'GRAPHQL_VALIDATION_FAILED',
        status: 400,
        method: 'POST',
        route: '/graphql',
      },
      { code: 'BAD_REQUEST', status: 404, route: null },
    ]);
    expect(gateway.log.join()).not.toContain('planted');
  });

  it('is silent at a level above', async () => {
    gateway = await startGateway();

    await gateway.query(`{ userPool(id: "${SAMPLE}") { name } }`);
    await gateway.query('{ nothing }');

    expect(gateway.log).toEqual([]);
  });
});
