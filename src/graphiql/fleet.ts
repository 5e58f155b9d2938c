const PATIENCE_MS = 3_000;

interface FirstPools {
  readonly data?: {
    readonly userPools?: {
      readonly nodes?: readonly ({ readonly id: string } | null)[] | null;
    } | null;
  } | null;
}

/** The ids of the first pools that the gateway serves; none where it cannot be asked. */
export async function firstPoolIds(endpoint: string): Promise<string[]> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ userPools(first: 5) { nodes { id } } }' }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const { data } = (await response.json()) as FirstPools;
    return (data?.userPools?.nodes ?? []).flatMap((node) => (node === null ? [] : [node.id]));
  } catch {
    return [];
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
