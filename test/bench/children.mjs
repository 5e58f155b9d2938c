import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { clearTimeout, setTimeout } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';

/** Servers run on the first core, all that loads or feeds them on the second. */
export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

export const CAN_PIN = spawnSync('taskset', ['-c', String(LOAD_CORE), 'true']).status === 0;

/** The gateway tells AWS's address too. */
const ADDRESS = /^graphql +(http:\/\/127\.0\.0\.1:\d+)/;
const LONGEST_START_MS = 60_000;
const LONGEST_STOP_MS = 10_000;
const LONGEST_CALL_MS = 60_000;

/** A machine without any setting of AWS's or ours. */
const BARE = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  NODE_ENV: 'production',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'BENCH',
  AWS_SECRET_ACCESS_KEY: 'BENCH',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

const running = new Set();
// However this process ends, it leaves none behind.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

/**
 * Runs a script in a process of its own, pinned to a core, its words to stderr kept in a file.
 *
 * @param script its path and then its arguments
 * @returns `process` with a channel for messages, `ready` with the address that it tells, and `stop()`
 */
export function startChild(name, { script, core, folder, env = {}, channel = true }) {
  const words = join(folder, `${name}.log`);
  const log = openSync(words, 'a');
  const [command, ...args] = [
    ...(CAN_PIN ? ['taskset', '-c', String(core)] : []),
    process.execPath,
    ...script,
  ];
  const child = spawn(command, args, {
    env: { ...BARE, ...env },
    stdio: ['ignore', 'pipe', log, ...(channel ? ['ipc'] : [])],
  });
  closeSync(log);
  running.add(child);
  const ended = once(child, 'close').then(() => void running.delete(child));

  return {
    process: child,
    ready: addressOf(child, ended, () => `${name} did not start: ${readFileSync(words, 'utf8')}`),
    /** SIGINT is the signal on which the gateway does not wait for load balancers. */
    async stop() {
      child.kill('SIGINT');
      const isLate = await Promise.race([ended, sleep(LONGEST_STOP_MS, 'late', { ref: false })]);
      if (isLate === 'late') child.kill('SIGKILL');
      await ended;
    },
  };
}

async function addressOf(child, ended, complaint) {
  const lines = createInterface({ input: child.stdout });
  const told = new Promise((resolve) => {
    lines.on('line', (line) => {
      const [, address] = ADDRESS.exec(line) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  const late = sleep(LONGEST_START_MS, undefined, { ref: false });
  const address = await Promise.race([told, ended, late]);
  if (address === undefined) throw new Error(complaint());
  return address;
}

/** Sends one message to a child that answers each with one, and waits for the answer. */
export function callChild({ process: child }, message) {
  return new Promise((resolve, reject) => {
    const end = (answer) => {
      clearTimeout(timer);
      child.off('message', end).off('close', onClose);
      if (answer.error === undefined) resolve(answer);
      else reject(new Error(answer.error));
    };
    const onClose = () => end({ error: 'A process of the bench ended before it answered.' });
    const onLate = () => end({ error: 'A process of the bench did not answer.' });
    const timer = setTimeout(onLate, LONGEST_CALL_MS);
    child.on('message', end).on('close', onClose);
    child.send(message);
  });
}
