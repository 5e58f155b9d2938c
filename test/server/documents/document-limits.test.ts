import { startGateway, type TestGateway } from '../../support/gateway';

const ID = 'us-east-1_aaaaaaaaa';

const LIMITS = {
  TOKENS: 150,
  DEPTH: 5,
  ALIASES: 10,
  DIRECTIVES: 5,
  SELECTIONS: 40,
  COST: 200,
  DEFINITIONS: 15,
} as const;

type Limit = keyof typeof LIMITS;

/** A document, and variables for it. */
type Request = readonly [document: string, variables?: Readonly<Record<string, unknown>>];

interface Case {
  readonly of: string;
  readonly limit: Limit;
  readonly within: Request;
  readonly over: Request;
  readonly sentence: RegExp;
}

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const aliases = (count: number) => times(count, (index) => `a${index}: __typename`);
const inline = (count: number) => times(count, () => '... { __typename }');
const directives = (count: number) => times(count, () => '... @include(if: true) { __typename }');
const ofTypes = (count: number) =>
  `__type(name: "Query") { ${'ofType { '.repeat(count)} name ${'} '.repeat(count)} }`;
/** Twelve tokens and one for each id. */
const byIds = (count: number) =>
  `{ userPoolsById(ids: [${times(count, () => `"${ID}"`)}]) { id } }`;
const ids = (count: number) => ({ ids: Array.from({ length: count }, () => ID) });

const spreading = (count: number) =>
  `{ ${times(count, (index) => `...F${index}`)} } ${times(count, (index) => `fragment F${index} on Query { __typename }`)}`;
const manyLists = (count: number) =>
  `query ($ids: [ID!]!) { ${times(count, (index) => `a${index}: userPoolsById(ids: $ids) { id }`)} }`;

const CASES: readonly Case[] = [
  {
    of: 'operations and fragments',
    limit: 'DEFINITIONS',
    within: [spreading(14)],
    over: [spreading(15)],
    sentence: /^The document has 16 operations and fragments, and at most 15 are allowed\./,
  },
  {
    of: 'tokens',
    limit: 'TOKENS',
    within: [byIds(138)],
    over: [byIds(139)],
    sentence: /^The document has more than 150 tokens, the most that is read\. Split it\.$/,
  },
  {
    of: 'levels',
    limit: 'DEPTH',
    within: [`{ ${ofTypes(3)} }`],
    over: [`{ ${ofTypes(4)} }`],
    sentence:
      /^The document selects on 6 levels in each other, and at most 5 are allowed\. Flatten/,
  },
  {
    of: 'levels in a fragment, which adds none itself',
    limit: 'DEPTH',
    within: [`{ ...A } fragment A on Query { ... { ${ofTypes(3)} } }`],
    over: [`{ ...A } fragment A on Query { ... { ${ofTypes(4)} } }`],
    sentence: /selects on 6 levels/,
  },
  {
    of: 'aliases',
    limit: 'ALIASES',
    within: [`{ ${aliases(10)} }`],
    over: [`{ ${aliases(11)} }`],
    sentence:
      /^The document has 11 aliases and repeated fields, and at most 10 are allowed\. Select/,
  },
  {
    of: 'aliases in a fragment, as often as it is spread',
    limit: 'ALIASES',
    within: [`{ ...A ... { ...A } } fragment A on Query { ${aliases(5)} }`],
    over: [`{ ...A ... { ...A } } fragment A on Query { ${aliases(6)} }`],
    sentence: /has 12 aliases/,
  },
  {
    of: 'repeated fields',
    limit: 'ALIASES',
    within: [`{ ${times(11, () => '__typename')} }`],
    over: [`{ ${times(12, () => '__typename')} }`],
    sentence: /has 11 aliases and repeated fields/,
  },
  {
    of: 'directives',
    limit: 'DIRECTIVES',
    within: [`{ ${directives(5)} }`],
    over: [`{ ${directives(6)} }`],
    sentence: /^The document has 6 directives, and at most 5 are allowed\. Leave some out\.$/,
  },
  {
    of: 'directives in a fragment, as often as it is spread',
    limit: 'DIRECTIVES',
    within: [`{ ...A ... { ...A } } fragment A on Query { ${directives(2)} }`],
    over: [`{ ...A ... { ...A } } fragment A on Query { ${directives(3)} }`],
    sentence: /has 6 directives/,
  },
  {
    of: 'selections',
    limit: 'SELECTIONS',
    within: [`{ ${inline(20)} }`],
    over: [`{ ${inline(20)} __typename }`],
    sentence: /^The document selects more than 40 fields and fragments, the most that is allowed/,
  },
  {
    of: 'selections in a fragment, as often as it is spread',
    limit: 'SELECTIONS',
    within: [`{ __typename ...A ... { ...A } } fragment A on Query { ${inline(9)} }`],
    over: [`{ __typename ...A ... { ...A } } fragment A on Query { ${inline(10)} }`],
    sentence: /selects more than 40 fields/,
  },
  {
    of: 'fields of a list by ids that a variable holds',
    limit: 'COST',
    within: ['query ($ids: [ID!]!) { __typename userPoolsById(ids: $ids) { id region } }', ids(99)],
    over: ['query ($ids: [ID!]!) { __typename userPoolsById(ids: $ids) { id region } }', ids(100)],
    sentence: /^The answer may come to hold 202 fields, and at most 200 are allowed\. Select fewer/,
  },
  {
    of: 'fields in a fragment of a page whose length a variable holds',
    limit: 'COST',
    within: [
      'query ($n: Int) { userPools(first: $n) { nodes { ...A } } } fragment A on UserPool { id name }',
      { n: 60 },
    ],
    over: [
      'query ($n: Int) { userPools(first: $n) { nodes { ...A } } } fragment A on UserPool { id name region }',
      { n: 60 },
    ],
    sentence: /may come to hold 241 fields/,
  },
];

