import { leavesOf, userPoolDocument, type Members } from '../document';
import { diffUserPools, userPoolOfDocument, type UserPoolDiff } from '../diff';
import { GatewayError } from '../domain/gateway-error';
import type { QueryUserPoolDiffArgs, UserPoolSide } from '../generated/resolver-types';
import type { RequestContext } from './context';
import { countSteps } from './operation-work';
import { loadVisibleUserPool } from './public-user-pool';

/** Each is compared with every change. */
const MOST_IGNORED = 200;

/** What comparing a leaf takes (measured, one core). */
const STEPS_OF_LEAF = 200;

/**
 * How two pools differ, read or given.
 *
 * @throws GatewayError INVALID_INPUT for a document that is no description of a pool; LIMIT_EXCEEDED for too
 *   many paths to ignore; whatever a pool cannot be read for
 */
export async function compareUserPools(
  { left, right, ignore, includeIdentity }: QueryUserPoolDiffArgs,
  context: RequestContext,
): Promise<UserPoolDiff> {
  const ignored = ignore ?? [];
  if (ignored.length > MOST_IGNORED) {
    throw new GatewayError(
      'LIMIT_EXCEEDED',
      `Expected ignore to hold at most ${MOST_IGNORED} paths but got ${ignored.length}. Name what they are within instead.`,
      { limit: 'NAMES', max: MOST_IGNORED },
    );
  }
  const sides = await Promise.all([documentOf(left, context), documentOf(right, context)]);
  const leaves = sides.reduce((total, side) => total + leavesOf(side).length, 0);
  countSteps(context.loaders, leaves * STEPS_OF_LEAF);
  return diffUserPools(...sides, { ignore: ignored, includeIdentity: includeIdentity ?? false });
}

async function documentOf(
  { pool, document }: UserPoolSide,
  context: RequestContext,
): Promise<Members> {
  return pool == null
    ? userPoolOfDocument(document ?? null)
    : userPoolDocument(await loadVisibleUserPool(context, pool));
}
