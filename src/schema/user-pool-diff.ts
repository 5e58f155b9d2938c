import { userPoolDocument, type Members } from '../document';
import {
  diffUserPools,
  LONGEST_PATH,
  sizeOf,
  userPoolOfDocument,
  type UserPoolDiff,
} from '../diff';
import { GatewayError } from '../domain/gateway-error';
import { quote } from '../domain/quote';
import type { QueryUserPoolDiffArgs, UserPoolSide } from '../generated/resolver-types';
import type { RequestContext } from './context';
import { countSteps, MOST_STEPS } from './operation-work';
import { loadVisibleUserPool } from './public-user-pool';

/** Each is compared with every change. */
const MOST_IGNORED = 200;

/** What comparing a value takes, and what telling a character of it does (measured, one core). */
const STEPS_OF_VALUE = 500;
const STEPS_OF_CHARACTER = 4;

/**
 * How two pools differ, read or given.
 *
 * @throws GatewayError INVALID_INPUT for a document that is no description of a pool, or a path to ignore
 *   that is longer than any; LIMIT_EXCEEDED for too many of them; whatever a pool cannot be read for
 */
export async function compareUserPools(
  { left, right, ignore, includeIdentity }: QueryUserPoolDiffArgs,
  context: RequestContext,
): Promise<UserPoolDiff> {
  const ignored = checkedPaths(ignore ?? []);
  const sides = await Promise.all([documentOf(left, context), documentOf(right, context)]);
  // One comparison is always to be had, and none after one of the largest.
  countSteps(context.loaders, Math.min(stepsOf(sides, ignored), MOST_STEPS));
  return diffUserPools(...sides, { ignore: ignored, includeIdentity: includeIdentity ?? false });
}

function checkedPaths(paths: readonly string[]): readonly string[] {
  if (paths.length > MOST_IGNORED) {
    throw new GatewayError(
      'LIMIT_EXCEEDED',
      `Expected ignore to hold at most ${MOST_IGNORED} paths but got ${paths.length}. Name what they are within instead.`,
      { limit: 'NAMES', max: MOST_IGNORED },
    );
  }
  const endless = paths.find((path) => path.length > LONGEST_PATH);
  if (endless === undefined) return paths;
  throw new GatewayError(
    'INVALID_INPUT',
    `Expected a path to ignore to have at most ${LONGEST_PATH} characters but got ${endless.length}: ${quote(endless)}.`,
  );
}

function stepsOf(sides: readonly Members[], ignored: readonly string[]): number {
  const sizes = sides.map(sizeOf);
  const values = sizes.reduce((sum, size) => sum + size.values, 0);
  const characters = sizes.reduce((sum, size) => sum + size.characters, ignored.join('').length);
  return values * STEPS_OF_VALUE + characters * STEPS_OF_CHARACTER;
}

async function documentOf(
  { pool, document }: UserPoolSide,
  context: RequestContext,
): Promise<Members> {
  return pool == null
    ? userPoolOfDocument(document ?? null)
    : userPoolDocument(await loadVisibleUserPool(context, pool));
}
