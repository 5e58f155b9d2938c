import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startKeyServer } from '../access/key-server';
import { anIssuer } from '../support/issuer';
import { startGatewayProcess } from './gateway-process';
import { operation, pulse, send, type Pulse } from './http-client';

export interface KeyWeather {
  /** Of tokens of a key that was known before. */
  readonly good: Pulse;
  /** Of tokens of a key that the issuer had only once it was back. */
  readonly early: Pulse;
  /** How often the keys were asked for before the key server died. */
  readonly reads: number;
  /** From when the key server was back until the new key counted, in milliseconds. */
  readonly newKeyAfterMs: number;
}

const PATH = '/jwks';
const QUERY = '{ callerAccess userPool(id: "us-east-1_EXAMPLE") { name } }';

/** As long as an issuer is left alone after its keys were asked for, and twice that. */
const LONGEST_MS = 15_000;

/** An issuer's key server that works, hangs, dies, each for so long, and comes back with one key more. */
export async function keyWeather(phaseMs: number, everyMs: number): Promise<KeyWeather> {
  const issuer = anIssuer();
  const successor = anIssuer();
  let keys = await startKeyServer();
  const { port } = new URL(keys.url);
  keys.answer(PATH, { keys: issuer.jwks.keys });
  const { base } = await startGatewayProcess({ issuer, jwks: `${keys.url}${PATH}` });
  const agent = new Agent({ keepAlive: true });
  const asked = (by: typeof issuer) => operation(QUERY, {}, by.headers('read'));
  await send(base, agent, asked(issuer));

  const good = pulse(base, agent, asked(issuer), everyMs);
  // A token of a key that nobody knows has the keys read again.
  const early = pulse(base, agent, asked(successor), 10 * everyMs);
  try {
    await sleep(phaseMs);
    keys.answer(PATH, () => undefined);
    await sleep(phaseMs);
    const reads = keys.asked.length;
    await keys.close();
    await sleep(phaseMs);
    await early.stop();

    keys = await startKeyServer(Number(port));
    keys.answer(PATH, { keys: [...issuer.jwks.keys, ...successor.jwks.keys] });
    const newKeyAfterMs = await timeUntil(
      async () => (await send(base, agent, asked(successor))).status === 200,
    );
    return { good, early, reads, newKeyAfterMs };
  } finally {
    await Promise.all([good.stop(), early.stop()]);
    agent.destroy();
    await keys.close();
  }
}

/** How long it took until something was so, in milliseconds; Infinity where it never was. */
async function timeUntil(isSo: () => Promise<boolean>): Promise<number> {
  const startedAt = performance.now();
  const since = () => performance.now() - startedAt;
  while (since() < LONGEST_MS) {
    if (await isSo()) return since();
    await sleep(50);
  }
  return Infinity;
}

/** Those of the answers that did not go to somebody who is known. */
export function refused({ answers }: Pulse): Pulse['answers'] {
  return answers.filter(
    ({ status, text }) => status !== 200 || !text.includes('"callerAccess":"INTERNAL"'),
  );
}
