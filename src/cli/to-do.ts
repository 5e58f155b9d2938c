import type { PlanForm } from './replica-forms';

/** One `UserPoolNotCarried`. */
export interface NotCarried {
  readonly path: string;
  readonly reason: string;
  readonly message: string;
}

/** The reasons for which somebody has something to do, or to look at. The others are as AWS has it, or as it was asked for. */
const TO_DO = new Set([
  'NEEDS_TWIN',
  'NOT_READABLE',
  'NOT_SUPPORTED',
  'NOT_UPDATABLE',
  'REWRITTEN',
  'SECRET',
  'UNIQUE',
]);

/** What somebody has to see to before the form is run, and the rest, each in its order. */
export function partedByToDo(
  left: readonly NotCarried[],
  form: PlanForm,
): { readonly toDo: readonly NotCarried[]; readonly rest: readonly NotCarried[] } {
  // What an update leaves out because none can set it stays as it is.
  const isToDo = ({ reason }: NotCarried) =>
    TO_DO.has(reason) && !(form === 'update' && reason === 'NOT_UPDATABLE');
  return { toDo: left.filter(isToDo), rest: left.filter((each) => !isToDo(each)) };
}
