import { startGateway, type TestGateway } from '../support/gateway';

const ACCOUNTS = `{
  accounts { name regions { account region lastSuccessAt lastErrorAt lastErrorCode budget { bucket } } }
}`;

/** A budget that nothing is read from but what the test reads. */
const BUDGET = { COGNITO_BUDGET_SHARE: '0.6', COGNITO_CACHE_WARM_UP: 'off' };

interface BudgetState {
  readonly bucket: string;
  readonly limitPerSecond: number;
  readonly remaining: number;
  readonly waiting: number;
}

let gateway: TestGateway;

afterEach(() => gateway.close());

/** The budget of a region of the first account. */
async function budgetOf(name: string): Promise<readonly BudgetState[]> {
  const { data } = await gateway.query(
    '{ accounts { regions { region budget { bucket limitPerSecond remaining waiting } } } }',
  );
  const regions = data?.['accounts']?.[0]?.['regions'] as unknown as readonly {
    readonly region: string;
    readonly budget: readonly BudgetState[];
  }[];
  return regions.find(({ region }) => region === name)?.budget ?? [];
}

describe('accounts', () => {
  it('are those of the configuration, in its order, without a call to AWS', async () => {
    gateway = await startGateway();

    const { data, errors } = await gateway.query(
      '{ accounts { name regions { account region } } }',
    );

    const regions = (account: string) =>
      ['us-east-1', 'eu-west-1', 'eu-central-1'].map((region) => ({ account, region }));
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      accounts: [
        { name: 'main', regions: regions('main') },
        { name: 'partner', regions: regions('partner') },
      ],
    });
    expect([...gateway.endpoint.calls, ...gateway.endpoint.roleCalls]).toEqual([]);
  });

  it('tell how reads went, each place its own', async () => {
    // Nothing was read but what the test reads.
    gateway = await startGateway({ env: { COGNITO_CACHE_WARM_UP: 'off' } });
    gateway.endpoint.misbehave('main/eu-west-1', {
      kind: 'exception',
      name: 'AccessDeniedException',
    });
    await gateway.query('{ userPool(id: "us-east-1_EXAMPLE", account: "main") { name } }');
    await gateway.query('{ userPool(id: "eu-west-1_hT8sWd0Fk", account: "main") { name } }');

    const { data } = await gateway.query(ACCOUNTS);

    const date = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/) as string;
    const [good, bad, unread] = Object.values(data?.['accounts']?.[0]?.['regions'] ?? {});
    expect(good).toMatchObject({ region: 'us-east-1', lastSuccessAt: date, lastErrorAt: null });
    expect(bad).toMatchObject({
      region: 'eu-west-1',
      lastSuccessAt: null,
      lastErrorAt: date,
      lastErrorCode: 'ACCESS_DENIED',
    });
    expect(unread).toEqual({
      account: 'main',
      region: 'eu-central-1',
      lastSuccessAt: null,
      lastErrorAt: null,
      lastErrorCode: null,
      budget: [],
    });
  });

  it('tell every bucket of the budget, read or not, and what is left of it', async () => {
    gateway = await startGateway({ env: BUDGET });

    const before = await budgetOf('us-east-1');
    await gateway.query('{ userPool(id: "us-east-1_EXAMPLE", account: "main") { arn csvHeader } }');
    const [after, elsewhere] = [await budgetOf('us-east-1'), await budgetOf('eu-west-1')];

    const untouched = [
      { bucket: 'UserPoolRead', limitPerSecond: 9, remaining: 9, waiting: 0 },
      { bucket: 'UserPoolClientRead', limitPerSecond: 9, remaining: 9, waiting: 0 },
      { bucket: 'UserPoolResourceRead', limitPerSecond: 12, remaining: 12, waiting: 0 },
      { bucket: 'IdentityPoolRead', limitPerSecond: 3, remaining: 3, waiting: 0 },
      { bucket: 'Unlisted', limitPerSecond: 3, remaining: 3, waiting: 0 },
    ];
    expect(before).toEqual(untouched);
    expect(elsewhere).toEqual(untouched);
    expect(after).toEqual([
      { ...untouched[0], remaining: 8 },
      untouched[1],
      { ...untouched[2], remaining: 11 },
      untouched[3],
      untouched[4],
    ]);
  });

  it('tell how many reads wait for the budget', async () => {
    gateway = await startGateway({ env: BUDGET });
    const unlisted = async () => (await budgetOf('us-east-1'))[4];

    const reading = gateway.query(
      `{ userPools(accounts: ["main"], regions: ["us-east-1"]) {
        nodes { sessionConfiguration { userSessionTracking } }
      } }`,
    );
    let told = await unlisted();
    while (told?.waiting === 0) told = await unlisted();
    const { data, errors } = await reading;

    expect(errors).toBeUndefined();
    expect(data?.['userPools']?.['nodes']).toHaveLength(5);
    expect(told).toEqual({ bucket: 'Unlisted', limitPerSecond: 3, remaining: 0, waiting: 2 });
    expect(await unlisted()).toMatchObject({ waiting: 0 });
  });

  it('tell of a role that cannot be assumed at the places of its account alone', async () => {
    gateway = await startGateway({ env: { COGNITO_CACHE_WARM_UP: 'off' } });
    gateway.endpoint.misbehave('AssumeRole', { kind: 'exception', name: 'AccessDenied' });
    await gateway.query('{ userPools(regions: ["eu-west-1"]) { nodes { id } } }');

    const { data } = await gateway.query(ACCOUNTS);

    const told = Object.values(data?.['accounts'] ?? {}).map(({ regions }) =>
      Object.values(regions ?? {}).map(({ lastSuccessAt, lastErrorCode }) => [
        Boolean(lastSuccessAt),
        lastErrorCode,
      ]),
    );
    expect(told).toEqual([
      [
        [false, null],
        [true, null],
        [false, null],
      ],
      [
        [false, null],
        [false, 'UPSTREAM_AUTH'],
        [false, null],
      ],
    ]);
  });

  it('tell of the lists that were read at the start, which no request asked for', async () => {
    gateway = await startGateway();

    const { data } = await gateway.query(ACCOUNTS);

    const places = Object.values(data?.['accounts'] ?? {}).flatMap(({ regions }) =>
      Object.values(regions ?? {}),
    );
    expect(places).toHaveLength(6);
    for (const { lastSuccessAt, lastErrorAt } of places) {
      expect(lastSuccessAt).toEqual(expect.any(String));
      expect(lastErrorAt).toBeNull();
    }
  });
});

describe('regions', () => {
  it('are those of all accounts, each once, with the accounts that are read there', async () => {
    gateway = await startGateway();

    const { data } = await gateway.query('{ regions { name accounts { account region } } }');

    expect(data).toEqual({
      regions: ['us-east-1', 'eu-west-1', 'eu-central-1'].map((region) => ({
        name: region,
        accounts: [
          { account: 'main', region },
          { account: 'partner', region },
        ],
      })),
    });
  });

  it('are those of COGNITO_REGIONS where it is set', async () => {
    gateway = await startGateway({ env: { COGNITO_REGIONS: 'us-west-2' } });

    const { data } = await gateway.query(
      '{ regions { name } userPools { nodes { id name } } userPool(id: "eu-west-1_hT8sWd0Fk") { id } }',
    );

    expect(data).toMatchObject({
      regions: [{ name: 'us-west-2' }],
      userPools: { nodes: [{ id: 'us-west-2_gU4rdD0gs' }] },
      userPool: { id: 'eu-west-1_hT8sWd0Fk' },
    });
  });
});
