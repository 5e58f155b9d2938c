import type { NotCarried, NotCarriedReason } from '../not-carried';
import type { PlannedStep } from '../plan';
import { sourcePath } from '../source-path';
import type { LeftOut, LeftOutReason, TemplatePath } from './fit';

const WHY: Readonly<Record<LeftOutReason, string>> = {
  NO_PROPERTY: 'CloudFormation has no property for',
  NULL: 'A template cannot hold the null of',
  EVALUATED: 'CloudFormation would evaluate, and not keep,',
};

/** The entry for what a template lacks of a step's input. */
export function leftOutOf(step: PlannedStep, { path, why }: LeftOut, setWith: string): NotCarried {
  const { inner } = sourcePath(step, path.map(String));
  const what = inner.length === 0 ? 'it' : `\`${inner.join('.')}\` of it`;
  const message = `${WHY[why]} ${what}; set it with ${setWith} after the stack is made.`;
  return entryOf(step, path, 'NOT_SUPPORTED', message);
}

/** An entry with a sentence of its own. */
export function entryOf(
  step: PlannedStep,
  path: TemplatePath,
  reason: NotCarriedReason,
  message: string,
): NotCarried {
  return { path: sourcePath(step, path.map(String)).path, reason, message };
}
