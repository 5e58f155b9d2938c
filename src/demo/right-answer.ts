import type { DemoIdentityPool } from './demo-identity-pool';
import type { DemoPool } from './demo-pool';
import { OPERATIONS } from './operations';
import type { RegionalPools } from './regional-pools';
import { exceptionAnswer, jsonAnswer, type WireAnswer } from './wire-answer';
import { WireException } from './wire-exception';
import {
  checkedInput,
  operationName,
  signedRegion,
  targetService,
  type WireRequest,
} from './wire-request';
import { WRITES } from './writes';

/** What the endpoint knows of one account. */
export interface Estate {
  readonly accountId: string;
  readonly poolsIn: (region: string) => RegionalPools;
  readonly identityPools: readonly DemoIdentityPool[];
  /** Null for an account that may only be read. */
  readonly writing: Writing | null;
}

/** How operations that change something do it. */
export interface Writing {
  readonly everyPool: () => readonly DemoPool[];
  readonly put: (pool: DemoPool) => void;
}

const CONTENT_TYPE = 'application/x-amz-json-1.1';

/** The answer that Cognito would give, refusals included. */
export function rightAnswer(request: WireRequest, estate: Estate): WireAnswer {
  try {
    return jsonAnswer(outcome(request, estate));
  } catch (error) {
    if (!(error instanceof WireException)) throw error;
    return exceptionAnswer(error.name, error.message, error.status);
  }
}

/** Whether a request asks for a change, whoever may make it. */
export function isWrite(request: WireRequest): boolean {
  return targetService(request) === 'cognito-idp' && WRITES.has(operationName(request));
}

/** In AWS's order: what is asked, by whom, with what. */
function outcome(request: WireRequest, estate: Estate): Readonly<Record<string, unknown>> {
  const operation = OPERATIONS[targetService(request)].get(operationName(request));
  const isSpoken = request.method === 'POST' && request.contentType.startsWith(CONTENT_TYPE);
  if ((operation === undefined && !isWrite(request)) || !isSpoken) {
    throw new WireException('UnknownOperationException', 'This operation is not known here.');
  }
  if (request.authorization === null) {
    throw new WireException('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const region = signedRegion(request);
  if (region === null) {
    throw new WireException(
      'IncompleteSignatureException',
      `Authorization header must name the credential scope of a ${targetService(request)} request.`,
    );
  }
  if (operation === undefined) return written(request, region, estate);
  return operation({
    input: checkedInput(request),
    pools: estate.poolsIn(region),
    identityPools: estate.identityPools.filter((pool) => pool.region === region),
  });
}

function written(
  request: WireRequest,
  region: string,
  { accountId, poolsIn, writing }: Estate,
): Readonly<Record<string, unknown>> {
  const name = operationName(request);
  const write = WRITES.get(name);
  if (write === undefined || writing === null) throw readOnly(name, region, accountId);
  return write({ input: checkedInput(request), pools: poolsIn(region), ...writing });
}

/** As AWS refuses it to a role that may only read. */
function readOnly(operation: string, region: string, accountId: string): WireException {
  return new WireException(
    'AccessDeniedException',
    `User: arn:aws:sts::${accountId}:assumed-role/demo-gateway/i-0demo is not authorized to perform: ` +
      `cognito-idp:${operation} on resource: arn:aws:cognito-idp:${region}:${accountId}:userpool/* ` +
      'because no identity-based policy allows the action',
  );
}
