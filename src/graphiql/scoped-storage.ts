/** The part of `Storage` that GraphiQL uses. */
export interface ScopedStorage {
  readonly length: number;
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly removeItem: (key: string) => void;
  readonly clear: () => void;
}

/** Where GraphiQL 5.4 writes the headers of each query that was run, even if told to persist none. */
const HOLDS_HEADERS = /(?:queries|favorites|tabState)$/;

/**
 * A room of its own within the browser's storage. The browser shares one between all gateways that
 * were ever opened on this host and port; tabs over the pools of another fleet would only fail. No
 * headers get into it: they may hold somebody's token.
 */
export function scopedStorage(
  storage: Omit<ScopedStorage, 'length' | 'clear'>,
  scope: string,
): ScopedStorage {
  const prefix = `${scope}/`;
  const keys = (): string[] => Object.keys(storage).filter((key) => key.startsWith(prefix));
  return {
    get length() {
      return keys().length;
    },
    getItem: (key) => storage.getItem(prefix + key),
    setItem: (key, value) => {
      storage.setItem(prefix + key, HOLDS_HEADERS.test(key) ? withoutHeaders(value) : value);
    },
    removeItem: (key) => {
      storage.removeItem(prefix + key);
    },
    clear: () => {
      for (const key of keys()) storage.removeItem(key);
    },
  };
}

function withoutHeaders(json: string): string {
  return JSON.stringify(JSON.parse(json), (key, value: unknown) =>
    key === 'headers' ? null : value,
  );
}
