import { scriptedFleet, type ScriptedFleet, type ScriptedPool } from '../support/scripted-fleet';
import { aUserPool } from '../support/builders';

const FIND = `query ($filter: UserPoolFilter, $first: Int, $after: String, $orderBy: UserPoolOrder) {
  userPools(filter: $filter, first: $first, after: $after, orderBy: $orderBy) {
    edges { cursor userPoolId node { id } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`;

const { lambdaConfig } = aUserPool({ account: '', region: '', id: '' });

const POOLS: readonly ScriptedPool[] = [
  {
    id: 'us-east-1_plus',
    name: 'Sign-in PLUS',
    userPoolTier: 'PLUS',
    mfaConfiguration: 'ON',
    deletionProtection: 'ACTIVE',
    userPoolTags: [{ key: 'team', value: 'a' }],
    userPoolAddOns: {
      advancedSecurityMode: 'AUDIT',
      advancedSecurityModeRaw: 'AUDIT',
      advancedSecurityAdditionalFlows: null,
    },
    creationDate: '2024-01-01T00:00:00.000Z',
    lastModifiedDate: '2024-06-01T00:00:00.000Z',
  },
  {
    id: 'us-east-1_lite',
    name: 'sign-in lite',
    userPoolTier: 'LITE',
    mfaConfiguration: 'OFF',
    deletionProtection: 'INACTIVE',
    status: 'ENABLED',
    userPoolTags: [{ key: 'team', value: '' }],
    creationDate: '2025-01-01T00:00:00.000Z',
    lastModifiedDate: '2025-06-01T00:00:00.000Z',
    lambdaConfig: { ...lambdaConfig, preSignUp: 'arn:f' } as never,
  },
  { id: 'us-east-1_bare' },
];

const fleetOf = (pools: readonly ScriptedPool[] = POOLS, options = {}): ScriptedFleet =>
  scriptedFleet({ 'main/us-east-1': { pools } }, options);

interface Found {
  readonly edges: readonly { readonly cursor: string; readonly userPoolId: string | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number | null;
}

async function find(fleet: ScriptedFleet, variables: Readonly<Record<string, unknown>>) {
  const { data, errors } = await fleet.query(FIND, variables);
  const found = data['userPools'] as unknown as Found | null;
  const ids = found?.edges.map(({ userPoolId }) => userPoolId?.split('_')[1] ?? null) ?? [];
  return { found, ids, errors };
}

const described = (fleet: ScriptedFleet) =>
  fleet.reads.filter((read) => read.startsWith('Describe')).length;

describe('a filter of user pools', () => {
  it.each<[object, string[]]>([
    [{}, ['plus', 'lite', 'bare']],
    [{ name: { eq: 'sign-in lite' } }, ['lite']],
    [{ name: { startsWith: 'sign' } }, ['lite']],
    [{ name: { contains: 'ign-in' } }, ['plus', 'lite']],
    [{ name: { contains: 'ign-in', startsWith: 'S' } }, ['plus']],
    [{ name: {} }, ['plus', 'lite', 'bare']],
    [{ status: 'ENABLED' }, ['lite']],
    [{ hasTrigger: 'PRE_SIGN_UP' }, ['lite']],
    [{ hasTrigger: 'USER_MIGRATION' }, []],
    [{ not: { hasTrigger: 'ANY' } }, ['plus', 'bare']],
    [{ created: { after: '2025-01-01T00:00:00Z' } }, ['lite']],
    [{ created: { before: '2025-01-01T00:00:00Z' } }, ['plus']],
    [{ created: {} }, ['plus', 'lite', 'bare']],
    [
      { modified: { after: '2024-05-01T00:00:00+02:00', before: '2024-06-01T00:00:00.001Z' } },
      ['plus'],
    ],
    [{ and: [] }, ['plus', 'lite', 'bare']],
    [{ or: [] }, []],
    [
      { or: [{ name: { eq: 'sign-in lite' } }, { not: { name: { contains: '' } } }] },
      ['lite', 'bare'],
    ],
  ])('that the list can decide describes no pool: %j', async (filter, expected) => {
    const fleet = fleetOf();

    const { ids, errors, found } = await find(fleet, { filter });

    expect(errors).toEqual([]);
    expect(ids).toEqual(expected);
    expect(found?.totalCount).toBe(expected.length);
    expect(fleet.reads).toEqual(['ListUserPools main/us-east-1']);
  });

  it.each<[object, string[]]>([
    [{ tier: 'PLUS' }, ['plus']],
    [{ not: { tier: 'PLUS' } }, ['lite', 'bare']],
    [{ mfaConfiguration: 'OFF' }, ['lite']],
    [{ deletionProtection: 'ACTIVE' }, ['plus']],
    [{ threatProtection: 'AUDIT' }, ['plus']],
    [{ threatProtection: 'OFF' }, []],
    [{ tag: { key: 'team' } }, ['plus', 'lite']],
    [{ tag: { key: 'team', value: '' } }, ['lite']],
    [{ tag: { key: 'Team' } }, []],
    [{ tier: 'LITE', mfaConfiguration: 'ON' }, []],
    [{ or: [{ tier: 'LITE' }, { mfaConfiguration: 'ON' }] }, ['plus', 'lite']],
  ])('that the list cannot decide describes each pool once: %j', async (filter, expected) => {
    const fleet = fleetOf();

    const { ids, errors } = await find(fleet, { filter });

    expect(errors).toEqual([]);
    expect(ids).toEqual(expected);
    expect(described(fleet)).toBe(3);
  });

  it('describes only what the rest of it leaves open', async () => {
    const fleet = fleetOf();

    const { ids } = await find(fleet, { filter: { name: { contains: 'PLUS' }, tier: 'PLUS' } });

    expect(ids).toEqual(['plus']);
    expect(described(fleet)).toBe(1);
  });

  it('describes no more pools than it takes to fill the page', async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      id: `us-east-1_${index}`,
      userPoolTier: index % 2 === 0 ? ('PLUS' as const) : ('LITE' as const),
    }));
    const fleet = fleetOf(many);

