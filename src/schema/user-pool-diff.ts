import { userPoolDocument, type Members } from '../document';
import {
  diffUserPools,
  LONGEST_PATH,
  sizeOf,
  userPoolOfDocument,
  type UserPoolDiff,
} from '../diff';
import { GatewayError } from '../domain/gateway-error';
import type { Json } from '../domain/json';
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

/** What finding out takes that a document is none, at the worst; the same one is looked at once. */
const STEPS_OF_REFUSAL = 500_000;

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
  const steps = ignored.join('').length * STEPS_OF_CHARACTER;
  countSteps(context.loaders, steps);
  // One comparison is always to be had, and none after one of the largest.
  const share = (MOST_STEPS - steps) / 2;
  const sides = await Promise.all([
    documentOf(left, context, share),
    documentOf(right, context, share),
  ]);
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

/** A side, whose work is counted at once, so that no side is looked at once the operation has had its share. */
async function documentOf(
  { pool, document }: UserPoolSide,
  context: RequestContext,
  mostSteps: number,
): Promise<Members> {
  const read =
    pool == null
      ? givenDocument(document ?? null, context)
      : userPoolDocument(await loadVisibleUserPool(context, pool));
  const { values, characters } = sizeOf(read);
  const steps = values * STEPS_OF_VALUE + characters * STEPS_OF_CHARACTER;
  countSteps(context.loaders, Math.min(steps, mostSteps));
  return read;
}

function givenDocument(document: Json, { loaders }: RequestContext): Members {
  countSteps(loaders, 0);
  try {
    return userPoolOfDocument(document);
  } catch (error) {
    countSteps(loaders, STEPS_OF_REFUSAL);
    throw error;
  }
}