describe('the limits of a document', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    const settings = Object.entries(LIMITS).map(([limit, max]) => [
      `COGNITO_MAX_${limit}`,
      `${max}`,
    ]);
    gateway = await startGateway({ env: Object.fromEntries(settings) as Record<string, string> });
  });
  beforeEach(() => gateway.endpoint.forgetCalls());
  afterAll(() => gateway.close());

  it.each(CASES)('let pass as many $of as are allowed', async ({ within }) => {
    const { status, data } = await gateway.query(...within);

    expect(status).toBe(200);
    expect(data).toBeTruthy();
  });

  it.each(CASES)('refuse more $of, without a call to AWS', async ({ over, limit, sentence }) => {
    const { status, data, errors } = await gateway.query(...over);

    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(sentence) as string,
        extensions: expect.objectContaining({
          code: 'LIMIT_EXCEEDED',
          retryable: false,
          limit,
          max: LIMITS[limit],
          requestId: expect.any(String) as string,
        }) as object,
      }),
    ]);
    expect(gateway.endpoint.calls).toEqual([]);
  });

  it('refuse a document again that was refused before', async () => {
    const document = `{ ${aliases(12)} }`;
    const once = await gateway.query(document);

    const again = await gateway.query(document);

    expect(again.status).toBe(400);
    expect(again.errors?.[0]?.message).toBe(once.errors?.[0]?.message);
  });

  it('refuse fragments that double each other', async () => {
    const bombs = times(
      8,
      (index) => `fragment F${index} on Query { ...F${index + 1} ... { ...F${index + 1} } }`,
    );

    const { status, errors } = await gateway.query(
      `{ ...F0 } ${bombs} fragment F8 on Query { __typename }`,
    );

    expect(status).toBe(400);
    expect(errors?.map(({ extensions }) => extensions['limit'])).toEqual(['SELECTIONS']);
  });

  it('leave mistakes in a document to be told as such', async () => {
    const { status, errors } = await gateway.query('{ nothing }');

    expect(status).toBe(400);
    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('a document that is nested as deeply as there are tokens for', () => {
  it.each([
    ['fields', 'a { '],
    ['fragments', '... { '],
  ])('is refused: %s', async (_, opening) => {
    const gateway = await startGateway();
    const depths = [1_000, 1_500, 2_000, 2_500, 3_000, 6_000];

    const answers = await Promise.all(
      depths.map((depth) =>
        gateway.query(`{ ${opening.repeat(depth)} __typename ${'} '.repeat(depth)} }`),
      ),
    );

    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(answers.at(-1)?.errors?.[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: 'DEPTH',
      max: 30,
    });
    await gateway.close();
  });
});

describe('the ids of an operation', () => {
  it('are counted over all of its lists, through variables too', async () => {
    const gateway = await startGateway({ env: { COGNITO_MAX_IDS: '10' } });

    const within = await gateway.query(manyLists(5), ids(10));
    gateway.endpoint.forgetCalls();
    const over = await gateway.query(manyLists(6), ids(10));

    expect(within.status).toBe(200);
    expect(over.status).toBe(400);
    expect(over.errors?.[0]).toMatchObject({
      message:
        'The operation has 60 ids in all its lists together, and at most 50 are allowed. Ask in several requests.',
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'IDS', max: 50 },
    });
    expect(gateway.endpoint.calls).toEqual([]);
    await gateway.close();
  });
});

describe('the bytes of an answer', () => {
  it('are counted before they are written', async () => {
    const gateway = await startGateway({ env: { COGNITO_MAX_ANSWER_BYTES: '20000' } });
    const query = 'query ($ids: [ID!]!) { userPoolsById(ids: $ids) { schemaAttributes { name } } }';
    const samples = (count: number) => ({ ids: Array(count).fill('us-east-1_EXAMPLE') });

    const within = await gateway.query(query, samples(5));
    const over = await gateway.query(query, samples(50));

    expect(within.status).toBe(200);
    expect(over.status).toBe(400);
    expect(over.data).toBeUndefined();
    expect(over.errors?.[0]).toMatchObject({
      message:
        'The answer is longer than 20000 bytes, the most that is sent. Select fewer fields, or ask for shorter lists.',
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'ANSWER_BYTES', max: 20_000 },
    });
    await gateway.close();
  });
});

