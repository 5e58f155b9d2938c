/** Thrown when too many reads are under way to take another. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/**
 * Bounds the reads that are under way, waiting ones included: a queue without an end only turns every
 * answer into a late one.
 */
export function createAdmission(
  most: number,
): <Value>(run: () => Promise<Value>) => Promise<Value> {
  let underWay = 0;

  /** @throws QueueFull when so many are under way already */
  return async (run) => {
    if (underWay >= most) throw new QueueFull(`${most} reads are under way already.`);
    underWay += 1;
    try {
      return await run();
    } finally {
      underWay -= 1;
    }
  };
}
