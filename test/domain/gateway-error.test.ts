import { GatewayError } from '../../src/domain/gateway-error';

describe('A gateway error', () => {
  it('tells null for every detail that nobody gave', () => {
    const error = new GatewayError('INVALID_INPUT', 'Expected a number.');

    expect(error.failure).toStrictEqual({
      code: 'INVALID_INPUT',
      message: 'Expected a number.',
      retryable: false,
      retryAfterMs: null,
      userPoolId: null,
      account: null,
      region: null,
      awsRequestId: null,
    });
  });

  it('names the place that was asked', () => {
    const place = { account: 'production', region: 'eu-west-1' };

    const error = new GatewayError('ACCESS_DENIED', 'No.', { place });

    expect(error.failure).toMatchObject(place);
  });

  it('keeps its cause out of its failure, and its failure as it is', () => {
    const cause = new Error('arn:aws:iam::123456789012:role/gateway');

    const error = new GatewayError('ACCESS_DENIED', 'No.', { cause, retryAfterMs: 0 });

    expect(error.cause).toBe(cause);
    expect(error.failure.retryAfterMs).toBe(0);
    expect(JSON.stringify(error.failure)).not.toContain('123456789012');
    expect(Object.isFrozen(error.failure)).toBe(true);
  });
});
