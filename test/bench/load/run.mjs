import { performance } from 'node:perf_hooks';
import { setImmediate, setTimeout as after } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuMs } from '../process-facts.mjs';
import { percentile } from '../statistics.mjs';
import { openConnection } from './connection.mjs';

const ERRORS = Buffer.from('"errors":');
const LONGEST_LAST_MS = 10_000;

/**
 * Puts one server under load.
 *
 * @param requests gives the next request of a connection: its `bytes`, and where it comes after a change
 *   upstream the `change` to send there first, and what the answer then `expects`
 * @param rate requests a second, due at even distances, whose latency counts from when they were due;
 *   null where each connection asks again as soon as it was answered
 * @param isFresh whether answers are to show what was changed upstream
 * @returns what was measured after `warmSeconds`; latencies in milliseconds, CPU in microseconds
 */
export async function run(job) {
  const { url, connections, warmSeconds, seconds, rate, pid, upstream, isFresh, requests } = job;
  const failures = {};
  const latencies = [];
  const waiting = [];
  const idle = [];
  let isMeasuring = false;
  let isOver = false;

  const fail = (what) => void (failures[what] = (failures[what] ?? 0) + 1);

  const clients = await Promise.all(
    Array.from({ length: connections }, async (_, index) => {
      let startedAt = 0;
      let isAsking = false;
      let request = null;
      const next = () => {
        if (rate === null && !isOver) begin(performance.now());
        else if (waiting.length > 0) begin(waiting.shift());
        else idle.push(client);
      };
      const end = (problem) => {
        if (problem !== null) fail(problem);
        if (isMeasuring) latencies.push(performance.now() - startedAt);
        isAsking = false;
        next();
      };
      const asking = await openConnection(url, {
        onAnswer: (status, body) =>
          end(problemOf(status, body, isFresh ? request.expects : undefined)),
        onBroken: (reason) => {
          fail(reason);
          isAsking = false;
        },
      });
      const changing =
        upstream &&
        (await openConnection(upstream, {
          onAnswer(status) {
            if (status !== 200) fail(`a change upstream with status ${status}`);
            ask();
          },
          onBroken: fail,
        }));
      const ask = () => {
        // The time that a change takes is not the server's.
        if (request.change) startedAt = performance.now();
        asking.send(request.bytes);
      };
      const begin = (at) => {
        startedAt = at;
        isAsking = true;
        request = requests(index);
        if (request.change && changing) changing.send(request.change);
        else ask();
      };
      const client = {
        begin,
        isAsking: () => isAsking,
        close() {
          asking.close();
          changing?.close();
        },
      };
      return client;
    }),
  );

  if (rate === null) for (const client of clients) client.begin(performance.now());
  else {
    idle.push(...clients);
    sendAtRate(
      rate,
      () => isOver,
      (at) => {
        const client = idle.pop();
        if (client) client.begin(at);
        else waiting.push(at);
      },
    );
  }

  await sleep(warmSeconds * 1_000);
  isMeasuring = true;
  const from = { at: performance.now(), server: cpuMs(pid), own: process.cpuUsage() };
  // Not the promise's timer: what is told here must not wait behind a queue of answers.
  await new Promise((resolve) => after(resolve, seconds * 1_000));
  isMeasuring = false;
  const server = cpuMs(pid);
  const tookMs = performance.now() - from.at;
  const { user, system } = process.cpuUsage(from.own);
  isOver = true;
  waiting.length = 0;

  const until = performance.now() + LONGEST_LAST_MS;
  while (clients.some((client) => client.isAsking()) && performance.now() < until) await sleep(5);
  if (clients.some((client) => client.isAsking())) fail('no answer');
  for (const client of clients) client.close();
  const answers = latencies.length;
  return {
    answers,
    perSecond: answers / (tookMs / 1_000),
    cpuPerRequest: server === null ? null : ((server - from.server) * 1_000) / answers,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    /** The part of its core that the generator itself took, 0 to 1. */
    busy: (user + system) / 1_000 / tookMs,
    failures,
  };
}

/** Spins, since timers go by whole milliseconds. */
function sendAtRate(rate, isOver, send) {
  const startedAt = performance.now();
  let sent = 0;
  const turn = () => {
    if (isOver()) return;
    const due = ((performance.now() - startedAt) / 1_000) * rate;
    while (sent < due) {
      send(startedAt + (sent / rate) * 1_000);
      sent += 1;
    }
    setImmediate(turn);
  };
  turn();
}

function problemOf(status, body, expects) {
  if (status !== 200) return `status ${status}`;
  if (body.includes(ERRORS)) return 'an answer with errors';
  if (expects && !body.includes(expects)) return 'an answer that misses a change upstream';
  return null;
}
