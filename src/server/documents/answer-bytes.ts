/**
 * About how many bytes a value takes as JSON, counted no further than to a bound: what is told to be too
 * long must not be written first.
 *
 * @returns a number over the bound where it takes more
 */
export function answerBytes(value: unknown, most: number): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 5;
  let bytes = 2;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) {
      bytes += 1 + answerBytes(item, most - bytes);
      if (bytes > most) break;
    }
    return bytes;
  }
  // Not Object.entries: an answer has hundreds of thousands of objects.
  for (const key in value) {
    bytes += key.length + 4 + answerBytes((value as Record<string, unknown>)[key], most - bytes);
    if (bytes > most) break;
  }
  return bytes;
}
