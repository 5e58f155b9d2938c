import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import type { Config } from './config';
import { packageFile } from './package-file';
import type * as Redis from './redis';
import type { SharedState } from './redis';
import type { Upstream } from './upstream';

/** What this gateway shares with others; null where no Redis is configured. */
export async function openShared(
  { redis, cache, deadlineMs }: Pick<Config, 'redis' | 'cache' | 'deadlineMs'>,
  { identities }: Pick<Upstream, 'identities'>,
  log: Logger,
): Promise<SharedState | null> {
  if (redis === null) return null;
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as {
    readonly version: string;
  };
  // Its client takes a while to load, which only those wait for who use it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { openRedis } = require('./redis') as typeof Redis;
  return openRedis({
    ...redis,
    release: version,
    accounts: identities,
    // As long as any memory could serve it, fresh or in need.
    valueSeconds: Math.max(2 * cache.ttlSeconds, cache.staleSeconds, cache.unchangedTtlSeconds, 1),
    refusalSeconds: Math.max(cache.negativeTtlSeconds, 1),
    deadlineMs,
    onChange: (sentence, isWell) => log[isWell ? 'info' : 'warn'](sentence),
  });
}
