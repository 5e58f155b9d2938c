import type { Operation, Read, ValueOf } from '../domain/reads';
import type { ListedDate } from '../domain/shared-memory';
import type { UserPool } from '../domain/user-pool';

/** The dates that an answer tells: those of a page of ListUserPools, and none for any other. */
export function listedDates(read: Read, value: ValueOf<Operation>): readonly ListedDate[] {
  if (read.operation !== 'ListUserPools') return [];
  const { items } = value as ValueOf<'ListUserPools'>;
  return items.flatMap(({ id, summary }) => {
    // Where AWS tells no date there is nothing to compare.
    if (summary instanceof Error || summary.lastModifiedDate === null) return [];
    const { lastModifiedDate } = summary;
    return [
      {
        read: { operation: 'DescribeUserPool', place: read.place, input: { userPoolId: id } },
        lastModifiedDate,
      },
    ];
  });
}

/** Whether a pool as it was described has the date that a list tells. */
export function isUnchanged(described: ValueOf<Operation>, { lastModifiedDate }: ListedDate) {
  return (described as UserPool).lastModifiedDate === lastModifiedDate;
}
