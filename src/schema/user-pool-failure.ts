import { grants } from '../domain/access';
import type { ErrorCode } from '../domain/error-code';
import { GatewayError, type Failure } from '../domain/gateway-error';
import type { UserPool } from '../domain/user-pool';
import type { RequestContext } from './context';
import { publicFailure } from './public-failure';

/**
 * A failure as a value of the typed lane. It must not be an Error: graphql-js takes a returned Error
 * for a thrown one.
 */
export interface UserPoolFailure extends Failure {
  readonly __typename: (typeof TYPENAMES)[ErrorCode];
  readonly requestId: string;
  /** By names of their own: `account` and `region` of a pool are never null, and one selection may ask for both. */
  readonly askedAccount: string | null;
  readonly askedRegion: string | null;
}

const TYPENAMES = {
  USER_POOL_NOT_FOUND: 'UserPoolNotFoundError',
  RESOURCE_NOT_FOUND: 'UserPoolResourceNotFoundError',
  INVALID_INPUT: 'UserPoolInvalidInputError',
  ACCESS_DENIED: 'UserPoolAccessDeniedError',
  UPSTREAM_THROTTLED: 'UserPoolThrottledError',
  UPSTREAM_UNAVAILABLE: 'UserPoolUnavailableError',
  UPSTREAM_TIMEOUT: 'UserPoolTimeoutError',
  UPSTREAM_AUTH: 'UserPoolUpstreamAuthError',
  USER_POOL_TAGGING: 'UserPoolTaggingError',
  OPERATION_NOT_ENABLED: 'UserPoolOperationNotEnabledError',
  FORBIDDEN: 'UserPoolForbiddenError',
  OVERLOADED: 'UserPoolOverloadedError',
  LIMIT_EXCEEDED: 'UserPoolLimitExceededError',
  INTERNAL_SERVER_ERROR: 'UserPoolInternalError',
} as const satisfies Readonly<Record<ErrorCode, string>>;

/**
 * A read as the typed lane returns it: the pool, or its failure as a value.
 *
 * @throws whatever is no GatewayError: that is a fault of ours, not an answer
 */
export async function userPoolOrFailure(
  read: Promise<UserPool>,
  { caller, requestId, tally }: Pick<RequestContext, 'caller' | 'requestId' | 'tally'>,
): Promise<UserPool | UserPoolFailure> {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    // It names this request, and the next one may not meet it.
    tally.live();
    const isTold = grants(caller.access, 'INTERNAL');
    const failure = isTold ? error.failure : publicFailure(error.failure);
    const { account: askedAccount, region: askedRegion } = failure;
    return {
      __typename: TYPENAMES[failure.code],
      requestId,
      askedAccount,
      askedRegion,
      ...failure,
    };
  }
}
