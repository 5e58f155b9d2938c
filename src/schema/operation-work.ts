import { GatewayError } from '../domain/gateway-error';
import type { Loaders } from '../loaders';

/**
 * Less than half a second of one core. Reads from memory cost no calls, so that only this keeps one small
 * request of many aliases from holding up all others.
 */
export const MOST_STEPS = 10_000_000;

/** As many forbidden fields as an answer tells one by one: each entry takes a tenth of a millisecond. */
const MOST_REFUSALS = 1_000;

interface Work {
  steps: number;
  refusals: number;
  readonly done: Map<string, unknown>;
}

/** Loaders are made for one operation and live as long as it does. */
const works = new WeakMap<Loaders, Work>();

/** What was made once in an operation, for every field that names it by the same text. */
export function oncePerOperation<Value>(loaders: Loaders, text: string, make: () => Value): Value {
  const { done } = workOf(loaders);
  if (!done.has(text)) done.set(text, make());
  return done.get(text) as Value;
}

/**
 * Counts steps of sorting, judging, comparing and planning what was read, a step being some 20 ns.
 *
 * @throws GatewayError LIMIT_EXCEEDED where the operation has had its share
 */
export function countSteps(loaders: Loaders, steps: number): void {
  const work = workOf(loaders);
  work.steps += steps;
  if (work.steps <= MOST_STEPS) return;
  throw new GatewayError(
    'LIMIT_EXCEEDED',
    'This request filters, sorts, compares and plans more than one request may. Ask for less at once.',
    { limit: 'STEPS', max: MOST_STEPS },
  );
}

/** Counts a field that the caller may not see: whether it is to be told by an entry of its own. */
export function countRefusal(loaders: Loaders): boolean {
  const work = workOf(loaders);
  work.refusals += 1;
  return work.refusals <= MOST_REFUSALS;
}

/** How many fields were null because the caller may not see them, without an entry of their own. */
export function refusalsLeftOut(loaders: Loaders): number {
  return Math.max(0, workOf(loaders).refusals - MOST_REFUSALS);
}

function workOf(loaders: Loaders): Work {
  const known = works.get(loaders);
  if (known !== undefined) return known;
  const work: Work = { steps: 0, refusals: 0, done: new Map() };
  works.set(loaders, work);
  return work;
}
