import { URL } from 'node:url';
import { createRequire } from 'node:module';
import { tellAddress } from './listen.mjs';

// The demo's endpoint over the demo's own pools and made-up ones, in a process of its own.
const [, , built, count] = process.argv;
const { EMBEDDED_FLEET, generatePools, loadPools, startDemoEndpoint } = createRequire(
  import.meta.url,
)(built);
const pools = [...(await loadPools(EMBEDDED_FLEET)), ...generatePools(Number(count), 'us-east-1')];
const endpoint = await startDemoEndpoint({ pools, writes: true });

const MESSAGES = {
  /** From now on it answers that much later; not with 0. */
  latency({ ms }) {
    endpoint.behave();
    if (ms > 0) endpoint.misbehave('*', { kind: 'latency', ms });
  },
  forget: () => endpoint.forgetCalls(),
  /** How often AWS would have been read since it last forgot, or only for one pool, and when. */
  calls({ id }) {
    const reads = endpoint.calls.filter(
      ({ operation, userPoolId }) =>
        operation.startsWith('Describe') && (id === undefined || userPoolId === id),
    );
    return { count: reads.length, at: reads.slice(0, 10).map((call) => call.at) };
  },
};
process.on('message', ({ what, ...rest }) => process.send(MESSAGES[what](rest) ?? {}));
tellAddress(new URL(endpoint.url));
