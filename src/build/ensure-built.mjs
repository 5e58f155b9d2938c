import { hasSources, staleParts } from './parts.mjs';

const stale = hasSources() ? staleParts() : [];

if (stale.length > 0) {
  const { build } = await import('./build.mjs');
  const seconds = stale.reduce((sum, part) => sum + part.seconds, 0);
  console.log(
    `Building ${stale.map((part) => part.name).join(' and ')} into dist/, once (about ${seconds} s).`,
  );
  if (!(await build(stale))) process.exitCode = 1;
}
