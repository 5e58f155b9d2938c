import fc from 'fast-check';
import type { Page } from '../../src/domain/page';
import {
  readConnection,
  type Connection,
  type ConnectionArguments,
} from '../../src/schema/connection';
import { encodeCursor } from '../../src/schema/cursor';
import { failureOf } from '../support/builders';

const SUBJECT = 'the things of somebody';

/** The size of AWS's pages. */
const LARGEST_PAGE = 60;

interface FakeList {
  readonly ids: readonly string[];
  /** The token of every page read so far. */
  readonly reads: (string | null)[];
  readPage(token: string | null): Promise<Page<string>>;
}

/**
 * A list as Cognito pages it: a token stands for a place in the list, and a page holds no more than the
 * most. It may hold fewer, or none and still a token.
 */
function fakeList(
  count: number,
  options: { readonly mostPerPage?: number; readonly emptyPages?: number } = {},
): FakeList {
  const { mostPerPage = LARGEST_PAGE, emptyPages = 0 } = options;
  const ids = Array.from({ length: count }, (_, index) => `thing ${index}`);
  const reads: (string | null)[] = [];

  return {
    ids,
    reads,
    readPage(token) {
      reads.push(token);
      const [start = 0, empty = 0] = (token ?? `0,${emptyPages}`).split(',').map(Number);
      if (empty > 0) return Promise.resolve({ items: [], nextToken: `${start},${empty - 1}` });
      const end = start + mostPerPage;
      return Promise.resolve({
        items: ids.slice(start, end),
        nextToken: end < count ? `${end},${emptyPages}` : null,
      });
    },
  };
}

function page(
  list: FakeList,
  { first = 20, after = null }: ConnectionArguments = {},
): Promise<Connection<string>> {
  return readConnection(
    { subject: SUBJECT, readPage: (token) => list.readPage(token) },
    { first, after },
  );
}

function idsOf({ edges }: Connection<string>): string[] {
  return edges.map(({ item }) => item);
}

/** Every page from the first to the last, each from the end of the one before it. */
async function walk(list: FakeList, firsts: readonly number[]): Promise<Connection<string>[]> {
  const pages: Connection<string>[] = [];
  for (let after: string | null = null; ;) {
    const next: Connection<string> = await page(list, {
      first: firsts[pages.length % firsts.length] ?? 20,
      after,
    });
    pages.push(next);
    if (!next.hasNextPage) return pages;
    after = next.edges.at(-1)?.cursor ?? after;
    if (pages.length > list.ids.length + 1) throw new Error('Expected the walk to end.');
  }
}

