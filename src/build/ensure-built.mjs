import { hasSources, PARTS, staleParts } from './parts.mjs';

/**
 * Builds what of some parts of dist/ is missing or out of date, where there is anything to build from.
 *
 * @param say is told once that it takes a while, and how long about
 * @returns whether all is there now; where it is not, why has been printed
 */
export async function ensureBuilt(parts, say) {
  const stale = hasSources() ? staleParts(parts) : [];
  if (stale.length === 0) return true;
  const { build } = await import('./build.mjs');
  const seconds = stale.reduce((sum, part) => sum + part.seconds, 0);
  say(
    `Building ${stale.map((part) => part.name).join(' and ')} into dist/, once (about ${seconds} s).`,
  );
  return build(stale);
}

if (process.argv[1] === import.meta.filename && !(await ensureBuilt(PARTS, console.log))) {
  process.exitCode = 1;
}
