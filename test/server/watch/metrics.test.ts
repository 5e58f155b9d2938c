import { anIssuer } from '../../support/issuer';
import { startGateway, type TestGateway } from '../../support/gateway';

const SAMPLE = 'us-east-1_EXAMPLE';

interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function metricsOf(
  { url }: TestGateway,
  headers: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const response = await fetch(`${url}/metrics`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function codeOf({ text }: Told): unknown {
  const { errors } = JSON.parse(text) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code;
}

describe('/metrics', () => {
  let gateway: TestGateway;

  afterEach(() => gateway.close());

  it('tells of operations, calls to AWS and the cache', async () => {
    gateway = await startGateway({ memory: true });
    const document = `query Names { userPool(id: "${SAMPLE}") { name } }`;
    await gateway.query(document);
    await gateway.query(document);
    await gateway.query('{ none: userPool(id: "us-east-1_nothing", account: "main") { name } }');

    const { status, headers, text } = await metricsOf(gateway);

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    for (const line of [
      'graphql_operations_total{name="Names",kind="query",outcome="ok"} 2',
      'graphql_operations_total{name="(unnamed)",kind="query",outcome="mistaken"} 1',
      'graphql_operation_errors_total{code="USER_POOL_NOT_FOUND"} 1',
      'graphql_operations_in_flight 0',
      'aws_calls_total{operation="DescribeUserPool",outcome="ok"} 1',
      'aws_calls_total{operation="DescribeUserPool",outcome="USER_POOL_NOT_FOUND"} 1',
      'aws_calls_in_flight 0',
      'aws_queue_length 0',
      'cache_reads_total{operation="DescribeUserPool",result="hit"} 1',
      'cache_reads_total{operation="DescribeUserPool",result="miss"} 2',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(Number(/^cache_bytes (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(100);
  });

  it('counts each attempt of a call that is retried', async () => {
    gateway = await startGateway();
    gateway.endpoint.misbehave('DescribeUserPool', {
      kind: 'exception',
      name: 'TooManyRequestsException',
    });

    await gateway.query(`{ userPool(id: "${SAMPLE}") { name } }`);

    const { text } = await metricsOf(gateway);
    const attempts = gateway.endpoint.calls.length;
    expect(attempts).toBeGreaterThan(1);
    expect(text).toContain(
      `aws_calls_total{operation="DescribeUserPool",outcome="UPSTREAM_THROTTLED"} ${attempts}\n`,
    );
  });

  it('tells of a call that the deadline ended as one', async () => {
    gateway = await startGateway({ env: { COGNITO_DEADLINE_MS: '200' } });
    gateway.endpoint.misbehave('*', { kind: 'hang' });

    await gateway.query(`{ userPool(id: "${SAMPLE}") { name } }`);

    const { text } = await metricsOf(gateway);
    expect(text).toMatch(
      /aws_calls_total\{operation="DescribeUserPool",outcome="UPSTREAM_TIMEOUT"\} [12]\n/,
    );
    expect(text).toContain('\naws_calls_in_flight 0\n');
  });

  it('tells of requests that were turned away, by their code', async () => {
    gateway = await startGateway();
    await gateway.query('{ nothing }');
    await gateway.query(`{ ${'a '.repeat(20_000)} }`);

    const { text } = await metricsOf(gateway);

    expect(text).toContain(
      'http_requests_refused_total{code="GRAPHQL_VALIDATION_FAILED",limit=""} 1\n',
    );
    expect(text).toContain('http_requests_refused_total{code="LIMIT_EXCEEDED",limit="TOKENS"} 1\n');
    expect(text).not.toContain('graphql_operations_total{');
  });

  it('is for internal callers alone where tokens tell callers apart', async () => {
    const issuer = anIssuer();
    gateway = await startGateway({ auth: { issuers: [issuer.config] } });

    const anonymous = await metricsOf(gateway);
    const broken = await metricsOf(gateway, { authorization: 'Bearer nonsense' });
    const granted = await metricsOf(gateway, issuer.headers('read'));
    const notGranted = await metricsOf(gateway, issuer.headers('something'));

    expect(anonymous.status).toBe(401);
    expect(codeOf(anonymous)).toBe('UNAUTHENTICATED');
    expect(anonymous.headers.get('www-authenticate')).toBe('Bearer');
    expect(broken.status).toBe(401);
    expect(notGranted.status).toBe(403);
    expect(codeOf(notGranted)).toBe('FORBIDDEN');
    expect(granted.status).toBe(200);
    expect(granted.text).toContain(
      'http_requests_refused_total{code="UNAUTHENTICATED",limit=""} 2\n',
    );
  });
});
