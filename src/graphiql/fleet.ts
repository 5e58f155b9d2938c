import { isAccessLevel, type AccessLevel } from './access-marks';
import type { AskGateway, Headers } from './gateway';

const PATIENCE_MS = 3_000;

/** The pools that the page can show, and how much of them. */
export interface FirstPools {
  /** Of the first pools that the gateway serves; none where it cannot be asked, or does not tell. */
  readonly ids: readonly string[];
  /** Null where it is not known. */
  readonly access: AccessLevel | null;
}

type Nodes = readonly ({ readonly id: string } | null)[] | null;

export async function firstPools(ask: AskGateway, headers: Headers = {}): Promise<FirstPools> {
  try {
    const { data } = await ask(
      { query: '{ callerAccess userPools(first: 5) { nodes { id } } }' },
      headers,
      AbortSignal.timeout(PATIENCE_MS),
    );
    const access = data?.['callerAccess'];
    const pools = data?.['userPools'] as { readonly nodes?: Nodes } | null | undefined;
    return {
      ids: (pools?.nodes ?? []).flatMap((node) => (node === null ? [] : [node.id])),
      access: isAccessLevel(access) ? access : null,
    };
  } catch {
    return { ids: [], access: null };
  }
}

/**
 * A name for the fleet that these pools belong to. It stays the same while any of its first pools
 * is still among the first: a fleet that grows must not lose the tabs that its users have edited.
 */
export function fleetName(poolIds: readonly string[], memory: Storage): string {
  const keys = poolIds.map((id) => `fleet-of:${id}`);
  const known = keys.map((key) => memory.getItem(key)).find((name) => name !== null);
  const name = known ?? poolIds[0] ?? 'unknown';
  for (const key of keys) memory.setItem(key, name);
  return name;
}
