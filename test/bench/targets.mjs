import { ratio } from './statistics.mjs';

const AT_LEAST = 'at least';
const AT_MOST = 'at most';

/** What the gateway is to reach: a workload, which server's answers a second, as a share of whose. */
const TARGETS = [
  ['small', 'gateway', 'floor', 0.6],
  ['full', 'gateway', 'floor', 0.55],
  ['ids', 'gateway', 'floor', 0.5],
  ['small', 'gateway', 'mercurius', 1.5],
  ['full', 'gateway', 'mercurius', 2.5],
  ['ids', 'gateway', 'mercurius', 3.5],
  ['zipf', 'gateway', 'floor', 0.45],
  ['unique', 'gateway', 'apollo', 1.3],
  ['full', 'gateway-unkept', 'apollo', 1.5],
];

/**
 * Each target with what was measured of it.
 *
 * @returns records of `workload`, the servers `of` and `to` whose ratio it is (null for a number alone),
 *   `bound` and `target`, what was `measured`, `cpu` (the same of CPU per request, where there is such a
 *   thing) and `isMet`; targets of what was not measured are left out
 */
export function targetsOf({ workloads, others }) {
  const rates = TARGETS.filter(([workload]) => workloads[workload] !== undefined).map(
    ([workload, of, to, least]) => {
      const { rounds } = workloads[workload];
      const measured = ratio(rounds, { of, to, what: 'perSecond' });
      const cpu = ratio(rounds, { of, to, what: 'cpuPerRequest' });
      return { workload, of, to, cpu, ...judged(AT_LEAST, least, measured) };
    },
  );
  return [...rates, ...otherTargets(others)];
}

function otherTargets({ 'half-load': halfLoad, 'cold-list': coldList, herd, start }) {
  const targets = [];
  const add = (of, to, measured, most) =>
    targets.push({ ...of, to, cpu: null, ...judged(AT_MOST, most, measured) });
  if (halfLoad) {
    const p99 = ratio(halfLoad.rounds, { of: 'gateway', to: 'floor', what: 'p99' });
    add({ workload: 'half-load', of: 'gateway' }, 'floor', p99, 2);
  }
  if (coldList) {
    const took = ratio(coldList.rounds, { of: 'gateway', to: 'bare', what: 'tookMs' });
    add({ workload: 'cold-list', of: 'gateway' }, 'bare', took, 1.5);
  }
  if (herd) {
    for (const when of ['cold', 'again']) {
      const calls = herd.rounds.map((round) => round[when]);
      const worst = calls.find((count) => count !== 1) ?? 1;
      const isMet = worst === 1;
      targets.push({
        workload: `herd-${when}`,
        of: 'gateway',
        to: null,
        cpu: null,
        bound: 'exactly',
        target: 1,
        measured: worst,
        isMet,
      });
    }
  }
  if (start) {
    const took = ratio(start.rounds, { of: 'gateway', to: 'floor', what: 'tookMs' });
    add({ workload: 'start', of: 'gateway' }, 'floor', took, 5);
  }
  return targets;
}

function judged(bound, target, measured) {
  const isMet = bound === AT_LEAST ? measured >= target : measured <= target;
  return { bound, target, measured, isMet: measured !== null && isMet };
}
