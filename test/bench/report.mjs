import { format } from 'prettier';
import { hundredths, table, times, whole } from './markdown.mjs';
import { methodOf } from './method.mjs';
import { othersOf, OTHER_TITLES } from './report-of-others.mjs';
import { TITLES } from './servers.mjs';
import { ratio, typical } from './statistics.mjs';
import { targetsOf } from './targets.mjs';
import { failuresOf, limitsOf } from './troubles.mjs';
import { WORKLOADS } from './workloads.mjs';

/** Everything that was measured, as a page in Markdown. */
export function reportOf(measured) {
  const workloads = WORKLOADS.filter(({ name }) => measured.workloads[name] !== undefined);
  const page = [
    '# Performance',
    'Written by `npm run bench`: the numbers are as they came.',
    ...(workloads.length === 0 ? [] : ['![Share of the floor, by workload](performance.svg)']),
    '## What it is to reach',
    targetTable(targetsOf(measured)),
    ...workloads.flatMap((workload) => section(workload, measured)),
    ...othersOf(measured.others),
    '## How it was measured',
    methodOf(measured),
  ].join('\n\n');
  return format(page, { parser: 'markdown' });
}

function targetTable(targets) {
  return table(
    ['what', 'beside', 'target', 'measured', 'met', 'CPU for each'],
    targets.map(({ workload, of, to, bound, target, measured, isMet, cpu }) => [
      titleOf(workload) + (of === 'gateway' ? '' : `; ${TITLES[of]}`),
      to === null ? '' : TITLES[to],
      `${bound} ${target}${to === null ? '' : ' ×'}`,
      to === null ? String(measured) : times(measured),
      isMet ? 'yes' : 'no',
      times(cpu),
    ]),
  );
}

function titleOf(name) {
  return WORKLOADS.find((workload) => workload.name === name)?.title ?? OTHER_TITLES[name];
}

function section({ name, title, servers }, { workloads, sizes }) {
  const { rounds, memory } = workloads[name];
  const rows = servers.map((server) => {
    const to = (other) => times(ratio(rounds, { of: server, to: other, what: 'perSecond' }));
    const usual = (what) => typical(rounds, server, what);
    return [
      TITLES[server],
      whole(usual('perSecond')),
      to('floor'),
      to('mercurius'),
      to('apollo'),
      whole(usual('cpuPerRequest')),
      hundredths(usual('p50')),
      hundredths(usual('p99')),
      memory[server] === null ? '' : whole(memory[server] / 1024 ** 2),
      whole(rounds.reduce((sum, round) => sum + round[server].calls, 0)),
    ];
  });
  const heads = ['server', 'requests/s', 'of the floor', 'of Mercurius', 'of Apollo'];
  const others = ['CPU, µs', 'p50, ms', 'p99, ms', 'peak memory, MB', 'AWS calls'];
  return [
    `## ${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    `The gateway’s answer has ${sizes[name].toLocaleString('en')} bytes.`,
    table([...heads, ...others], rows),
    ...failuresOf(rounds),
    ...limitsOf(rounds),
  ];
}
