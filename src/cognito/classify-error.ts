import type { ErrorCode } from '../domain/error-code';
import { QueueFull } from './admission';
import { BudgetUsedUp } from './budget-used-up';
import { DeadlinePassed } from './deadline';
import { MalformedAnswer } from './malformed-answer';
import type { SdkErrorTraits } from './sdk-error-traits';

type Rule = readonly [ErrorCode, (error: SdkErrorTraits) => boolean];

/**
 * AWS's names for failures, and ours; the first rule that fits wins. A hang-up comes as a TimeoutError
 * with Node's code for it, and an answer that is not JSON as a bare SyntaxError whatever its status
 * (measured for SDK 3.1169).
 */
const RULES: readonly Rule[] = [
  ['OVERLOADED', ({ error }) => error instanceof QueueFull],
  ['UPSTREAM_THROTTLED', ({ error }) => error instanceof BudgetUsedUp],
  ['UPSTREAM_TIMEOUT', ({ error }) => error instanceof DeadlinePassed],
  [
    'UPSTREAM_TIMEOUT',
    ({ name, code }) => name === 'TimeoutError' && !/^(ECONNRESET|EPIPE)$/.test(code),
  ],
  ['USER_POOL_NOT_FOUND', named(/^ResourceNotFoundException$/)],
  ['INVALID_INPUT', named(/^InvalidParameterException$/)],
  ['ACCESS_DENIED', named(/^(NotAuthorized|AccessDenied)(Exception)?$/)],
  [
    'UPSTREAM_AUTH',
    named(
      /^(UnrecognizedClient|ExpiredToken|InvalidSignature|IncompleteSignature|SignatureDoesNotMatch|MissingAuthenticationToken|InvalidClientTokenId|InvalidIdentityToken|IDPRejectedClaim|InvalidAccessKeyId|AuthFailure|Unauthorized|RequestExpired|RequestTimeTooSkewed|OptInRequired)(Exception)?$/,
    ),
  ],
  ['UPSTREAM_AUTH', named(/^(Credentials|Token)ProviderError$/)],
  [
    'UPSTREAM_THROTTLED',
    named(
      /^(TooManyRequests|Thrott(ling|led)|RequestThrottled|RequestLimitExceeded|LimitExceeded)(Exception)?$/,
    ),
  ],
  ['UPSTREAM_THROTTLED', ({ status }) => status === 429],
  ['USER_POOL_TAGGING', named(/^UserPoolTaggingException$/)],
  ['OPERATION_NOT_ENABLED', named(/^(OperationNotEnabled|UserPoolAddOnNotEnabled)Exception$/)],
  [
    'UPSTREAM_UNAVAILABLE',
    named(/^(InternalError|InternalServer|InternalFailure|ServiceUnavailable)(Exception)?$/),
  ],
  ['UPSTREAM_UNAVAILABLE', ({ status }) => status !== null && status >= 500],
  // JSON that is not Cognito's, a proxy's say: Cognito's own names end so.
  ['UPSTREAM_UNAVAILABLE', ({ name, isException }) => isException && !name.endsWith('Exception')],
  // An answer that the SDK could not read at all.
  ['UPSTREAM_UNAVAILABLE', ({ answered, isException }) => answered && !isException],
  ['UPSTREAM_UNAVAILABLE', ({ error }) => error instanceof MalformedAnswer],
  ['UPSTREAM_UNAVAILABLE', ({ error }) => error instanceof SyntaxError],
  // Node's codes for connections that could not be made or kept, TLS and what is no HTTP included.
  [
    'UPSTREAM_UNAVAILABLE',
    ({ code }) =>
      /^(E(CONN|HOST|NET|PIPE|PROTO|AI_|NOTFOUND|TIMEDOUT)|HPE_|ERR_(TLS|SSL)|CERT_|DEPTH_ZERO|UNABLE_TO|SELF_SIGNED)/.test(
        code,
      ),
  ],
];

/** The gateway's code for a failure of the SDK; INTERNAL_SERVER_ERROR for one that no rule knows. */
export function classifyError(error: SdkErrorTraits): ErrorCode {
  return RULES.find(([, fits]) => fits(error))?.[0] ?? 'INTERNAL_SERVER_ERROR';
}

const STS_FAILS: ReadonlySet<ErrorCode> = new Set([
  'UPSTREAM_THROTTLED',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
]);

/**
 * The code for what kept an account from being entered. STS's refusals are all the operator's to mend,
 * whatever their names; only where it did not answer, or too busily, is it worth asking again.
 */
export function classifyEntrance(error: SdkErrorTraits): ErrorCode {
  const code = classifyError(error);
  const isRefusal = error.isException && error.status !== null && error.status < 500;
  if (isRefusal && code !== 'UPSTREAM_THROTTLED') return 'UPSTREAM_AUTH';
  return STS_FAILS.has(code) ? code : 'UPSTREAM_AUTH';
}

function named(pattern: RegExp) {
  return ({ name }: SdkErrorTraits) => pattern.test(name);
}
