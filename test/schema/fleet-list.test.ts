import fc from 'fast-check';
import {
  pools,
  scriptedFleet,
  type ScriptedFleet,
  type ScriptedPlace,
} from '../support/scripted-fleet';
import type { Tree } from '../support/gateway';

const PAGE = `query ($first: Int, $after: String, $accounts: [String!], $regions: [String!]) {
  userPools(first: $first, after: $after, accounts: $accounts, regions: $regions) {
    edges { cursor account region userPoolId node { id account region name } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
    totalCount
  }
}`;

interface Page {
  readonly edges: readonly {
    readonly cursor: string;
    readonly account: string;
    readonly region: string;
    readonly userPoolId: string | null;
    readonly node: Tree | null;
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number | null;
}

async function page(fleet: ScriptedFleet, variables: Readonly<Record<string, unknown>> = {}) {
  const { data, errors } = await fleet.query(PAGE, variables);
  return { ...(data['userPools'] as unknown as Page), errors };
}

/** What each edge stands for, over all pages: a pool, or a place that failed. */
async function walk(fleet: ScriptedFleet, first: number): Promise<string[]> {
  const told: string[] = [];
  for (let after: string | null = null, pages = 0; ; pages += 1) {
    if (pages > 500) throw new Error('Expected the walk to end.');
    const { edges, pageInfo }: Page = await page(fleet, { first, after });
    told.push(...edges.map((edge) => edge.userPoolId ?? `${edge.account}/${edge.region} failed`));
    if (!pageInfo.hasNextPage) return told;
    after = pageInfo.endCursor;
  }
}

function threePlaces(counts: readonly number[] = [3, 2, 4]): Record<string, ScriptedPlace> {
  const [a = 0, b = 0, c = 0] = counts;
  return {
    'main/us-east-1': { pools: pools('us-east-1', a) },
    'main/eu-west-1': { pools: pools('eu-west-1', b) },
    'spare/us-east-1': { pools: pools('us-east-1', c, 500) },
  };
}

const idsOf = (places: Readonly<Record<string, ScriptedPlace>>) =>
  Object.values(places).flatMap((place) => place.pools.map(({ id }) => id));

describe('the list of a fleet', () => {
  it('goes through the places in the order of the configuration, each in AWS’s order', async () => {
    const places = threePlaces();

    const { edges, errors, totalCount } = await page(scriptedFleet(places));

    expect(errors).toEqual([]);
    expect(edges.map(({ userPoolId }) => userPoolId)).toEqual(idsOf(places));
    expect(edges.map(({ account, region }) => `${account}/${region}`)).toEqual(
      Object.entries(places).flatMap(([place, { pools: all }]) => all.map(() => place)),
    );
    expect(edges.map(({ node }) => node?.['account'])).toEqual(edges.map(({ account }) => account));
    expect(totalCount).toBe(9);
  });

  it('meets every pool once, whatever the sizes of pages and places', async () => {
    const count = fc.nat({ max: 130 });
    const first = fc.integer({ min: 1, max: 60 });

    await fc.assert(
      fc.asyncProperty(fc.tuple(count, count, count), first, async (counts, size) => {
        const places = threePlaces(counts);

        const told = await walk(scriptedFleet(places, { page: 25 }), size);

        expect(told).toEqual(idsOf(places));
      }),
      { numRuns: 30 },
    );
  });

  it('goes on behind any pool of a page', async () => {
    const places = threePlaces();
    const fleet = scriptedFleet(places);
    const { edges } = await page(fleet);

    for (const [index, { cursor }] of edges.entries()) {
      const next = await page(fleet, { first: 2, after: cursor });

      const ids = next.edges.map(({ userPoolId }) => userPoolId);
      expect(ids).toEqual(idsOf(places).slice(index + 1, index + 3));
    }
  });

  it('spans the accounts and regions asked for alone, and reads no others', async () => {
    const fleet = scriptedFleet(threePlaces());

    const account = await page(fleet, { accounts: ['spare'] });
    const region = await page(fleet, { regions: ['eu-west-1'] });
    const both = await page(fleet, { accounts: ['spare', 'main'], regions: ['us-east-1'] });
    const none = await page(fleet, { accounts: [] });

    expect(account.edges).toHaveLength(4);
    expect(region.edges).toHaveLength(2);
    expect(both.edges).toHaveLength(7);
    expect(none.edges).toEqual([]);
    expect(fleet.reads).toEqual([
      'ListUserPools spare/us-east-1',
      'ListUserPools main/eu-west-1',
      'ListUserPools main/us-east-1',
      'ListUserPools spare/us-east-1',
    ]);
  });

  it.each([
    [{ accounts: ['main', 'other'] }, 'Expected account to be of "main", "spare" but got "other".'],
    [
      { regions: ['sa-east-1'] },
      'Expected regions to be of "us-east-1", "eu-west-1" but got "sa-east-1".',
    ],
    [{ accounts: ['spare'], regions: ['eu-west-1'] }, 'None of the accounts asked for has any'],
    [{ first: 0 }, 'Expected first to be 1 to 60 but got 0.'],
    [{ first: 100_000 }, 'Expected first to be 1 to 60 but got 100000.'],
    [{ after: 'foreign' }, 'Expected after to be a cursor of this list of user pools'],
  ])('is refused for %j before any read', async (variables, sentence) => {
    const fleet = scriptedFleet(threePlaces());

    const { data, errors } = await fleet.query(PAGE, variables);

    expect(data['userPools']).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions['code']).toBe('INVALID_INPUT');
    expect(errors[0]?.message).toContain(sentence);
    expect(fleet.reads).toEqual([]);
  });

  it.each([
    ['accounts', { accounts: ['main'] }],
    ['regions', { regions: ['us-east-1'] }],
  ])('refuses the cursor of a list of other %s', async (_, variables) => {
    const fleet = scriptedFleet(threePlaces());
    const { pageInfo } = await page(fleet, { first: 1 });

    const { errors } = await fleet.query(PAGE, { ...variables, after: pageInfo.endCursor });

    expect(errors[0]?.extensions['code']).toBe('INVALID_INPUT');
  });

  it('takes the cursor of the same accounts and regions in another order', async () => {
    const fleet = scriptedFleet(threePlaces());
    const { pageInfo } = await page(fleet, { first: 1, accounts: ['main', 'spare'] });

    const next = await page(fleet, { after: pageInfo.endCursor, accounts: ['spare', 'main'] });

    expect(next.errors).toEqual([]);
    expect(next.edges).toHaveLength(8);
  });
});

