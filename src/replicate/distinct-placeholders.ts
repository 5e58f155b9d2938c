import type { PlannedStep } from './plan';
import { filled, mapPlaceholders, placeholder, type Placeholder } from './template';

/**
 * The steps with a number behind each placeholder's name that another one has too (two roles of one name,
 * two app clients whose names read the same in capitals), or that stands in a text of the source: whoever
 * fills a plan must never fill what somebody wrote there. What is described alike is the same.
 */
export function withDistinctPlaceholders(steps: readonly PlannedStep[]): readonly PlannedStep[] {
  const texts = JSON.stringify(steps.map(({ input }) => filled(input, () => null)));
  const known = new Map<string, Placeholder>();
  const taken = new Set<string>();
  const isFree = (name: string) => !taken.has(name) && !texts.includes(`\${${name}}`);
  const distinct = (each: Placeholder): Placeholder => {
    const same = known.get(`${each.name} ${each.description}`);
    if (same !== undefined) return same;
    let { name } = each;
    for (let number = 2; !isFree(name); number += 1) name = `${each.name}_${number}`;
    taken.add(name);
    const renamed = name === each.name ? each : placeholder({ ...each, name });
    known.set(`${each.name} ${each.description}`, renamed);
    return renamed;
  };
  return steps.map(({ makes, ...step }) => ({
    ...step,
    makes: makes && { ...makes, placeholder: distinct(makes.placeholder) },
    input: mapPlaceholders(step.input, distinct),
  }));
}