    const { ids } = await find(fleet, { filter: { tier: 'PLUS' }, first: 10 });

    expect(ids).toEqual(['0', '2', '4', '6', '8', '10', '12', '14', '16', '18']);
    expect(described(fleet)).toBe(19);
  });

  it('gives the same pools whatever the size of the pages', async () => {
    const many = Array.from({ length: 75 }, (_, index) => ({
      id: `us-east-1_${index}`,
      userPoolTier: index % 3 === 0 ? ('PLUS' as const) : ('LITE' as const),
    }));
    const expected = many.filter((pool) => pool.userPoolTier === 'PLUS').map(({ id }) => id);

    for (const first of [1, 4, 60]) {
      const fleet = fleetOf(many, { page: 10 });
      const ids: (string | null)[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { found }: { found: Found | null } = await find(fleet, {
          filter: { tier: 'PLUS' },
          first,
          after,
        });
        ids.push(...(found?.edges.map(({ userPoolId }) => userPoolId) ?? []));
        more = found?.pageInfo.hasNextPage ?? false;
        after = found?.pageInfo.endCursor ?? null;
      }
      expect(ids).toEqual(expected);
    }
  });

  it('keeps a pool that it could not be decided for, with its error', async () => {
    const fleet = scriptedFleet({
      'main/us-east-1': { pools: POOLS, describeFails: { 'us-east-1_lite': 'ACCESS_DENIED' } },
    });

    const { ids, errors, found } = await find(fleet, { filter: { tier: 'PLUS' } });

    expect(ids).toEqual(['plus', 'lite']);
    expect(found?.totalCount).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      path: ['userPools', 'edges', 1, 'node'],
      extensions: { code: 'ACCESS_DENIED', userPoolId: 'us-east-1_lite', account: 'main' },
    });
  });

  it('does not pass off such a pool as found where its id alone is selected', async () => {
    const fleet = scriptedFleet({
      'main/us-east-1': { pools: POOLS, describeFails: { 'us-east-1_lite': 'ACCESS_DENIED' } },
    });

    const { data, errors } = await fleet.query(
      '{ userPools(filter: { tier: PLUS }) { edges { userPoolId } } }',
    );

    expect(data['userPools']).toBeNull();
    expect(errors[0]?.extensions['code']).toBe('ACCESS_DENIED');
  });

  it.each([undefined, { field: 'NAME' }])(
    'that takes more calls than one operation has goes on in the next: order %j',
    async (orderBy) => {
      const many = Array.from({ length: 30 }, (_, index) => ({
        id: `us-east-1_${index}`,
        name: String.fromCharCode(65 + index),
        userPoolTier: index % 10 === 9 ? ('PLUS' as const) : ('LITE' as const),
      }));
      const fleet = fleetOf(many, { maxCalls: 8 });
      const ids: (string | null)[] = [];
      let limits = 0;

      for (let after: string | null = null, more = true; more;) {
        const { found, errors } = await find(fleet, { filter: { tier: 'PLUS' }, after, orderBy });
        ids.push(...(found?.edges.flatMap(({ userPoolId }) => userPoolId ?? []) ?? []));
        limits += errors.filter(({ extensions }) => extensions['code'] === 'LIMIT_EXCEEDED').length;
        more = found?.pageInfo.hasNextPage ?? false;
        after = found?.pageInfo.endCursor ?? null;
      }

      expect(ids).toEqual(['us-east-1_9', 'us-east-1_19', 'us-east-1_29']);
      expect(limits).toBeGreaterThan(0);
    },
  );

  it('of five levels and fifty conditions is served', async () => {
    const nested = { not: { not: { not: { not: { name: { eq: 'a' } } } } } };
    const many = { or: Array.from({ length: 25 }, () => ({ name: { eq: 'a' } })) };

    const { errors } = await find(fleetOf(), { filter: nested });
    const more = await find(fleetOf(), { filter: many });

    expect([...errors, ...more.errors]).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'six levels',
      { and: [{ or: [{ not: { and: [{ or: [{}] }] } }] }] },
      'Expected filter to be nested at most 5 levels deep but got more.',
    ],
    [
      'more than fifty conditions',
      { or: Array.from({ length: 51 }, () => ({})) },
      'Expected filter to be of at most 50 conditions but got more.',
    ],
    [
      'a level for each of a thousand',
      Array.from({ length: 1_000 }).reduce<object>((not) => ({ not }), {}),
      'Expected filter to be nested at most 5 levels deep but got more.',
    ],
  ])('of %s is refused before any read', async (_, filter, sentence) => {
    const fleet = fleetOf();

    const { errors } = await find(fleet, { filter });

    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
    expect(errors[0]?.message).toContain(sentence);
    expect(fleet.reads).toEqual([]);
  });

  it('has cursors of its own, for which a null member is the same as none', async () => {
    const fleet = fleetOf();
    const filter = { not: { name: { eq: 'a' } } };
    const { found } = await find(fleet, { filter, first: 1 });
    const after = found?.pageInfo.endCursor;

    const same = await find(fleet, { filter: { ...filter, tier: null }, after });
    const other = await find(fleet, { filter: { not: { name: { eq: 'b' } } }, after });
    const none = await find(fleet, { after });

    expect(same.ids).toEqual(['lite', 'bare']);
    expect(other.errors[0]?.extensions['code']).toBe('INVALID_INPUT');
    expect(none.errors[0]?.extensions['code']).toBe('INVALID_INPUT');
  });

  it('tells how many there are where the first page holds them all, in any order', async () => {
    const filter = { tier: 'LITE' };

    const { found } = await find(fleetOf(), { filter, orderBy: { field: 'NAME' } });
    const { found: part } = await find(fleetOf(), {
      filter: {},
      orderBy: { field: 'NAME' },
      first: 1,
    });
    const { found: unknown } = await find(fleetOf(), {
      filter: { not: filter },
      orderBy: { field: 'NAME' },
      first: 1,
    });

    expect(found?.totalCount).toBe(1);
    expect(part?.totalCount).toBe(3);
    expect(unknown?.totalCount).toBeNull();
  });
});
