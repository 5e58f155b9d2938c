import type { Config } from './config';
import { ConfigError } from './config-error';

/** What runs the gateway: a process that goes on, or a function that is frozen between its answers. */
export type Runtime = 'PROCESS' | 'FUNCTION';

/**
 * The longest answer of a function, in bytes: Lambda takes 6 MB, and an answer of this length goes out in
 * base64, a third longer, since every quote of its JSON would count twice otherwise.
 */
const LONGEST_ANSWER = 4 * 1024 ** 2;

/**
 * A configuration as a function can keep to it.
 *
 * @throws ConfigError where it asks for what has to run between answers
 */
export function forFunction(config: Config): Config {
  const { cache, limits, serving } = config;
  if (cache.refresh || cache.warmUp === 'pools') {
    const setting = cache.refresh
      ? 'COGNITO_CACHE_REFRESH is true'
      : 'COGNITO_CACHE_WARM_UP is pools';
    throw new ConfigError(
      `${setting}, but a function does nothing between its answers. Unset it, or run the gateway as a process.`,
    );
  }
  return {
    ...config,
    cache: Object.freeze({ ...cache, warmUp: cache.warmUp ?? 'off' }),
    limits: Object.freeze({
      ...limits,
      maxAnswerBytes: Math.min(limits.maxAnswerBytes, LONGEST_ANSWER),
      // Whoever was frozen is late, and not for having too much to do.
      maxEventLoopLagMs: 0,
    }),
    serving: Object.freeze({ ...serving, graphiql: false, graceMs: 0 }),
  };
}
