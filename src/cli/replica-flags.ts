import type { PoolFlags } from './flags';
import type { ReplicaOptions } from './replica-command';
import { formAndFormat, partsOf, type PlanForm } from './replica-forms';
import { UsageError } from './usage-error';

/** The flags of `replica`, parsed. */
export interface ReplicaFlags extends PoolFlags {
  readonly form?: ReplicaOptions['form'];
  readonly of?: PlanForm;
  readonly format?: ReplicaOptions['format'];
  readonly name?: string;
  readonly toRegion?: string;
  readonly toAccountId?: string;
  readonly tags: boolean;
  readonly deletionProtection?: string;
  readonly parts?: string;
}

/**
 * What the flags make of `UserPool.replica`; what they leave out is for the graph to default.
 *
 * @throws UsageError for flags that do not go together, and names of no part
 */
export function replicaOptions(flags: ReplicaFlags): ReplicaOptions {
  const { name, toRegion, toAccountId, tags, deletionProtection, parts } = flags;
  const { form, format } = formAndFormat(flags.form, flags.format);
  if (flags.of !== undefined && form !== 'not-carried') {
    throw new UsageError(
      `--of ${flags.of} goes with --form not-carried, whose subject it names. Add that, or leave --of out.`,
    );
  }
  const of = form === 'not-carried' ? (flags.of ?? 'steps') : form;
  if (of === 'update') refuseWishes(flags);
  return {
    form,
    format,
    of,
    wishes: {
      ...(name === undefined ? {} : { name }),
      ...(toRegion === undefined ? {} : { region: toRegion }),
      ...(toAccountId === undefined ? {} : { accountId: toAccountId }),
      ...(tags ? {} : { includeTags: false }),
      ...(deletionProtection === undefined
        ? {}
        : { deletionProtection: deletionProtection.toUpperCase() }),
      ...(parts === undefined ? {} : { parts: partsOf(parts) }),
    },
  };
}

/** An update is one of the pool itself: a name that is not obeyed must not look as if it were. */
function refuseWishes(flags: ReplicaFlags): void {
  const given = OF_ANOTHER_POOL.filter(({ isIn }) => isIn(flags)).map(({ flag }) => flag);
  if (given.length === 0) return;
  throw new UsageError(
    `${given.join(', ')} ${given.length === 1 ? 'says' : 'say'} how another pool is to be, and an update is this pool's own: change its input instead.`,
  );
}

const OF_ANOTHER_POOL: readonly {
  readonly flag: string;
  readonly isIn: (flags: ReplicaFlags) => boolean;
}[] = [
  { flag: '--name', isIn: ({ name }) => name !== undefined },
  { flag: '--to-region', isIn: ({ toRegion }) => toRegion !== undefined },
  { flag: '--to-account-id', isIn: ({ toAccountId }) => toAccountId !== undefined },
  { flag: '--no-tags', isIn: ({ tags }) => !tags },
  {
    flag: '--deletion-protection',
    isIn: ({ deletionProtection }) => deletionProtection !== undefined,
  },
  { flag: '--parts', isIn: ({ parts }) => parts !== undefined },
];
