import { WireException } from './wire-exception';

/** From the smallest to the largest. A plan that is not among them is taken for a larger one. */
const PLANS = ['LITE', 'ESSENTIALS', 'PLUS'];

/** What AWS gives a pool that asks for none (reference of CreateUserPool). */
export const DEFAULT_PLAN = 'ESSENTIALS';

/** Whether a plan is smaller than the one that a feature needs. */
export function isBelow(plan: unknown, needed: 'ESSENTIALS' | 'PLUS'): boolean {
  const place = PLANS.indexOf(nameOf(plan));
  return place !== -1 && place < PLANS.indexOf(needed);
}

/** @throws WireException FeatureUnavailableInTierException for a plan without the feature */
export function checkPlan(plan: unknown, needed: 'ESSENTIALS' | 'PLUS', feature: string): void {
  if (!isBelow(plan, needed)) return;
  throw new WireException(
    'FeatureUnavailableInTierException',
    `${feature} is not available in the ${nameOf(plan)} feature plan; it needs ${needed}.`,
  );
}

function nameOf(plan: unknown): string {
  return typeof plan === 'string' ? plan : DEFAULT_PLAN;
}
