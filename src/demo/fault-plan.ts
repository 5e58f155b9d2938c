import type { Fault } from './fault';

/** Which faults the next requests meet. */
export interface FaultPlan {
  add(target: string, fault: Fault, times: number): void;
  /** Lifts the faults of one target, or of all. */
  lift(target?: string): void;
  /** Takes the fault that one request meets, from the first of its targets that has one. */
  take(targets: readonly (string | null)[]): Fault | null;
}

interface PlannedFault {
  readonly fault: Fault;
  left: number;
}

/**
 * Faults of one target happen in the order they were given, each as often as told. One without an
 * end lasts until the next is given to its target: what a test says last is what it means.
 */
export function createFaultPlan(): FaultPlan {
  const planned = new Map<string, PlannedFault[]>();

  return {
    add(target, fault, times) {
      const finite = (planned.get(target) ?? []).filter(({ left }) => left !== Infinity);
      planned.set(target, [...finite, { fault, left: times }]);
    },

    lift(target) {
      if (target === undefined) planned.clear();
      else planned.delete(target);
    },

    take(targets) {
      for (const target of targets) {
        const next =
          target === null ? undefined : planned.get(target)?.find(({ left }) => left > 0);
        if (next === undefined) continue;
        next.left -= 1;
        return next.fault;
      }
      return null;
    },
  };
}
