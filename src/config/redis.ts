import { ConfigError } from './config-error';
import { wholeNumber, type Environment } from './settings';

/** The Redis or Valkey that several gateways share. */
export interface RedisConfig {
  /** As good as a secret: it can hold a password. */
  readonly url: string;
  /** What all names in it begin with. */
  readonly prefix: string;
  /** How many gateways there may be, where Redis does not tell. */
  readonly gateways: number;
}

const PREFIX = /^[\w:.-]{1,100}$/;

/** @throws ConfigError that never repeats the address */
export function redis(settings: Environment): RedisConfig | null {
  const url = settings['COGNITO_REDIS_URL'];
  if (url !== undefined && !isRedisAddress(url)) {
    throw new ConfigError(
      'COGNITO_REDIS_URL is not as it has to be. Expected an address such as redis://localhost:6379, or rediss:// for TLS.',
    );
  }
  const prefix = settings['COGNITO_REDIS_PREFIX'] ?? 'cognito-graphql-gateway';
  if (!PREFIX.test(prefix)) {
    throw new ConfigError(
      `COGNITO_REDIS_PREFIX must be 1 to 100 letters, digits, ":", ".", "_" or "-" but is "${prefix}".`,
    );
  }
  const gateways = wholeNumber(settings, 'COGNITO_REDIS_GATEWAYS', {
    default: 4,
    least: 1,
    most: 1_000,
  });
  return url === undefined ? null : Object.freeze({ url, prefix, gateways });
}

/** Nothing behind the host but the number of a database: ioredis would take options from a query. */
function isRedisAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(url);
  return (
    /^rediss?:$/.test(protocol) &&
    hostname !== '' &&
    /^(\/\d{0,4})?$/.test(pathname) &&
    search === '' &&
    hash === ''
  );
}
