import type { PoolFlags } from './flags';
import type { ReplicaOptions } from './replica-command';
import { formAndFormat, partsOf } from './replica-forms';

/** The flags of `replica`, parsed. */
export interface ReplicaFlags extends PoolFlags, Pick<ReplicaOptions, 'of'> {
  readonly form?: ReplicaOptions['form'];
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
  return {
    ...formAndFormat(flags.form, flags.format),
    of: flags.of,
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
