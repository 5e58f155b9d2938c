import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  accountOfRole,
  assumeRole,
  assumeRoleRequest,
  stsRefusal,
  type AssumeRoleRequest,
} from './assume-role';
import { createCallLog, type DemoCall } from './call-log';
import { MAIN, PARTNER, signedAccountId, withAccountsOf, type DemoAccount } from './demo-account';
import type { DemoIdentityPool } from './demo-identity-pool';
import type { DemoPool } from './demo-pool';
import type { Fault } from './fault';
import { createFaultPlan } from './fault-plan';
import { sendFaulty } from './faulty-answer';
import { startLoopbackServer } from './loopback-server';
import { createQuotas } from './quotas';
import { poolsByPlace } from './regional-pools';
import { isWrite, rightAnswer, type Estate } from './right-answer';
import { exceptionAnswer, send } from './wire-answer';
import {
  namedIdentityPool,
  namedUserPool,
  operationName,
  readRequest,
  signedRegion,
  type WireRequest,
} from './wire-request';

/** A running endpoint that speaks Cognito's wire protocol over a set of pools. */
export interface DemoEndpoint {
  /** `http://127.0.0.1:PORT`, for an SDK client's `endpoint`. */
  readonly url: string;
  /** Those it was given, as writes have changed them, and then those that writes have made. */
  readonly pools: readonly DemoPool[];
  readonly identityPools: readonly DemoIdentityPool[];
  /** Every attempt that arrived, retries included, in order. */
  readonly calls: readonly DemoCall[];
  /** The same of AssumeRole, which is STS's: what Cognito was asked is counted apart. */
  readonly roleCalls: readonly DemoCall[];
  /** The most requests in flight at one moment since `forgetCalls()`. */
  readonly peakConcurrency: number;
  forgetCalls(): void;
  /**
   * Plans a fault for the id of a user pool or an identity pool, an operation, a place
   * (`'partner/eu-west-1'`), an account by name or id, a region or `'*'`; a request meets the first of
   * these that has one. AssumeRole is met by its own name alone. Without `times` it lasts until the
   * target is given another, or `behave()`.
   */
  misbehave(target: string, fault: Fault, times?: number): void;
  /** Lifts the faults of a target, or all of them. */
  behave(target?: string): void;
  /** Ends every connection, hanging ones too, and never waits for a client. */
  close(): Promise<void>;
}

export interface DemoOptions {
  /** Each in the account of its Arn; one without is the first account's. */
  readonly pools: readonly DemoPool[];
  /** `main` and `partner` when left out. Any key but that of a session signs for the first one. */
  readonly accounts?: readonly [DemoAccount, ...DemoAccount[]];
  /** Whether requests beyond AWS's quotas are refused; not when left out. */
  readonly quotas?: boolean;
  /**
   * Whether it takes the operations that build a pool (src/demo/writes.ts) and remembers them until it
   * is closed; when left out it refuses them, as AWS does to a role that may only read.
   */
  readonly writes?: boolean;
  /** None unless told. */
  readonly identityPools?: readonly DemoIdentityPool[];
  /** Any free port when it is 0 or left out. */
  readonly port?: number;
}

const ASSUME_ROLE = 'AssumeRole';
const TOO_MANY = ['TooManyRequestsException', 'Too many requests', 400] as const;

/** Starts the endpoint on this machine's own address only: it checks no signature. */
export async function startDemoEndpoint({
  pools,
  identityPools = [],
  accounts: [main, ...others] = [MAIN, PARTNER],
  quotas = false,
  writes = false,
  port = 0,
}: DemoOptions): Promise<DemoEndpoint> {
  const accounts = withAccountsOf(pools, [main, ...others]);
  const places = poolsByPlace(pools, main.id);
  const estateOf = (accountId: string): Estate => ({
    accountId,
    poolsIn: (region) => places.in(accountId, region),
    identityPools: identityPools.filter((pool) => (pool.accountId ?? main.id) === accountId),
    writing: writes ? { everyPool: () => places.all(), put: (pool) => places.put(pool) } : null,
  });
  const log = createCallLog();
  const roleLog = createCallLog();
  const plan = createFaultPlan();
  const take = quotas ? createQuotas() : () => true;

  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID();
    response.setHeader('x-amzn-requestid', requestId);
    const request = await readRequest(message);
    const role = assumeRoleRequest(request);
    if (role === null) answerCognito(request, response, requestId);
    else answerSts(role, response, requestId);
  };

  const answerCognito = (
    request: WireRequest,
    response: ServerResponse,
    requestId: string,
  ): void => {
    const operation = operationName(request);
    const userPoolId = namedUserPool(request);
    const identityPoolId = namedIdentityPool(request);
    const region = signedRegion(request);
    const id = signedAccountId(request.authorization) ?? main.id;
    const name = accounts.find((account) => account.id === id)?.name ?? id;
    const account = request.authorization === null ? null : name;
    log.note({
      operation,
      account,
      region,
      userPoolId,
      identityPoolId,
      requestId,
      at: Date.now(),
      ...(isWrite(request) ? { input: request.body } : {}),
    });

    const isTaken = region === null || take({ accountId: id, region, operation, userPoolId });
    const right = () =>
      isTaken ? rightAnswer(request, estateOf(id)) : exceptionAnswer(...TOO_MANY);
    const fault = plan.take([
      userPoolId ?? identityPoolId,
      operation,
      ...(account === null ? [] : [`${name}/${region}`, `${id}/${region}`, name, id]),
      region,
      '*',
    ]);
    if (fault === null) send(response, right());
    else sendFaulty(response, fault, right);
  };

  const answerSts = (
    role: AssumeRoleRequest,
    response: ServerResponse,
    requestId: string,
  ): void => {
    const account = accountOfRole(role, accounts);
    roleLog.note({
      operation: ASSUME_ROLE,
      account: account?.name ?? null,
      region: role.region,
      userPoolId: null,
      identityPoolId: null,
      requestId,
      at: Date.now(),
    });
    const right = () => assumeRole(role, account, Date.now());
    const fault = plan.take([ASSUME_ROLE]);
    if (fault === null) send(response, right());
    else sendFaulty(response, fault, right, stsRefusal);
  };

  const { url, close } = await startLoopbackServer(port, (message, response) => {
    log.enter();
    response.once('close', () => log.leave());
    // Only a client that left in the middle of its request gets here, or a mistake of ours.
    answer(message, response).catch(() => response.destroy());
  });

  return {
    url,
    get pools() {
      return places.all();
    },
    identityPools,
    get calls() {
      return log.calls;
    },
    get roleCalls() {
      return roleLog.calls;
    },
    get peakConcurrency() {
      return log.peakConcurrency;
    },
    forgetCalls() {
      log.forget();
      roleLog.forget();
    },
    misbehave: (target, fault, times = Infinity) => plan.add(target, fault, times),
    behave: (target) => plan.lift(target),
    close,
  };
}
