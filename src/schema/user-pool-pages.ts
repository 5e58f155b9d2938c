import type { ListedUserPool } from '../domain/listed-user-pool';
import type { Page } from '../domain/page';
import { inPlace, type Place } from '../domain/place';
import type { Loaders } from '../loaders';
import { MOST_EMPTY_PAGES, noProgress } from './connection';

/** One of AWS's pages, and the token that it begins at; null for the first. */
export interface UserPoolPage extends Page<ListedUserPool> {
  readonly token: string | null;
}

/**
 * The pages of one place's list, each read when it is asked for.
 *
 * @throws GatewayError UPSTREAM_UNAVAILABLE where AWS leads in circles, or for whatever a read fails for
 */
export async function* userPoolPages(
  loaders: Loaders,
  place: Place,
  from: string | null = null,
): AsyncGenerator<UserPoolPage> {
  const seen = new Set<string>();
  for (let token: string | null = from, emptyPages = 0; ;) {
    const page: Page<ListedUserPool> = await readUserPoolPage(loaders, place, token);
    emptyPages = page.items.length > 0 ? 0 : emptyPages + 1;
    if (token !== null) seen.add(token);
    if (emptyPages === MOST_EMPTY_PAGES || (page.nextToken !== null && seen.has(page.nextToken))) {
      throw noProgress(`the user pools ${inPlace(place)}`);
    }
    yield { token, ...page };
    if (page.nextToken === null) return;
    token = page.nextToken;
  }
}

/** One page, read once in a request. */
export function readUserPoolPage(
  loaders: Loaders,
  place: Place,
  token: string | null,
): Promise<Page<ListedUserPool>> {
  return loaders.read({ operation: 'ListUserPools', place, input: { token } });
}
