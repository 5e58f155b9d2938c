import type { OptionalClientInput } from '../domain/client-input';
import { quote } from '../domain/quote';
import type { Read } from '../domain/reads';
import type {
  PartPage,
  UserPoolInput,
  UserPoolPageInput,
  UserPoolPart,
} from '../domain/user-pool-part';
import { mapListedPage, type ListAnswer, type ListedShape } from './map-listed-page';
import type { Unreadable } from './operation';

/** A read of something in one pool. */
type ReadInPool = Pick<Read, 'place'> & { readonly input: UserPoolInput };

/** The pool that a read asked about, as everything read of it tells it. */
export function poolOf({ place, input }: ReadInPool): UserPoolPart {
  return { account: place.account, region: place.region, userPoolId: input.userPoolId };
}

/** The members of a request for one page, as most list operations name them. */
export function pageRequest({ userPoolId, token }: UserPoolPageInput) {
  return { UserPoolId: userPoolId, ...(token === null ? {} : { NextToken: token }) };
}

/** A page of what stands in a pool; an item that cannot be understood keeps its place. */
export function partPage<Item extends object, Summary>(
  answer: ListAnswer,
  shape: Omit<ListedShape<Item, Summary>, 'unreadable'>,
  unreadable: Unreadable,
): PartPage<Summary> {
  return mapListedPage(answer, { ...shape, unreadable: (_, cause) => unreadable(null, cause) });
}

/** What a read is about, as sentences tell it: `the terms of user pool "x"`. */
export function ofPool(what: string): (input: UserPoolInput) => string {
  return ({ userPoolId }) => `${what} of user pool ${quote(userPoolId)}`;
}

/** The same of an app client, where one is named. */
export function ofClient(what: string): (input: OptionalClientInput) => string {
  return ({ userPoolId, clientId }) =>
    clientId === null
      ? ofPool(what)({ userPoolId })
      : ofPool(`${what} of app client ${quote(clientId)}`)({ userPoolId });
}
