import type { GatewayError } from '../domain/gateway-error';
import type { Listed } from '../domain/listed';
import type { Page } from '../domain/page';
import { MalformedAnswer } from './malformed-answer';
import { MemberReader, textAt } from './member-reader';

/** What AWS's answers to list operations have in common. */
export interface ListAnswer {
  readonly NextToken?: string | undefined;
  /** What one of them calls it. */
  readonly PaginationToken?: string | undefined;
}

export interface ListedShape<Item extends object, Summary> {
  /** The answer's member that holds the list. */
  readonly member: string;
  readonly items: readonly Item[] | undefined;
  /** The member of an item that names it. */
  readonly id: keyof Item & string;
  /** The answer's member that holds the token; `NextToken` when left out. */
  readonly token?: keyof ListAnswer;
  /** Maps an item; what it throws stands in the item's place. */
  readonly summary: (item: Item, id: string) => Summary;
  readonly unreadable: (id: string, cause: unknown) => GatewayError;
}

/**
 * A page of a list, frozen. An item of which something cannot be understood keeps its place, with its
 * error in place of what the list told.
 *
 * @throws MalformedAnswer where the list, its token or an id cannot be understood
 */
export function mapListedPage<Item extends object, Summary>(
  answer: ListAnswer,
  {
    member,
    items,
    id: idMember,
    token: tokenMember = 'NextToken',
    summary,
    unreadable,
  }: ListedShape<Item, Summary>,
): Page<Listed<Summary>> {
  if (!Array.isArray(items)) throw new MalformedAnswer(member, 'a list', items);
  const token = new MemberReader(answer, '').text(tokenMember);
  return Object.freeze({
    items: Object.freeze(
      items.map((item: Item) => {
        const named = new MemberReader(item as Readonly<Record<string, string>>, member);
        const id = textAt(`${member}.${idMember}`, named.text(idMember));
        try {
          return Object.freeze({ id, summary: summary(item, id) });
        } catch (cause) {
          return Object.freeze({ id, summary: unreadable(id, cause) });
        }
      }),
    ),
    // An empty token would begin the list anew.
    nextToken: token === '' ? null : token,
  });
}
