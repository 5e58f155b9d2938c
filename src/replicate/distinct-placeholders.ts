import type { PlannedStep } from './plan';
import { mapPlaceholders, placeholder, type Placeholder } from './template';

/**
 * The steps with a number behind each placeholder's name that another one has too: two roles of one name,
 * two app clients whose names read the same in capitals. What is described alike is the same.
 */
export function withDistinctPlaceholders(steps: readonly PlannedStep[]): readonly PlannedStep[] {
  const named = new Map<string, Map<string, Placeholder>>();
  const distinct = (each: Placeholder): Placeholder => {
    const alike = named.get(each.name) ?? new Map<string, Placeholder>();
    named.set(each.name, alike);
    const number = alike.size + 1;
    const renamed =
      alike.get(each.description) ??
      (number === 1 ? each : placeholder({ ...each, name: `${each.name}_${number}` }));
    alike.set(each.description, renamed);
    return renamed;
  };
  return steps.map(({ makes, ...step }) => ({
    ...step,
    makes: makes && { ...makes, placeholder: distinct(makes.placeholder) },
    input: mapPlaceholders(step.input, distinct),
  }));
}
