import type { Plan } from '../plan';

/** Plans one after the other. */
export function joinedPlans(plans: readonly Plan[]): Plan {
  return {
    steps: plans.flatMap(({ steps }) => steps),
    notCarried: plans.flatMap(({ notCarried }) => notCarried),
  };
}
