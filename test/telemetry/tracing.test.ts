import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { NodeSDK, tracing } from '@opentelemetry/sdk-node';
import { startGateway, type TestGateway } from '../support/gateway';

const SAMPLE = 'us-east-1_EXAMPLE';
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

describe('The traces of a gateway', () => {
  const exporter = new tracing.InMemorySpanExporter();
  const sdk = new NodeSDK({
    autoDetectResources: false,
    spanProcessors: [new tracing.SimpleSpanProcessor(exporter)],
    metricReaders: [],
    logRecordProcessors: [],
  });
  let gateway: TestGateway;

  beforeAll(() => sdk.start());
  afterAll(() => sdk.shutdown());
  afterEach(async () => {
    await gateway.close();
    exporter.reset();
  });

  /** The spans so far of a name, once there is one. */
  async function spans(name: string): Promise<readonly tracing.ReadableSpan[]> {
    for (;;) {
      const found = exporter.getFinishedSpans().filter((span) => span.name === name);
      if (found.length > 0) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  it('lead from the caller over the operation and its reads to each request to AWS', async () => {
    gateway = await startGateway();
    const document = `query Names($id: ID!) { userPool(id: $id) { name } }`;

    await gateway.query(document, { id: SAMPLE }, { traceparent: `00-${TRACE}-${PARENT}-01` });

    const [operation] = await spans('query Names');
    const [read] = await spans('read DescribeUserPool');
    const [attempt] = await spans('CognitoIdentityProvider.DescribeUserPool');
    expect(operation).toMatchObject({
      kind: SpanKind.SERVER,
      parentSpanContext: { spanId: PARENT },
      attributes: {
        'graphql.operation.type': 'query',
        'graphql.operation.name': 'Names',
        'cognito.request_id': expect.any(String) as string,
      },
      status: { code: SpanStatusCode.UNSET },
    });
    expect(read?.parentSpanContext?.spanId).toBe(operation?.spanContext().spanId);
    expect(attempt).toMatchObject({
      kind: SpanKind.CLIENT,
      parentSpanContext: { spanId: read?.spanContext().spanId },
      attributes: {
        'rpc.system': 'aws-api',
        'rpc.service': 'CognitoIdentityProvider',
        'rpc.method': 'DescribeUserPool',
        'cloud.region': 'us-east-1',
        'cognito.account': 'main',
        'aws.request_id': expect.any(String) as string,
      },
    });
    for (const span of [operation, read, attempt]) {
      expect(span?.spanContext().traceId).toBe(TRACE);
      expect(JSON.stringify(span?.attributes)).not.toContain(SAMPLE);
    }
  });

  it('have a span for each retry, each with the code of its failure', async () => {
    gateway = await startGateway();
    gateway.endpoint.misbehave('DescribeUserPool', {
      kind: 'exception',
      name: 'TooManyRequestsException',
    });

    await gateway.query(`{ userPool(id: "${SAMPLE}") { name } }`);

    await spans('query');
    const attempts = await spans('CognitoIdentityProvider.DescribeUserPool');
    expect(attempts.length).toBeGreaterThan(1);
    expect(attempts).toHaveLength(gateway.endpoint.calls.length);
    for (const { attributes, status } of attempts) {
      expect(attributes['error.type']).toBe('UPSTREAM_THROTTLED');
      expect(status.code).toBe(SpanStatusCode.ERROR);
    }
    const [read] = await spans('read DescribeUserPool');
    const [operation] = await spans('query');
    expect(read?.attributes['error.type']).toBe('UPSTREAM_THROTTLED');
    expect(operation?.attributes['error.type']).toBe('UPSTREAM_THROTTLED');
  });

  it('keep the operations apart that run side by side', async () => {
    gateway = await startGateway();
    gateway.endpoint.misbehave('*', { kind: 'latency', ms: 50 });
    const ask = (name: string, id: string) =>
      gateway.query(`query ${name} { userPool(id: "${id}") { name } }`);

    await Promise.all([ask('One', SAMPLE), ask('Two', 'eu-central-1_B2bPorTal')]);

    const [one] = await spans('query One');
    const [two] = await spans('query Two');
    const attempts = await spans('CognitoIdentityProvider.DescribeUserPool');
    const traceOf = (region: string) =>
      attempts.find(({ attributes }) => attributes['cloud.region'] === region)?.spanContext()
        .traceId;
    expect(one?.spanContext().traceId).not.toBe(two?.spanContext().traceId);
    expect(traceOf('us-east-1')).toBe(one?.spanContext().traceId);
    expect(traceOf('eu-central-1')).toBe(two?.spanContext().traceId);
  });

  it('show a read from memory as one without a request under it', async () => {
    gateway = await startGateway({ memory: true });
    await gateway.query(`query First { userPool(id: "${SAMPLE}") { name } }`);
    await spans('query First');
    exporter.reset();

    await gateway.query(`query Again { userPool(id: "${SAMPLE}") { name } }`);

    await spans('query Again');
    expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual([
      'read DescribeUserPool',
      'query Again',
    ]);
  });

  it('show an answer that is sent again as an operation without a read', async () => {
    gateway = await startGateway({ memory: true });
    const document = `query Again { userPool(id: "${SAMPLE}") { name } }`;
    await gateway.query(document);
    await spans('query Again');
    exporter.reset();

    await gateway.query(document, undefined, { 'x-request-id': 'the-second' });

    const [span] = await spans('query Again');
    expect(span?.attributes).toMatchObject({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Again',
      'cognito.request_id': 'the-second',
    });
    expect(exporter.getFinishedSpans()).toHaveLength(1);
  });

  it('have a span of a document that cannot be read, which holds nothing of it', async () => {
    gateway = await startGateway();

    await gateway.query('{ planted');

    const [span] = await spans('GraphQL');
    expect(span?.attributes['error.type']).toBe('GRAPHQL_PARSE_FAILED');
    expect(JSON.stringify([span?.attributes, span?.events])).not.toContain('planted');
  });
});
