import { targetsOf } from './targets.mjs';
import { ratio, typical } from './statistics.mjs';

const MEGABYTE = 1024 ** 2;

/** What was measured, as Markdown: each target with what came of it, then each workload by server. */
export function reportOf({ workloads, others, tookSeconds }) {
  const blocks = [targetTable(targetsOf({ workloads, others }))];
  for (const [name, measured] of Object.entries(workloads)) {
    blocks.push(`### ${name}\n\n${workloadTable(measured)}`);
  }
  blocks.push(`Node.js ${process.version}, ${Math.round(tookSeconds)} s in all.`);
  return `${blocks.join('\n\n')}\n`;
}

function targetTable(targets) {
  const rows = targets.map(({ workload, of, to, cpu, bound, target, measured, isMet }) => [
    workload,
    to === null ? of : `${of} / ${to}`,
    `${bound} ${target}`,
    shown(measured, 2),
    shown(cpu, 2),
    isMet ? 'yes' : 'no',
  ]);
  return table(['workload', 'ratio', 'target', 'measured', 'of CPU per request', 'met'], rows);
}

function workloadTable({ rounds, memory }) {
  const rows = Object.keys(memory).map((server) => [
    server,
    shown(typical(rounds, server, 'perSecond'), 0),
    shown(typical(rounds, server, 'cpuPerRequest'), 0),
    shown(typical(rounds, server, 'p50'), 2),
    shown(typical(rounds, server, 'p99'), 2),
    shown(memory[server] === null ? null : memory[server] / MEGABYTE, 0),
    shown(typical(rounds, server, 'calls'), 0),
    shown(ratio(rounds, { of: server, to: 'floor', what: 'perSecond' }), 2),
  ]);
  const titles = [
    'server',
    'requests/s',
    'CPU µs',
    'p50 ms',
    'p99 ms',
    'MB',
    'AWS calls',
    '/ floor',
  ];
  return table(titles, rows);
}

function table(titles, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

function shown(value, digits) {
  return value === null || value === undefined ? '' : value.toFixed(digits);
}
