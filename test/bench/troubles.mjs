import { TITLES } from './servers.mjs';
import { typical } from './statistics.mjs';

/** Above this part of a core the load generator, and not the server, may have been what was measured. */
const TOO_BUSY = 0.9;

/** What went wrong under load, in sentences: nobody should have to trust that nothing did. */
export function failuresOf(rounds) {
  return Object.keys(rounds[0]).flatMap((server) => {
    const counts = {};
    for (const { [server]: of } of rounds) {
      for (const [what, count] of Object.entries(of.failures)) {
        counts[what] = (counts[what] ?? 0) + count;
      }
    }
    const list = Object.entries(counts).map(([what, count]) => `${count} × ${what}`);
    return list.length === 0 ? [] : [`**Not as expected, ${TITLES[server]}:** ${list.join('; ')}.`];
  });
}

/** Where the load generator had no core left to ask more of a server. */
export function limitsOf(rounds) {
  return Object.keys(rounds[0])
    .filter((server) => typical(rounds, server, 'busy') > TOO_BUSY)
    .map((server) => `The load generator was at its own limit before this was: ${TITLES[server]}.`);
}
