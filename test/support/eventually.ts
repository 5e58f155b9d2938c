/** Resolves once something holds; fails where it does not within ten seconds. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`Expected ${String(holds)} within 10 s.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