describe('what the list of a fleet costs', () => {
  it('is one call for every 60 pools of a place, over all its pages', async () => {
    const fleet = scriptedFleet({ 'main/us-east-1': { pools: pools('us-east-1', 500) } });

    const told = await walk(fleet, 60);

    expect(told).toHaveLength(500);
    expect(fleet.reads).toHaveLength(Math.ceil(500 / 60));
  });

  it('is the one page that is needed in a list of one place', async () => {
    const fleet = scriptedFleet({ 'main/us-east-1': { pools: pools('us-east-1', 500) } });

    await page(fleet, { first: 60 });

    expect(fleet.reads).toEqual(['ListUserPools main/us-east-1']);
  });

  const tenPlaces = (each: number) =>
    Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((account) => [
        `${account}/us-east-1`,
        { pools: pools('us-east-1', each) },
      ]),
    );
  const firstPages = (accounts: string) =>
    Array.from(accounts, (account) => `ListUserPools ${account}/us-east-1`);

  it.each([
    [1, 'a'],
    [5, 'a'],
    [6, 'abcde'],
    [25, 'abcde'],
    [26, 'abcdefghi'],
    [45, 'abcdefghi'],
    [46, 'abcdefghij'],
    [60, 'abcdefghij'],
  ])(
    'is the place it starts in, then the next four at a time: %d pools of places of five',
    async (first, accounts) => {
      const fleet = scriptedFleet(tenPlaces(5));

      const { edges } = await page(fleet, { first });

      expect(edges).toHaveLength(Math.min(first, 50));
      expect(fleet.reads).toEqual(firstPages(accounts));
    },
  );

  it('is counted from the place that a cursor stands in', async () => {
    const fleet = scriptedFleet(tenPlaces(5));
    const { edges } = await page(fleet, { first: 12 });
    fleet.reads.length = 0;

    const within = await page(fleet, { first: 3, after: edges[11]?.cursor });
    const beyond = await page(fleet, { first: 4, after: edges[11]?.cursor });
    const atStart = await page(fleet, { first: 5, after: edges[9]?.cursor });

    expect([within, beyond, atStart].map((next) => next.edges.length)).toEqual([3, 4, 5]);
    expect(fleet.reads).toEqual([...firstPages('c'), ...firstPages('cdefg'), ...firstPages('c')]);
  });

  it('is no place behind a page that further pages of one place fill', async () => {
    const fleet = scriptedFleet(threePlaces([60, 2, 4]), { page: 25 });

    const { edges } = await page(fleet, { first: 60 });

    expect(edges).toHaveLength(60);
    expect(fleet.reads).toEqual([
      'ListUserPools main/us-east-1',
      'ListUserPools main/us-east-1 T25',
      'ListUserPools main/us-east-1 T50',
    ]);
  });

  it('tells no total count that would cost a call', async () => {
    const fleet = scriptedFleet(threePlaces());

    const { totalCount } = await page(fleet, { first: 5 });

    expect(totalCount).toBeNull();
  });

  it('is side by side: slow places behind the first do not wait for each other', async () => {
    let answer = (): void => undefined;
    const waits = new Promise<void>((resolve) => (answer = resolve));
    const places = threePlaces([3, 0, 0]);
    const fleet = scriptedFleet({
      ...places,
      'main/eu-west-1': { pools: [], waits },
      'spare/us-east-1': { pools: [], waits },
    });

    const pending = page(fleet);
    await new Promise(setImmediate);
    const begun = [...fleet.reads];
    answer();
    await pending;

    expect(begun).toHaveLength(3);
    expect(fleet.reads).toEqual(begun);
  });
});

