import { quote } from '../domain/quote';
import type { Read, UserPoolInput } from '../domain/reads';
import type { PartPage, UserPoolPageInput, UserPoolPart } from '../domain/user-pool-part';
import { MalformedAnswer } from './malformed-answer';
import { mapListedPage, type ListAnswer, type ListedShape } from './map-listed-page';
import type { Unreadable } from './operation';

/** A read of something in one pool. */
type ReadInPool = Pick<Read, 'place'> & { readonly input: { readonly userPoolId: string } };

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

/**
 * What AWS described, once it is known to be what was asked for: an empty or foreign 200 is no error
 * to the SDK.
 *
 * @param path of the member that names it
 * @throws MalformedAnswer where it is absent or another one
 */
export function askedFor<Shape extends object>(
  shape: Shape | undefined,
  path: string,
  member: keyof Shape & string,
  name: string,
): Shape {
  const got: unknown = shape?.[member];
  if (shape !== undefined && got === name) return shape;
  throw new MalformedAnswer(`${path}.${member}`, 'the name asked for', got);
}

/** What a read is about, as sentences tell it: `the terms of user pool "x"`. */
export function ofPool(what: string): (input: UserPoolInput) => string {
  return ({ userPoolId }) => `${what} of user pool ${quote(userPoolId)}`;
}

/** The same of an app client, where one is named. */
export function ofClient(
  what: string,
): (input: UserPoolInput & { readonly clientId: string | null }) => string {
  return ({ userPoolId, clientId }) =>
    clientId === null
      ? ofPool(what)({ userPoolId })
      : `${what} of app client ${quote(clientId)} of user pool ${quote(userPoolId)}`;
}

/**
 * What an answer cannot be without: an empty or foreign 200 is no error to the SDK.
 *
 * @throws MalformedAnswer where it is not there
 */
export function present<Value>(path: string, expected: string, value: Value | null): Value {
  if (value === null) throw new MalformedAnswer(path, expected, value);
  return value;
}