describe('mistakes in a request', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  const MORE = 'There are more mistakes than are told here.';

  it('are told five at most of a document', async () => {
    const five = await gateway.query(`{ ${times(5, (index) => `a${index}`)} }`);
    const six = await gateway.query(`{ ${times(600, (index) => `a${index}`)} }`);

    expect(five.errors).toHaveLength(5);
    expect(six.errors).toHaveLength(6);
    expect(six.errors?.at(-1)?.message).toBe(MORE);
    expect(five.text).not.toContain(MORE);
  });

  it('are told five at most of its variables', async () => {
    const document = 'query ($ids: [ID!]!) { userPoolsById(ids: $ids) { id } }';

    const { errors } = await gateway.query(document, {
      ids: Array.from({ length: 600 }, () => []),
    });

    expect(errors).toHaveLength(6);
    expect(errors?.at(-1)?.message).toBe(MORE);
    expect(new Set(errors?.map(({ extensions }) => extensions['code']))).toEqual(
      new Set(['BAD_USER_INPUT']),
    );
  });

  it('are told as a limit where graphql-js gives up comparing', async () => {
    const fragments = times(1_100, (index) => `fragment F${index} on UserPool { id }`);
    const spreads = times(1_100, (index) => `...F${index}`);

    const patient = await startGateway({ env: { COGNITO_MAX_DEFINITIONS: '2000' } });

    const { status, errors } = await patient.query(
      `{ userPool(id: "${ID}") { ${spreads} } } ${fragments}`,
    );

    await patient.close();
    expect(status).toBe(400);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['LIMIT_EXCEEDED']);
    expect(errors?.[0]?.message).toContain('selects too much under the same names');
  });
});
