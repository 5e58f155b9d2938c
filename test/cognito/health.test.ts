import { observeHealth } from '../../src/cognito';
import { BudgetUsedUp } from '../../src/cognito/budget-used-up';
import { NeverSent } from '../../src/cognito/deadline';
import type { ErrorCode } from '../../src/domain/error-code';
import { GatewayError } from '../../src/domain/gateway-error';
import type { Place } from '../../src/domain/place';
import type { Source } from '../../src/domain/source';
import { thrownBy } from '../support/builders';
import { anAsk } from '../support/upstream';

const PLACE: Place = { account: 'prod', region: 'eu-west-1' };

describe('The health of a place', () => {
  let now: number;
  let error: Error | null;
  let health: ReturnType<typeof observeHealth>['health'];
  let source: Source;

  beforeEach(() => {
    now = Date.UTC(2026, 0, 1);
    error = null;
    const inner = {
      read: () =>
        error === null ? Promise.resolve({ items: [], nextToken: null }) : Promise.reject(error),
    };
    ({ source, health } = observeHealth(inner, () => now));
  });

  function list(place = PLACE) {
    return source.read({ operation: 'ListUserPools', place, input: { token: null } }, anAsk());
  }

  async function failWith(code: ErrorCode): Promise<unknown> {
    error = new GatewayError(code, 'A sentence.');
    return thrownBy(() => list());
  }

  it('is unknown before anything was read there', () => {
    expect(health.healthOf(PLACE)).toEqual({
      lastSuccessAt: null,
      lastErrorAt: null,
      lastErrorCode: null,
    });
  });

  it('tells when it last answered and last failed, and why', async () => {
    await list();
    now += 1_000;
    await failWith('UPSTREAM_TIMEOUT');
    now += 1_000;
    await failWith('UPSTREAM_THROTTLED');
    now += 1_000;
    error = null;
    await list();

    expect(health.healthOf(PLACE)).toEqual({
      lastSuccessAt: '2026-01-01T00:00:03.000Z',
      lastErrorAt: '2026-01-01T00:00:02.000Z',
      lastErrorCode: 'UPSTREAM_THROTTLED',
    });
  });

  it('is each place’s own', async () => {
    await list();

    expect(health.healthOf({ ...PLACE, account: 'test' }).lastSuccessAt).toBeNull();
    expect(health.healthOf({ ...PLACE, region: 'us-east-1' }).lastSuccessAt).toBeNull();
  });

  it.each<ErrorCode>([
    'USER_POOL_NOT_FOUND',
    'RESOURCE_NOT_FOUND',
    'INVALID_INPUT',
    'OPERATION_NOT_ENABLED',
  ])('is good where AWS answered with %s', async (code) => {
    const thrown = await failWith(code);

    expect(thrown).toBe(error);
    expect(health.healthOf(PLACE)).toMatchObject({
      lastSuccessAt: '2026-01-01T00:00:00.000Z',
      lastErrorCode: null,
    });
  });

  it.each<ErrorCode>(['OVERLOADED', 'LIMIT_EXCEEDED'])(
    'is not judged by %s, with which AWS was not asked',
    async (code) => {
      await failWith(code);

      expect(health.healthOf(PLACE)).toMatchObject({ lastSuccessAt: null, lastErrorAt: null });
    },
  );

  it.each<[string, ErrorCode, Error]>([
    ['budget', 'UPSTREAM_THROTTLED', new BudgetUsedUp('UserPoolRead', 500)],
    ['slots', 'UPSTREAM_TIMEOUT', new NeverSent()],
  ])('is not judged by the gateway’s own %s', async (_, code, cause) => {
    error = new GatewayError(code, 'A sentence.', { cause });

    await thrownBy(() => list());

    expect(health.healthOf(PLACE)).toMatchObject({ lastSuccessAt: null, lastErrorAt: null });
  });

  it('is bad where something failed that nobody foresaw', async () => {
    error = new TypeError('Oops.');

    const thrown = await thrownBy(() => list());

    expect(thrown).toBe(error);
    expect(health.healthOf(PLACE).lastErrorCode).toBe('INTERNAL_SERVER_ERROR');
  });
});
