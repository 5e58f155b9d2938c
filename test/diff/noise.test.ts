import fc from 'fast-check';
import { diffUserPools, type UserPoolChange } from '../../src/diff';
import { drawOf, OLDER_VALIDITY, rewritten, VALIDITY } from './noise';
import { DEMO_POOLS, everyMemberPrinted, pools } from './pools';

const WHOLE = { includeIdentity: true };
const IDENTICAL = { identical: true, changes: [], ignoredNothing: [] };
const KINDS = { ADDED: 'REMOVED', REMOVED: 'ADDED', CHANGED: 'CHANGED' } as const;

function swapped(changes: readonly UserPoolChange[]): readonly UserPoolChange[] {
  return changes.map((change) => ({
    ...change,
    kind: KINDS[change.kind],
    left: change.right,
    right: change.left,
  }));
}

const seeds = fc.nat();

/** Where pools differ. A validity that is told in its newer form, if only as the default, is compared there. */
function pathsOf(changes: readonly UserPoolChange[]): readonly string[] {
  return changes.map(({ path }) => (path === OLDER_VALIDITY ? VALIDITY : path)).sort();
}

/** Pools as they stand in the repository, and whatever else. */
const anyPool = fc.oneof(
  {
    arbitrary: fc.constantFrom(...DEMO_POOLS.map(([, pool]) => pool), everyMemberPrinted()),
    weight: 1,
  },
  { arbitrary: pools(), weight: 3 },
);

describe('a pool', () => {
  it('is identical to itself', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        expect(diffUserPools(pool, structuredClone(pool), WHOLE)).toEqual(IDENTICAL);
      }),
    );
  });

  it('is identical to itself in another order, with dates, empty values and defaults as others write them', () => {
    fc.assert(
      fc.property(anyPool, seeds, (pool, seed) => {
        const other = rewritten(pool, drawOf(seed));

        expect(diffUserPools(pool, other, WHOLE)).toEqual(IDENTICAL);
        expect(diffUserPools(other, pool, WHOLE)).toEqual(IDENTICAL);
      }),
      { numRuns: 200 },
    );
  });

  it('differs from another one as that one does, with sides and kinds swapped', () => {
    fc.assert(
      fc.property(anyPool, anyPool, (one, other) => {
        const { changes } = diffUserPools(one, other, WHOLE);

        expect(diffUserPools(other, one, WHOLE).changes).toEqual(swapped(changes));
      }),
      { numRuns: 200 },
    );
  });

  it('has the same changes to another one however both are written', () => {
    fc.assert(
      fc.property(anyPool, anyPool, seeds, (one, other, seed) => {
        const draw = drawOf(seed);
        const { changes } = diffUserPools(one, other);

        const again = diffUserPools(rewritten(one, draw), rewritten(other, draw));

        expect(pathsOf(again.changes)).toEqual(pathsOf(changes));
      }),
    );
  });

  it('is not touched by being compared', () => {
    fc.assert(
      fc.property(anyPool, anyPool, (one, other) => {
        const copies = structuredClone([one, other]);

        diffUserPools(one, other, WHOLE);

        expect([one, other]).toEqual(copies);
      }),
    );
  });
});
