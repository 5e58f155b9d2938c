import { hundredths, table, whole } from './markdown.mjs';
import { TITLES } from './servers.mjs';
import { typical } from './statistics.mjs';
import { failuresOf } from './troubles.mjs';

/** What targets call them. */
export const OTHER_TITLES = {
  'half-load': 'p99 of the small query at half load',
  'cold-list': 'time of a list of 100 cold pools',
  'herd-cold': 'AWS calls for 500 readers of a cold pool',
  'herd-again': 'AWS calls when its time to live ends',
  start: 'time from start to first answer',
};

/** Sections on what is measured in ways of its own. */
export function othersOf({ 'half-load': halfLoad, 'cold-list': coldList, herd, start }) {
  return [
    ...(halfLoad ? halfLoadOf(halfLoad) : []),
    ...(coldList ? coldListOf(coldList) : []),
    ...(herd ? herdOf(herd) : []),
    ...(start ? ['## From start to first answer', timeTable(start.rounds)] : []),
  ];
}

function halfLoadOf({ rounds, rate }) {
  const rows = Object.keys(rounds[0]).map((server) => [
    TITLES[server],
    hundredths(typical(rounds, server, 'p50')),
    hundredths(typical(rounds, server, 'p99')),
  ]);
  return [
    '## Small query at half load',
    `For both ${rate.toLocaleString('en')} requests a second at even distances, half of what the gateway can answer. Latency counts from when a request was due.`,
    table(['server', 'p50, ms', 'p99, ms'], rows),
    ...failuresOf(rounds),
  ];
}

function coldListOf({ rounds, pools, sockets, latencyMs }) {
  return [
    `## A list of ${pools} cold pools`,
    `At most ${sockets} calls at one time, each answered after ${latencyMs} ms. The bare calls are timed within their own process, without the way to it.`,
    timeTable(rounds, ['AWS calls', 'calls']),
  ];
}

function herdOf({ rounds, readers, ttlSeconds }) {
  return [
    '## A herd',
    `${readers} connections ask for one cold pool at once, and go on until its time to live of ${ttlSeconds} s has ended once.`,
    table(
      ['round', 'answers', 'AWS calls at first', 'AWS calls when it ended'],
      rounds.map(({ answers, cold, again }, at) => [at + 1, whole(answers), cold, again]),
    ),
    ...failuresOf(rounds.map((round) => ({ gateway: round }))),
  ];
}

function timeTable(rounds, [head, what] = []) {
  const servers = Object.keys(TITLES).filter((server) => rounds[0][server] !== undefined);
  return table(
    ['server', 'ms', ...(head === undefined ? [] : [head])],
    servers.map((server) => [
      TITLES[server],
      whole(typical(rounds, server, 'tookMs')),
      ...(what === undefined ? [] : [whole(typical(rounds, server, what))]),
    ]),
  );
}
