import fc from 'fast-check';
import { createTally } from '../../src/domain/ask';
import type { ErrorCode } from '../../src/domain/error-code';
import { GatewayError } from '../../src/domain/gateway-error';
import type { Read, ValueOf } from '../../src/domain/reads';
import { createLoaders } from '../../src/loaders';
import { listOfIdentityPools } from '../../src/schema/list-identity-pools';
import type { FoundRows } from '../../src/schema/found';
import { pagesOf } from '../../src/schema/list-pages';
import {
  parsePlacePosition,
  START_OF_PLACES,
  walkPlaces,
  type PlacePosition,
} from '../../src/schema/place-walk';
import { failureOf } from '../support/builders';

type IdentityPools = ValueOf<'ListIdentityPools'>;
/** The ids of one account, or why they cannot be listed. */
type Lists = Readonly<Record<string, readonly string[] | ErrorCode>>;

const REGION = 'eu-west-1';
const PAGE = 3;

/** A request over lists of one region, in which AWS's pages hold three. */
function walkOver(lists: Lists, { maxReads = Infinity } = {}) {
  const reads: string[] = [];
  const read = ({ place: { account }, input }: Read): IdentityPools => {
    if (reads.length >= maxReads) throw new GatewayError('LIMIT_EXCEEDED', 'No call is left.');
    const token = 'token' in input ? input.token : null;
    reads.push(token === null ? account : `${account} ${token}`);
    const ids = lists[account] ?? [];
    if (typeof ids === 'string') throw new GatewayError(ids, 'It failed.');
    const start = Number(token);
    if (Number.isNaN(start)) throw new GatewayError('INVALID_INPUT', 'The token is refused.');
    const end = start + PAGE;
    return {
      items: ids
        .slice(start, end)
        .map((id) => ({ id, summary: { id, account, region: REGION, name: id } })),
      nextToken: end < ids.length ? String(end) : null,
    };
  };
  const loaders = createLoaders(
    { read: (each) => Promise.resolve().then(() => read(each) as ValueOf<typeof each.operation>) },
    { priority: 'INTERACTIVE', fresh: false, tally: createTally() },
    () => undefined,
  );
  const places = Object.keys(lists).map((account) => ({ account, region: REGION }));
  return {
    reads,
    walk: (wanted: number, start: PlacePosition = START_OF_PLACES) =>
      walkPlaces({ places, listOf: (place) => listOfIdentityPools(loaders, place) }, start, wanted),
  };
}

/** Each row by its id, or by the account that failed. */
function told({ rows }: FoundRows<unknown, PlacePosition>): readonly string[] {
  return rows.map(({ item }) => item.id ?? `${item.account} failed`);
}

/** The last row's position, as a cursor hands it back. */
function behind({ rows }: FoundRows<unknown, PlacePosition>): PlacePosition {
  const { place, token, skip } = rows.at(-1)?.position ?? START_OF_PLACES;
  return parsePlacePosition([place, token, skip]) ?? START_OF_PLACES;
}