describe('A page of a list', () => {
  it('is the first items in the order of the list', async () => {
    const list = fakeList(100);

    const connection = await page(list, { first: 3 });

    expect(idsOf(connection)).toEqual(list.ids.slice(0, 3));
    expect(connection).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(list.reads).toEqual([null]);
  });

  it('holds twenty items where first is null', async () => {
    const list = fakeList(100);

    const connection = await page(list, { first: null });

    expect(connection.edges).toHaveLength(20);
  });

  it('of an empty list is empty, and the last', async () => {
    const connection = await page(fakeList(0));

    expect(connection).toEqual({ edges: [], hasNextPage: false, hasPreviousPage: false });
  });

  it('that holds the last item says so', async () => {
    const connection = await page(fakeList(20), { first: 20 });

    expect(connection.edges).toHaveLength(20);
    expect(connection.hasNextPage).toBe(false);
  });

  it('behind a cursor has a page before it', async () => {
    const list = fakeList(4);
    const before = await page(list, { first: 2 });

    const connection = await page(list, { first: 2, after: before.edges.at(-1)?.cursor ?? null });

    expect(idsOf(connection)).toEqual(list.ids.slice(2));
    expect(connection).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('behind the last item is empty, and the last', async () => {
    const list = fakeList(5);
    const before = await page(list, { first: 5 });

    const connection = await page(list, { first: 5, after: before.edges.at(-1)?.cursor ?? null });

    expect(connection).toEqual({ edges: [], hasNextPage: false, hasPreviousPage: true });
  });

  it.each([0, 61, -1, NaN, Infinity])('refuses first: %s before any read', async (first) => {
    const list = fakeList(100);

    const failure = await failureOf(() => page(list, { first }));

    expect(failure.code).toBe('INVALID_INPUT');
    expect(failure.message).toBe(
      `Expected first to be 1 to 60 but got ${first}. Ask for more in several pages.`,
    );
    expect(list.reads).toEqual([]);
  });

  it.each([1, 60])('takes first: %s in one read', async (first) => {
    const list = fakeList(100);

    const connection = await page(list, { first });

    expect(connection.edges).toHaveLength(first);
    expect(list.reads).toHaveLength(1);
  });

  it.each([
    ['no cursor', 'abc'],
    ['a cursor of another list', encodeCursor({ token: null, skip: 1 }, 'the things of another')],
    ['an empty text', ''],
  ])('refuses %s as after before any read', async (_, after) => {
    const list = fakeList(100);

    const failure = await failureOf(() => page(list, { after }));

    expect(failure.code).toBe('INVALID_INPUT');
    expect(list.reads).toEqual([]);
  });

  it('goes on behind items that were deleted since its cursor was made', async () => {
    const cursor = encodeCursor({ token: null, skip: 7 }, SUBJECT);

    const connection = await page(fakeList(5), { after: cursor });

    expect(connection).toEqual({ edges: [], hasNextPage: false, hasPreviousPage: true });
  });

  it('passes on what failed', async () => {
    const failure = new Error('read failed');

    const failed = readConnection(
      { subject: SUBJECT, readPage: () => Promise.reject(failure) },
      { first: 1 },
    );

    await expect(failed).rejects.toBe(failure);
  });
});

describe('A walk through the pages', () => {
  const counts = fc.nat({ max: 150 });
  const firsts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 });

  it('meets every item once, in order, whatever the sizes of the pages', async () => {
    await fc.assert(
      fc.asyncProperty(counts, firsts, async (count, sizes) => {
        const list = fakeList(count);

        const pages = await walk(list, sizes);

        expect(pages.flatMap(idsOf)).toEqual(list.ids);
      }),
    );
  });

  it('goes on from any edge, not from the last alone', async () => {
    const first = fc.integer({ min: 1, max: 60 });

    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 150 }),
        firsts,
        first,
        fc.nat(),
        async (count, sizes, size, pick) => {
          const list = fakeList(count);
          const edges = (await walk(list, sizes)).flatMap((connection) => connection.edges);
          const index = pick % edges.length;

          const connection = await page(list, { first: size, after: edges[index]?.cursor ?? null });

          expect(idsOf(connection)).toEqual(list.ids.slice(index + 1, index + 1 + size));
        },
      ),
    );
  });

  it('costs one read for each of AWS’s pages that a page of ours touches', async () => {
    const list = fakeList(150);

    await walk(list, [60]);
    expect(list.reads).toEqual([null, '60,0', '120,0']);

    list.reads.length = 0;
    await walk(list, [50]);
    expect(list.reads).toEqual([null, null, '60,0', '60,0', '120,0']);
  });

  it('gives every edge a cursor of its own', async () => {
    const pages = await walk(fakeList(130), [7, 60, 1]);

    const cursors = pages.flatMap(({ edges }) => edges.map(({ cursor }) => cursor));

    expect(new Set(cursors).size).toBe(130);
  });

  it('passes over empty pages that carry a token', async () => {
    await fc.assert(
      fc.asyncProperty(counts, fc.integer({ min: 1, max: 4 }), async (count, emptyPages) => {
        const list = fakeList(count, { emptyPages });

        const pages = await walk(list, [60]);

        expect(pages.flatMap(idsOf)).toEqual(list.ids);
      }),
    );
  });

  it('puts short pages together', async () => {
    const list = fakeList(30, { mostPerPage: 4 });

    const connection = await page(list, { first: 10 });

    expect(idsOf(connection)).toEqual(list.ids.slice(0, 10));
  });

  it('meets every item once though AWS’s pages are much shorter than asked for', async () => {
    const list = fakeList(50, { mostPerPage: 3 });

    const pages = await walk(list, [60]);

    expect(pages.flatMap(idsOf)).toEqual(list.ids);
  });

  it('ends in an error where AWS’s empty pages never end', async () => {
    const list = fakeList(10, { emptyPages: 1_000 });

    const failure = await failureOf(() => page(list));

    expect(failure).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryable: true });
    expect(failure.message).toContain(SUBJECT);
    expect(list.reads).toHaveLength(10);
  });

  it('ends in an error where AWS leads back to the page just read', async () => {
    const list = fakeList(10, { emptyPages: Infinity });

    const failure = await failureOf(() => page(list));

    expect(failure).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(list.reads).toHaveLength(2);
  });
});