describe('a place that cannot be listed', () => {
  const failing = (): ScriptedFleet => {
    const places = threePlaces();
    return scriptedFleet({
      ...places,
      'main/eu-west-1': { pools: [], listFails: 'ACCESS_DENIED' },
    });
  };

  it('has one edge in its position, with an error that names it, and costs no other', async () => {
    const { edges, errors, totalCount } = await page(failing());

    expect(edges).toHaveLength(8);
    expect(edges[3]).toMatchObject({
      account: 'main',
      region: 'eu-west-1',
      userPoolId: null,
      node: null,
    });
    expect(errors.map(({ path }) => path)).toEqual([
      ['userPools', 'edges', 3, 'userPoolId'],
      ['userPools', 'edges', 3, 'node'],
    ]);
    for (const { message, extensions } of errors) {
      expect(message).toContain('account "main"');
      expect(extensions).toMatchObject({
        code: 'ACCESS_DENIED',
        account: 'main',
        region: 'eu-west-1',
      });
    }
    expect(totalCount).toBeNull();
  });

  it('is null among the nodes, with its error', async () => {
    const { data, errors } = await failing().query('{ userPools { nodes { id } } }');

    expect(data['userPools']?.['nodes']?.[3]).toBeNull();
    expect(errors.map(({ path }) => path)).toEqual([['userPools', 'nodes', 3]]);
  });

  it.each([1, 2, 4, 60])('does not end the list, %d to a page', async (first) => {
    const told = await walk(failing(), first);

    expect(told).toHaveLength(8);
    expect(told[3]).toBe('main/eu-west-1 failed');
  });

  it('is tried again from the cursor before it', async () => {
    const fleet = failing();
    const { edges } = await page(fleet, { first: 4 });
    const place = fleet.places['main/eu-west-1'];
    if (place !== undefined) place.listFails = undefined;

    const next = await page(fleet, { after: edges[2]?.cursor });
    const behind = await page(fleet, { after: edges[3]?.cursor });

    expect(next.errors).toEqual([]);
    expect(behind.edges[0]?.account).toBe('spare');
  });

  it.each([
    '{ userPools { pageInfo { endCursor } } }',
    '{ userPools { totalCount edges { cursor account region } } }',
    '{ userPools { edges { userPoolId @include(if: false) cursor } } }',
  ])('costs the whole field where nothing selected could tell of it: %s', async (document) => {
    const { data, errors } = await failing().query(document);

    expect(data['userPools']).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'ACCESS_DENIED', account: 'main' });
  });

  it.each([
    '{ userPools { edges { userPoolId } } }',
    '{ userPools { edges { ...Of } } } fragment Of on UserPoolEdge { it: replicaRegions }',
  ])('is told by whatever field of its edge is selected: %s', async (document) => {
    const { data, errors } = await failing().query(document);

    expect(data['userPools']?.['edges']).toHaveLength(8);
    expect(errors).toHaveLength(1);
  });

  it('costs the whole field where it is the only one asked for', async () => {
    const { data, errors } = await failing().query(PAGE, { regions: ['eu-west-1'] });

    expect(data['userPools']).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.path).toEqual(['userPools']);
  });

  it('still has the pools that were listed before its list broke off', async () => {
    const places = threePlaces([70, 2, 0]);
    const [first] = Object.values(places) as [ScriptedPlace];
    const fleet = scriptedFleet(places);
    const before = await page(fleet, { first: 60 });
    first.listFails = 'UPSTREAM_TIMEOUT';

    const next = await page(fleet, { first: 60, after: before.pageInfo.endCursor });

    expect(before.edges).toHaveLength(60);
    expect(next.edges.map(({ userPoolId }) => userPoolId)).toEqual([
      null,
      'eu-west-1_0',
      'eu-west-1_1',
    ]);
  });
});

