import { MAIN, PARTNER, accountIdOf } from '../../src/demo';
import { createSchema } from '../../src/schema';
import { startGateway, type TestGateway } from '../support/gateway';
import { selectEach } from '../support/select-everything';

interface Connection {
  readonly edges: readonly {
    readonly cursor: string;
    readonly userPoolId: string;
    readonly node: Record<string, unknown> | null;
  }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** One of AWS's lists, the longest there is. */
const PLACE = 'accounts: ["main"], regions: ["us-east-1"]';

const pageOf = (where: string) => `query ($first: Int, $after: String) {
  userPools(first: $first, after: $after${where}) {
    edges { cursor userPoolId node { id name } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const PAGE = pageOf(`, ${PLACE}`);
const PAGE_OF_ALL = pageOf('');

describe('the list of user pools', () => {
  let gateway: TestGateway;
  let listed: readonly string[];

  beforeAll(async () => {
    gateway = await startGateway({ env: { COGNITO_DEMO_GENERATED_POOLS: '150' } });
    listed = poolsIn(MAIN.id, 'us-east-1');
  });
  beforeEach(() => gateway.endpoint.forgetCalls());
  afterEach(() => gateway.endpoint.behave());
  afterAll(() => gateway.close());

  const operations = () => gateway.endpoint.calls.map(({ operation }) => operation);
  /** In AWS's order, replicas among them. */
  const poolsIn = (accountId: string, place: string) =>
    gateway.endpoint.pools
      .filter((pool) => (accountIdOf(pool) ?? MAIN.id) === accountId)
      .filter(({ region, replicaRegions }) => [region, ...replicaRegions].includes(place))
      .map(({ id }) => id);
  const page = async (first?: number | null, after?: string | null, document = PAGE) => {
    const { data } = await gateway.query(document, { first, after });
    return data?.['userPools'] as unknown as Connection;
  };
  /** The ids of each page from the first to the last. */
  const walk = async (first: number, document?: string) => {
    const pages: (readonly string[])[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo }: Connection = await page(first, after, document);
      pages.push(edges.map(({ userPoolId }) => userPoolId));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) return pages;
    }
  };

  it('reads page by page until every pool has come once, one call a page', async () => {
    const pages = await walk(60);

    expect(pages.flat()).toEqual(listed);
    expect(operations()).toHaveLength(Math.ceil(listed.length / 60));
    expect(pages).toHaveLength(Math.ceil(listed.length / 60));
  });

  it('of all places goes through one after the other, without a call that no page needs', async () => {
    const places = [MAIN.id, PARTNER.id].flatMap((account) =>
      ['us-east-1', 'eu-west-1', 'eu-central-1'].map((region) => poolsIn(account, region)),
    );

    const pages = await walk(60, PAGE_OF_ALL);

    expect(pages.flat()).toEqual(places.flat());
    expect(pages).toHaveLength(Math.ceil(places.flat().length / 60));
    // Three pages of the first place; the next four side by side, and the last.
    expect(operations()).toHaveLength(3 + 4 + 1);
  });

  it('of all places costs one call where the first place fills the page', async () => {
    const { edges } = await page(2, null, PAGE_OF_ALL);

    expect(edges.map(({ userPoolId }) => userPoolId)).toEqual(listed.slice(0, 2));
    expect(operations()).toEqual(['ListUserPools']);
  });

  it('goes on behind any pool of a page', async () => {
    const { edges } = await page(10);

    const next = await page(4, edges[2]?.cursor);

    expect(next.edges.map(({ userPoolId }) => userPoolId)).toEqual(listed.slice(3, 7));
    expect(next.pageInfo.hasPreviousPage).toBe(true);
    expect(next.pageInfo.startCursor).toBe(next.edges[0]?.cursor);
    expect(next.pageInfo.endCursor).toBe(next.edges.at(-1)?.cursor);
  });

  it('is empty behind the last pool', async () => {
    const all = await page(
      60,
      (await page(60, (await page(60)).pageInfo.endCursor)).pageInfo.endCursor,
    );

    const behind = await page(60, all.pageInfo.endCursor);

    expect(all.pageInfo.hasNextPage).toBe(false);
    expect(behind).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  it('has twenty pools a page unless told otherwise, null included', async () => {
    const unsaid = await page();
    const said = await page(null);

    expect(unsaid.edges).toHaveLength(20);
    expect(said).toEqual(unsaid);
  });

  it('describes no pool while only what the list tells is selected', async () => {
    const { data, errors } = await gateway.query(`query ($more: Boolean = false) {
      userPools(first: 60, ${PLACE}) {
        nodes { ...Listed }
        edges { replicaRegions node { ...Listed arn @include(if: $more) domain @skip(if: true) } }
      }
    }
    fragment Listed on UserPool {
      __typename key: id region name status statusRaw creationDate lastModifiedDate
      lambdaConfig { preSignUp customEmailSender { lambdaVersion lambdaVersionRaw } }
    }`);

    expect(errors).toBeUndefined();
    expect(data?.['userPools']?.['nodes']).toHaveLength(60);
    expect(operations()).toEqual(['ListUserPools']);
  });

  it('describes just the pools on the page when more is selected', async () => {
    const { data, errors } = await gateway.query(
      `{ userPools(first: 7, ${PLACE}) { nodes { id ... on UserPool { ...More } } } } fragment More on UserPool { arn }`,
    );

    expect(errors).toBeUndefined();
    expect(data?.['userPools']?.['nodes']).toHaveLength(7);
    const described = gateway.endpoint.calls.filter(({ userPoolId }) => userPoolId !== null);
    expect(described.map(({ userPoolId }) => userPoolId).sort()).toEqual(listed.slice(0, 7).sort());
    expect(operations()).toHaveLength(8);
  });

  it('tells each field the same as the pool itself does', async () => {
    const selections = selectEach(createSchema(), 'UserPool');
    const { data: single } = await gateway.query(
      `{ userPool(id: "${listed[0] ?? ''}") { ${Object.values(selections).join(' ')} } }`,
    );

    for (const [field, selection] of Object.entries(selections)) {
      const { data, errors } = await gateway.query(
        `{ userPools(first: 1, ${PLACE}) { nodes { ${selection} } } }`,
      );

      expect(errors).toBeUndefined();
      expect(data?.['userPools']?.['nodes']?.[0]).toEqual({
        [field]: single?.['userPool']?.[field],
      });
    }
  });

  it('keeps the row of a pool that cannot be described', async () => {
    const [first, second, third] = listed as [string, string, string];
    gateway.endpoint.misbehave(second, { kind: 'exception', name: 'NotAuthorizedException' });

    const { data, errors } = await gateway.query(
      `{ userPools(first: 3, ${PLACE}) { edges { userPoolId node { id arn } } } }`,
    );

    const edges = (data?.['userPools'] as unknown as Connection).edges;
    expect(edges.map(({ userPoolId, node }) => [userPoolId, node?.['id']])).toEqual([
      [first, first],
      [second, undefined],
      [third, third],
    ]);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      path: ['userPools', 'edges', 1, 'node'],
      extensions: { code: 'ACCESS_DENIED', userPoolId: second },
    });
  });

  it('keeps the row of a pool of which the list told something that cannot be understood', async () => {
    gateway.endpoint.misbehave(
      'ListUserPools',
      {
        kind: 'json',
        body: {
          UserPools: [
            { Id: 'us-east-1_A', Name: 7 },
            { Id: 'us-east-1_B', Name: 'b' },
          ],
        },
      },
      1,
    );

    const { data, errors } = await gateway.query(
      `{ userPools(first: 2, ${PLACE}) { edges { userPoolId node { name } } } }`,
    );

    expect(data?.['userPools']?.['edges']).toEqual([
      { userPoolId: 'us-east-1_A', node: null },
      { userPoolId: 'us-east-1_B', node: { name: 'b' } },
    ]);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      userPoolId: 'us-east-1_A',
    });
  });

  it('tells in which regions a pool has replicas', async () => {
    const { data } = await gateway.query(
      `{ userPools(first: 60, ${PLACE}) { edges { userPoolId replicaRegions } } }`,
    );

    const replicated = gateway.endpoint.pools.find(
      ({ region, replicaRegions }) => region === 'us-east-1' && replicaRegions.length > 0,
    );
    expect(data?.['userPools']?.['edges']).toContainEqual({
      userPoolId: replicated?.id,
      replicaRegions: replicated?.replicaRegions,
    });
    expect(data?.['userPools']?.['edges']).toContainEqual({
      userPoolId: 'us-east-1_EXAMPLE',
      replicaRegions: null,
    });
  });

  it('is read once in a request that asks for it twice', async () => {
    await gateway.query(
      `{ a: userPools(${PLACE}) { nodes { id } } b: userPools(${PLACE}) { edges { cursor } } }`,
    );

    expect(operations()).toEqual(['ListUserPools']);
  });
});
