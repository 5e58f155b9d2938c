/** A value that may change, and tells who watches it. */
export interface LiveValue<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  /** Calls at each change, until the function that it returns is called. */
  readonly watch: (onChange: () => void) => () => void;
}

export function liveValue<T>(initial: T): LiveValue<T> {
  let current = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      current = value;
      for (const onChange of watchers) onChange();
    },
    watch: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}
