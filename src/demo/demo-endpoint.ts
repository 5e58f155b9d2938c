import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createCallLog, type DemoCall } from './call-log';
import type { DemoPool } from './demo-pool';
import type { Fault } from './fault';
import { createFaultPlan } from './fault-plan';
import { sendFaulty } from './faulty-answer';
import { poolsByRegion } from './regional-pools';
import { rightAnswer } from './right-answer';
import { send } from './wire-answer';
import { namedUserPool, operationName, readRequest, signedRegion } from './wire-request';

/** A running endpoint that speaks Cognito's wire protocol over a set of pools. */
export interface DemoEndpoint {
  /** `http://127.0.0.1:PORT`, for an SDK client's `endpoint`. */
  readonly url: string;
  readonly pools: readonly DemoPool[];
  /** Every attempt that arrived, retries included, in order. */
  readonly calls: readonly DemoCall[];
  /** The most requests in flight at one moment since `forgetCalls()`. */
  readonly peakConcurrency: number;
  forgetCalls(): void;
  /**
   * Plans a fault for a pool id, an operation or `'*'`; a request meets the first of these that has
   * one. Without `times` it lasts until the target is given another, or `behave()`.
   */
  misbehave(target: string, fault: Fault, times?: number): void;
  /** Lifts the faults of a target, or all of them. */
  behave(target?: string): void;
  /** Ends every connection, hanging ones too, and never waits for a client. */
  close(): Promise<void>;
}

export interface DemoOptions {
  readonly pools: readonly DemoPool[];
  /** Any free port when it is 0 or left out. */
  readonly port?: number;
}

const HOST = '127.0.0.1';

/** Starts the endpoint on this machine's own address only: it checks no signature. */
export async function startDemoEndpoint({ pools, port = 0 }: DemoOptions): Promise<DemoEndpoint> {
  const poolsIn = poolsByRegion(pools);
  const log = createCallLog();
  const plan = createFaultPlan();

  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID();
    response.setHeader('x-amzn-requestid', requestId);
    const request = await readRequest(message);
    const operation = operationName(request);
    const userPoolId = namedUserPool(request);
    log.note({
      operation,
      region: signedRegion(request),
      userPoolId,
      requestId,
      at: Date.now(),
    });
    const right = () => rightAnswer(request, poolsIn);
    const fault = plan.take(operation, userPoolId);
    if (fault === null) send(response, right());
    else sendFaulty(response, fault, right);
  };

  const server = createServer((message, response) => {
    log.enter();
    response.once('close', () => log.leave());
    // Only a client that left in the middle of its request gets here, or a mistake of ours.
    answer(message, response).catch(() => response.destroy());
  });
  // Node's five seconds would now and then break a request on a socket that a client thought alive.
  server.keepAliveTimeout = 60_000;
  const end = closer(server);
  await listen(server, port);

  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    pools,
    get calls() {
      return log.calls;
    },
    get peakConcurrency() {
      return log.peakConcurrency;
    },
    forgetCalls: () => log.forget(),
    misbehave: (target, fault, times = Infinity) => plan.add(target, fault, times),
    behave: (target) => plan.lift(target),
    close: end,
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const message = `The demo endpoint cannot listen on ${HOST}:${port}: choose another port.`;
      reject(new Error(message, { cause }));
    });
    server.listen(port, HOST, resolve);
  });
}

/** Sockets are kept here because a server's own `close` waits for those it is still answering. */
function closer(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      // The callback also comes, with an error, where the server was closed before.
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
}
