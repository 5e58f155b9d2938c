import { ConfigError, parseConfig, type Environment } from '../../src/config';
import { NO_PUBLIC_POOLS } from '../../src/domain/public-pools';

const AUTH = { issuers: [], publicPools: NO_PUBLIC_POOLS };
const ALLOWED = { COGNITO_ALLOW_UNAUTHENTICATED: 'true' };

function configOf(environment: Environment, auth: typeof AUTH | null = AUTH) {
  const file = { path: 'fleet.yaml', accounts: [], auth, settings: {} };
  return parseConfig({ COGNITO_SOURCE: 'demo', ...environment }, file, 'FUNCTION');
}

function refusalOf(environment: Environment, auth: typeof AUTH | null = AUTH): string {
  try {
    configOf(environment, auth);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('Expected a ConfigError but the configuration was accepted.');
}

describe('The configuration of a function', () => {
  it('is refused where everybody could read everything, whatever HOST is', () => {
    const refusal = refusalOf({ HOST: '127.0.0.1' }, null);

    expect(refusal).toMatch(/^No auth is configured, so that whoever may call this function/);
    expect(refusal).toContain('Put auth into the file of COGNITO_CONFIG');
    expect(refusal).toContain('set COGNITO_ALLOW_UNAUTHENTICATED=true where');
    expect(configOf({}, AUTH).auth).toBe(AUTH);
    expect(configOf(ALLOWED, null).auth).toBeNull();
  });

  it.each([
    [{ COGNITO_CACHE_REFRESH: 'true' }, 'COGNITO_CACHE_REFRESH is true, but a function'],
    [{ COGNITO_CACHE_WARM_UP: 'pools' }, 'COGNITO_CACHE_WARM_UP is pools, but a function'],
  ])('is refused where %j asks for what runs between its answers', (environment, sentence) => {
    expect(refusalOf(environment)).toContain(sentence);
  });

  it('reads lists before the first event only where that is asked for', () => {
    expect(configOf({}).cache.warmUp).toBe('off');
    expect(configOf({ COGNITO_CACHE_WARM_UP: 'lists' }).cache.warmUp).toBe('lists');
  });

  it('has no page, no grace, no lateness and, unless it is set, no rate', () => {
    const { serving, limits } = configOf({ COGNITO_GRAPHIQL: 'true', COGNITO_GRACE_MS: '5000' });

    expect(serving).toMatchObject({ graphiql: false, graceMs: 0 });
    expect(limits).toMatchObject({ maxEventLoopLagMs: 0, ratePerClient: 0 });
    expect(configOf({ COGNITO_RATE_PER_CLIENT: '7' }).limits.ratePerClient).toBe(7);
  });

  it('has answers no longer than Lambda takes', () => {
    expect(configOf({ COGNITO_MAX_ANSWER_BYTES: '99999999' }).limits.maxAnswerBytes).toBe(
      4_194_304,
    );
    expect(configOf({ COGNITO_MAX_ANSWER_BYTES: '2048' }).limits.maxAnswerBytes).toBe(2_048);
  });

  it('is frozen', () => {
    const config = configOf({});

    expect([config, config.cache, config.limits, config.serving].every(Object.isFrozen)).toBe(true);
  });
});