function ids(account: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${account}${index}`);
}

describe('A walk over places', () => {
  it('meets everything once and in order, whatever the sizes of lists and parts', async () => {
    const count = fc.nat({ max: 10 });

    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(count, { nil: null }), { minLength: 2, maxLength: 7 }),
        fc.integer({ min: 1, max: 12 }),
        async (counts, wanted) => {
          const lists: Lists = Object.fromEntries(
            counts.map((each, index) => [
              `a${index}-`,
              each === null ? 'ACCESS_DENIED' : ids(`a${index}-`, each),
            ]),
          );
          const met: string[] = [];

          for (let start = START_OF_PLACES, more = true; more;) {
            const part = await walkOver(lists).walk(wanted, start);
            expect(part.rows.length).toBeLessThanOrEqual(wanted);
            met.push(...told(part));
            start = part.rows.length === 0 ? start : behind(part);
            more = part.hasMore;
          }

          const expected = Object.entries(lists).flatMap(([account, each]) =>
            typeof each === 'string' ? [`${account} failed`] : each,
          );
          expect(met).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    [2, 'a'],
    [3, 'a bcde'],
    [10, 'a bcde'],
    [11, 'a bcde fg'],
  ])(
    'reads the first place, then four at a time as long as it takes: %d',
    async (wanted, accounts) => {
      const lists = Object.fromEntries('a bcde fg'.split(/ ?/).map((each) => [each, ids(each, 2)]));
      const { reads, walk } = walkOver(lists);

      await walk(wanted);

      expect(reads).toEqual(accounts.split(/ ?/));
    },
  );

  it('goes on within a page, and reads that page alone', async () => {
    const lists = { a: ids('a', 7), b: ids('b', 2) };
    const first = await walkOver(lists).walk(4);
    const { reads, walk } = walkOver(lists);

    const next = await walk(2, behind(first));

    expect(told(next)).toEqual(['a4', 'a5']);
    expect(next.hasMore).toBe(true);
    expect(reads).toEqual(['a 3']);
  });

  it('tells in the row of a place that failed where it was asked, and goes on', async () => {
    const { rows, hasMore } = await walkOver({ a: 'UPSTREAM_TIMEOUT', b: ids('b', 1) }).walk(9);

    expect(hasMore).toBe(false);
    expect(rows[0]?.item).toMatchObject({ account: 'a', region: REGION, id: null });
    expect(rows[0]?.item.summary).toMatchObject({
      failure: { code: 'UPSTREAM_TIMEOUT', account: 'a', region: REGION },
    });
    expect(rows[1]?.item.id).toBe('b0');
  });

  it('fails where the only place does', async () => {
    const failure = await failureOf(() => walkOver({ a: 'ACCESS_DENIED' }).walk(9));

    expect(failure.code).toBe('ACCESS_DENIED');
  });

  it('fails where AWS refuses the token that it begins at', async () => {
    const { walk } = walkOver({ a: ids('a', 9), b: ids('b', 9) });

    const failure = await failureOf(() => walk(9, { place: 0, token: 'old', skip: 0 }));

    expect(failure.code).toBe('INVALID_INPUT');
  });

  it('ends with a row that says so once no call is left, and goes on from there', async () => {
    const lists = { a: ids('a', 2), b: ids('b', 2), c: ids('c', 2) };

    const first = await walkOver(lists, { maxReads: 2 }).walk(9);
    const next = await walkOver(lists, { maxReads: 2 }).walk(9, behind(first));

    expect(told(first)).toEqual(['a0', 'a1', 'b0', 'b1', 'c failed']);
    expect(first.hasMore).toBe(true);
    expect(first.rows.at(-1)?.item.summary).toMatchObject({ failure: { code: 'LIMIT_EXCEEDED' } });
    expect(told(next)).toEqual(['c0', 'c1']);
    expect(next.hasMore).toBe(false);
  });

  it('fails where not one call is left', async () => {
    const { walk } = walkOver({ a: ids('a', 2), b: [] }, { maxReads: 0 });

    const failure = await failureOf(() => walk(9));

    expect(failure.code).toBe('LIMIT_EXCEEDED');
  });

  it('is at its end where there is no place', async () => {
    const { reads, walk } = walkOver({});

    expect(await walk(9)).toEqual({ rows: [], hasMore: false, total: 0 });
    expect(reads).toEqual([]);
  });
});

describe('A position in a walk', () => {
  it.each([[[0, null, 0]], [[3, 'token', 59]]])('is read from %j', (parts) => {
    const [place, token, skip] = parts;

    expect(parsePlacePosition(parts)).toEqual({ place, token, skip });
  });

  it.each([
    [[]],
    [[0, null]],
    [[-1, null, 0]],
    [[0.5, null, 0]],
    [['0', null, 0]],
    [[0, 7, 0]],
    [[0, '', 0]],
    [[0, null, -1]],
    [[0, null, 0, 0]],
  ])('is none in %j', (parts: readonly unknown[]) => {
    expect(parsePlacePosition(parts)).toBeNull();
  });
});

describe('The pages of a list', () => {
  const read = async (nextTokens: Readonly<Record<string, string | null>>, item: string | null) => {
    const tokens: string[] = [];
    const readPage = (token: string | null) => {
      const nextToken = nextTokens[token ?? ''] ?? null;
      return Promise.resolve({ items: item === null ? [] : [item], nextToken });
    };
    for await (const { token } of pagesOf({ subject: 'the things', readPage })) {
      tokens.push(token ?? '');
    }
    return tokens;
  };

  it('are read until none follows', async () => {
    expect(await read({ '': 'a', a: 'b', b: null }, null)).toEqual(['', 'a', 'b']);
  });

  it.each([
    ['the same token', { '': 'a', a: 'a' }, 'item'],
    ['a token that came before', { '': 'a', a: 'b', b: 'c', c: 'a' }, 'item'],
    [
      'one empty page after the other',
      Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [index === 0 ? '' : `t${index}`, `t${index + 1}`]),
      ),
      null,
    ],
  ])('are UPSTREAM_UNAVAILABLE where AWS answers with %s', async (_, nextTokens, item) => {
    const failure = await failureOf(() => read(nextTokens, item));

    expect(failure).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      message: 'Amazon Cognito does not get on with listing the things. Ask again later.',
    });
  });
});
