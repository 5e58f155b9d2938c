/** Longer than names that people give. */
const LONGEST = 100;

/**
 * The first so many names as they are, and any other as `other`: callers choose names, and each one is a
 * time series that is kept for as long as the gateway runs.
 */
export function createBoundedNames(most: number): (name: string) => string {
  const names = new Set<string>();
  return (name) => {
    if (names.has(name)) return name;
    if (names.size >= most || name.length > LONGEST) return 'other';
    names.add(name);
    return name;
  };
}
