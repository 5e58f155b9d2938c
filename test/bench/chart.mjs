import { TITLES } from './servers.mjs';
import { ratio } from './statistics.mjs';
import { WORKLOADS } from './workloads.mjs';

const WIDTH = 760;
const LEFT = 24;
const LONGEST_BAR = 640;
const BAR = 14;
const STEP = 18;
const TOP = 96;
const SERVERS = ['gateway', 'gateway-unkept', 'mercurius', 'apollo', 'sdk'];
const TICKS = [0, 0.25, 0.5, 0.75, 1];

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #1f2328 }
  .title { font-size: 15px; font-weight: 600 }
  .group { font-weight: 600 }
  text.faint { fill: #59636e }
  .paper { fill: #ffffff }
  line { stroke: #d1d9e0 }
  .gateway { fill: #0969da } .gateway-unkept { fill: #80b6f2 } .mercurius { fill: #bc4c00 }
  .apollo { fill: #8250df } .sdk { fill: #818b98 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc }
    text.faint { fill: #9198a1 }
    .paper { fill: #0d1117 }
    line { stroke: #3d444d }
    .gateway { fill: #4493f8 } .gateway-unkept { fill: #1f4f8f } .mercurius { fill: #db6d28 }
    .apollo { fill: #ab7df8 } .sdk { fill: #656c76 }
  }`;

/** Requests a second as a share of the floor's, bars by workload and server, as an SVG of its own. */
export function chartOf({ workloads }) {
  const groups = WORKLOADS.filter(({ name }) => workloads[name]).map(({ name, title }) => ({
    title,
    bars: SERVERS.flatMap((server) => {
      const share = ratio(workloads[name].rounds, { of: server, to: 'floor', what: 'perSecond' });
      return share === null ? [] : [{ server, share }];
    }),
  }));
  let y = TOP;
  const drawn = groups.flatMap(({ title, bars }) => {
    const head = text(LEFT, y + 12, title, 'group');
    const lines = bars.map((bar, at) => barOf(bar, y + 20 + at * STEP));
    y += 20 + bars.length * STEP + 14;
    return [head, ...lines];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 24}" role="img" aria-labelledby="title">`,
    '<title id="title">Requests a second as a share of the floor’s, by workload and server</title>',
    `<style>${STYLE}\n</style>`,
    `<rect class="paper" width="${WIDTH}" height="${y + 24}"/>`,
    text(LEFT, 28, 'Requests a second, as a share of the floor’s', 'title'),
    ...SERVERS.map(legendOf),
    ...TICKS.map((tick) => scaleOf(tick, y)),
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

function barOf({ server, share }, y) {
  const width = Math.max(1, share * LONGEST_BAR).toFixed(1);
  return [
    `<rect class="${server}" x="${LEFT}" y="${y}" width="${width}" height="${BAR}"/>`,
    text(LEFT + Number(width) + 6, y + 11, share.toFixed(2), 'faint'),
  ].join('');
}

function legendOf(server, at) {
  const x = LEFT + (at % 3) * 240;
  const y = 42 + Math.floor(at / 3) * STEP;
  return `<rect class="${server}" x="${x}" y="${y}" width="12" height="12"/>${text(x + 18, y + 10, TITLES[server], 'faint')}`;
}

function scaleOf(tick, bottom) {
  const x = LEFT + tick * LONGEST_BAR;
  const words = tick === 1 ? 'the floor' : String(tick);
  return `<line x1="${x}" x2="${x}" y1="${TOP - 8}" y2="${bottom - 6}"/>${text(x, bottom + 10, words, 'faint', 'middle')}`;
}

function text(x, y, words, kind, anchor = 'start') {
  return `<text class="${kind}" x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
}