describe('an operation that has had its calls', () => {
  it.each<[string, object, readonly number[]]>([
    ['one place', { accounts: ['main'], regions: ['us-east-1'] }, [0]],
    ['several places, some of them read ahead', {}, [0, 1, 2]],
  ])('returns what was found, and goes on from there: in %s', async (_, where, indexes) => {
    const places = threePlaces([100, 30, 30]);
    const fleet = scriptedFleet(places, { maxCalls: 2, page: 10 });

    const told: string[] = [];
    for (let after: string | null = null, more = true, pages = 0; more; pages += 1) {
      if (pages > 100) throw new Error('Expected the walk to end.');
      const { edges, pageInfo, errors }: Page & { errors: readonly unknown[] } = await page(fleet, {
        first: 60,
        after,
        ...where,
      });
      const limits = edges.filter(({ userPoolId }) => userPoolId === null);
      expect(limits.length).toBe(errors.length / 2);
      told.push(...edges.flatMap(({ userPoolId }) => userPoolId ?? []));
      more = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }

    const all = Object.values(places).map((place) => place.pools.map(({ id }) => id));
    expect(told).toEqual(indexes.flatMap((index) => all[index] ?? []));
  });

  it('is refused whole where not one call is left', async () => {
    const fleet = scriptedFleet(threePlaces(), { maxCalls: 0 });

    const { data, errors } = await fleet.query(PAGE);

    expect(data['userPools']).toBeNull();
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['LIMIT_EXCEEDED']);
  });
});

describe('Many fields of one request that list the same pools', () => {
  const POOLS = Array.from({ length: 5_000 }, (_, index) => ({
    id: `us-east-1_${index}`,
    name: `pool ${index}`,
  }));
  const aliases = (count: number, field: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => `a${index}: ${field(index)}`).join(' ');
  const lasted = async (query: () => Promise<unknown>) => {
    const start = performance.now();
    await query();
    return performance.now() - start;
  };

  it('have them put in order once', async () => {
    const fleet = scriptedFleet({ 'main/us-east-1': { pools: POOLS } });
    const list = 'userPools(orderBy: { field: NAME }) { totalCount }';
    const one = await lasted(() => fleet.query(`{ ${list} }`));

    const all = await lasted(() => fleet.query(`{ ${aliases(300, () => list)} }`));

    // Sorted anew for each it would take some hundred times as long.
    expect(all).toBeLessThan(10 * one + 500);
  });

  it('are refused when they filter and order more than one request may', async () => {
    const fleet = scriptedFleet({ 'main/us-east-1': { pools: POOLS } });

    const { errors } = await fleet.query(
      `{ ${aliases(
        300,
        (index) =>
          `userPools(orderBy: { field: NAME }, filter: { name: { contains: "no ${index}" } }) { totalCount }`,
      )} }`,
    );

    expect(new Set(errors.map(({ message }) => message))).toEqual(
      new Set([
        'This request filters, sorts, compares and plans more than one request may. Ask for less at once.',
      ]),
    );
    expect(errors[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
  });
});
