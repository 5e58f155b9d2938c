import type { DemoIdentityPool } from './demo-identity-pool';
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

/** What the endpoint knows of one account. */
export interface Estate {
  readonly poolsIn: (region: string) => RegionalPools;
  readonly identityPools: readonly DemoIdentityPool[];
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

/** In AWS's order: what is asked, by whom, with what. */
function outcome(
  request: WireRequest,
  { poolsIn, identityPools }: Estate,
): Readonly<Record<string, unknown>> {
  const operation = OPERATIONS[targetService(request)].get(operationName(request));
  const isSpoken = request.method === 'POST' && request.contentType.startsWith(CONTENT_TYPE);
  if (operation === undefined || !isSpoken) {
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
  return operation({
    input: checkedInput(request),
    pools: poolsIn(region),
    identityPools: identityPools.filter((pool) => pool.region === region),
  });
}
