import type { Ask } from '../domain/ask';
import type { Operation, Read, ValueOf } from '../domain/reads';
import type { Source } from '../domain/source';
import type { UserPoolIndex } from '../domain/user-pool-index';

/** A source that tells an index which pools its lists had, whoever read them. */
export function createIndexedSource(source: Source, index: UserPoolIndex): Source {
  return {
    async read<Op extends Operation>(read: Read<Op>, ask: Ask): Promise<ValueOf<Op>> {
      const value = await source.read(read, ask);
      learnFrom(index, read, value);
      return value;
    },
  };
}

/** Tells an index which pools a list has; of other values it learns nothing. */
export function learnFrom(index: UserPoolIndex, read: Read, value: ValueOf<Operation>): void {
  if (read.operation !== 'ListUserPools') return;
  const { items } = value as ValueOf<'ListUserPools'>;
  index.learn(
    read.place,
    items.map(({ id }) => id),
  );
}
