import type { NotCarried } from '../not-carried';
import type { PlannedStep } from '../plan';
import { sourcePath } from '../source-path';
import type { LeftOut } from './body';

/** What a step leaves out, by where it stands in the source; leaves that are told alike are told once. */
export function notCarriedOf(
  step: PlannedStep,
  leftOut: readonly LeftOut[],
): readonly NotCarried[] {
  const told = leftOut.map(({ way, reason, message }): [string, NotCarried] => {
    const { path } = sourcePath(step, way);
    return [JSON.stringify([path, reason, message]), { path, reason, message }];
  });
  return [...new Map(told).values()];
}
