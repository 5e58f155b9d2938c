import type { Page } from '../domain/page';
import { MOST_EMPTY_PAGES, noProgress, type ListToRead } from './connection';

/** One of AWS's pages, and the token that it begins at; null for the first. */
export interface PageAt<Item> extends Page<Item> {
  readonly token: string | null;
}

/**
 * The pages of one list, each read when it is asked for.
 *
 * @throws GatewayError UPSTREAM_UNAVAILABLE where AWS leads in circles, or for whatever a read fails for
 */
export async function* pagesOf<Item>(
  { subject, readPage }: ListToRead<Item>,
  from: string | null = null,
): AsyncGenerator<PageAt<Item>> {
  const seen = new Set<string>();
  for (let token: string | null = from, emptyPages = 0; ;) {
    const page: Page<Item> = await readPage(token);
    emptyPages = page.items.length > 0 ? 0 : emptyPages + 1;
    if (token !== null) seen.add(token);
    if (emptyPages === MOST_EMPTY_PAGES || (page.nextToken !== null && seen.has(page.nextToken))) {
      throw noProgress(subject);
    }
    yield { token, ...page };
    if (page.nextToken === null) return;
    token = page.nextToken;
  }
}
