import { startGateway, type TestGateway } from '../support/gateway';

const LIMIT_MS = 600;

describe('An operation that takes too long', () => {
  let gateway: TestGateway;

  beforeEach(async () => {
    gateway = await startGateway({
      env: { COGNITO_OPERATION_DEADLINE_MS: String(LIMIT_MS), COGNITO_DEADLINE_MS: '10000' },
    });
  });
  afterEach(() => gateway.close());

  it('is answered at its deadline with what was read by then', async () => {
    gateway.endpoint.misbehave('DescribeIdentityProvider', { kind: 'hang' });
    gateway.endpoint.misbehave('ListIdentityProviders', { kind: 'hang' });
    const since = performance.now();

    const { status, data, errors, headers } = await gateway.query(
      '{ userPool(id: "us-east-1_EXAMPLE") { name identityProviders { nodes { providerName } } } }',
    );

    const tookMs = performance.now() - since;
    expect(status).toBe(200);
    expect(data?.['userPool']?.['name']).toBe('my-test-user-pool');
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^One operation may take at most 600 ms/) as string,
        extensions: expect.objectContaining({
          code: 'UPSTREAM_TIMEOUT',
          limit: 'OPERATION_DEADLINE',
          max: LIMIT_MS,
          retryable: true,
          requestId: headers.get('x-request-id'),
        }) as object,
      }),
    ]);
    expect(tookMs).toBeGreaterThanOrEqual(LIMIT_MS - 50);
    expect(tookMs).toBeLessThan(LIMIT_MS + 1_000);
  });

  it('reads nothing more after it', async () => {
    gateway.endpoint.misbehave('DescribeUserPool', { kind: 'latency', ms: 2 * LIMIT_MS });

    await gateway.query(
      '{ userPool(id: "us-east-1_EXAMPLE") { name identityProviders { nodes { providerName } } } }',
    );
    await new Promise((resolve) => setTimeout(resolve, 2 * LIMIT_MS));

    expect(gateway.endpoint.calls.map(({ operation }) => operation)).toEqual(['DescribeUserPool']);
  });
});
