import { OPERATIONS } from './operations';
import type { RegionalPools } from './regional-pools';
import { exceptionAnswer, jsonAnswer, type WireAnswer } from './wire-answer';
import { WireException } from './wire-exception';
import { checkedInput, operationName, signedRegion, type WireRequest } from './wire-request';

const CONTENT_TYPE = 'application/x-amz-json-1.1';

/** The answer that Cognito would give, refusals included. */
export function rightAnswer(
  request: WireRequest,
  poolsIn: (region: string) => RegionalPools,
): WireAnswer {
  try {
    return jsonAnswer(outcome(request, poolsIn));
  } catch (error) {
    if (!(error instanceof WireException)) throw error;
    return exceptionAnswer(error.name, error.message, error.status);
  }
}

/** In AWS's order: what is asked, by whom, with what. */
function outcome(
  request: WireRequest,
  poolsIn: (region: string) => RegionalPools,
): Readonly<Record<string, unknown>> {
  const operation = OPERATIONS.get(operationName(request));
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
      'Authorization header must name the credential scope of a cognito-idp request.',
    );
  }
  return operation({ input: checkedInput(request), pools: poolsIn(region) });
}
