import type { DemoCall } from '../../src/demo';
import { startGateway, type GraphQLAnswer, type TestGateway } from '../support/gateway';

/** With the five of the embedded fleet, 500 pools of one account in one region. */
const GENERATED = 495;
const ALL = 500;
const PAGE = 60;
const PAGES = Math.ceil(ALL / PAGE);

const FLEET = {
  COGNITO_DEMO_GENERATED_POOLS: String(GENERATED),
  COGNITO_DEMO_QUOTAS: 'true',
};

/** All of AWS's quota of reads of pools, so that the walk takes as long as AWS makes it, and no longer. */
const WHOLE_QUOTA = { ...FLEET, COGNITO_BUDGET_SHARE: '1', COGNITO_DEADLINE_MS: '60000' };
const LIMIT = 15;

/** What AWS is read with unless the operator chose otherwise; the deadline too. */
const DEFAULTS = { ...FLEET, COGNITO_BUDGET_SHARE: '0.6' };
const DEFAULT_LIMIT = 9;

/** The most that arrived in any one second. */
function mostInOneSecond(calls: readonly DemoCall[]): number {
  return Math.max(
    ...calls.map(
      ({ at: from }) => calls.filter(({ at }) => at >= from && at < from + 1_000).length,
    ),
  );
}

function readPage(
  gateway: TestGateway,
  fields: string,
  after: unknown = null,
): Promise<GraphQLAnswer> {
  return gateway.query(
    `query ($after: String) {
      userPools(first: ${PAGE}, after: $after, accounts: ["main"], regions: ["us-east-1"]) {
        nodes { ${fields} }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    { after },
  );
}

function nodesOf(answers: readonly GraphQLAnswer[]): readonly Record<string, unknown>[] {
  return answers.flatMap(
    ({ data }) => data?.['userPools']?.['nodes'] as unknown as Record<string, unknown>[],
  );
}

describe('A list of 500 pools', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway({ env: WHOLE_QUOTA });
  });
  beforeEach(() => gateway.endpoint.forgetCalls());
  afterAll(() => gateway.close());

  /** Every page of the list from the first to the last. */
  async function walk(fields: string): Promise<readonly GraphQLAnswer[]> {
    const answers: GraphQLAnswer[] = [];
    for (let after: unknown = null; after !== undefined;) {
      const answer = await readPage(gateway, fields, after);
      answers.push(answer);
      const { hasNextPage, endCursor } = answer.data?.['userPools']?.['pageInfo'] ?? {};
      after = hasNextPage ? endCursor : undefined;
    }
    return answers;
  }

  it('costs one call for 60 pools as long as the list tells what is selected', async () => {
    const answers = await walk('id name');

    expect(answers.map(({ errors }) => errors)).toEqual(Array(PAGES).fill(undefined));
    expect(new Set(nodesOf(answers).map(({ id }) => id)).size).toBe(ALL);
    expect(gateway.endpoint.calls.map(({ operation }) => operation)).toEqual(
      Array(PAGES).fill('ListUserPools'),
    );
  }, 30_000);

  it('with details keeps to the rate in any one second, is never throttled, and loses nothing', async () => {
    const answers = await walk('id mfaConfiguration userPoolTier');

    expect(answers.map(({ errors }) => errors)).toEqual(Array(PAGES).fill(undefined));
    const nodes = nodesOf(answers);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(ALL);
    expect(nodes.filter((node) => node['mfaConfiguration'] !== null).length).toBeGreaterThan(400);
    // A call that AWS had throttled would have been repeated.
    expect(gateway.endpoint.calls).toHaveLength(PAGES + ALL);
    expect(mostInOneSecond(gateway.endpoint.calls)).toBeLessThanOrEqual(LIMIT);
  }, 120_000);
});

describe('A page of 60 pools with details', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway({ env: DEFAULTS });
  });
  beforeEach(() => gateway.endpoint.forgetCalls());
  afterAll(() => gateway.close());

  it('is whole within the deadline of AWS’s defaults, and keeps to their rate in any one second', async () => {
    const answer = await readPage(gateway, 'id mfaConfiguration userPoolTier');

    expect(answer.errors).toBeUndefined();
    const nodes = nodesOf([answer]);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(PAGE);
    expect(nodes.filter((node) => node['mfaConfiguration'] !== null).length).toBeGreaterThan(45);
    const { calls } = gateway.endpoint;
    expect(calls.filter(({ operation }) => operation === 'ListUserPools')).toHaveLength(1);
    expect(calls.filter(({ operation }) => operation === 'DescribeUserPool')).toHaveLength(PAGE);
    expect(calls).toHaveLength(1 + PAGE);
    expect(mostInOneSecond(calls)).toBeLessThanOrEqual(DEFAULT_LIMIT);
  }, 30_000);
});
