import type { ErrorCode } from '../domain/error-code';
import { GatewayError } from '../domain/gateway-error';
import { quote } from '../domain/quote';
import { classifyError } from './classify-error';
import { sdkErrorTraits } from './sdk-error-traits';

/** The read that failed, for the sentence that tells of it. */
export interface FailedRead {
  readonly region: string;
  /** The pool that was described; null for a list. */
  readonly userPoolId: string | null;
  readonly deadlineMs: number;
}

const DEFAULT_RETRY_AFTER_MS = 1_000;
const WAITING_HELPS: ReadonlySet<ErrorCode> = new Set(['UPSTREAM_THROTTLED', 'OVERLOADED']);

/**
 * Whatever reading Cognito threw, as the one error that the gateway knows. The SDK's own text can
 * hold role ARNs, account numbers and hosts: it survives in `cause` alone, for the log.
 */
export function translateError(cause: unknown, read: FailedRead): GatewayError {
  if (cause instanceof GatewayError) return cause;
  const traits = sdkErrorTraits(cause);
  const code = classifyError(traits);
  return new GatewayError(code, sentence(code, read), {
    userPoolId: read.userPoolId,
    awsRequestId: traits.awsRequestId,
    retryAfterMs: WAITING_HELPS.has(code) ? (traits.retryAfterMs ?? DEFAULT_RETRY_AFTER_MS) : null,
    cause,
  });
}

function sentence(code: ErrorCode, { region, userPoolId, deadlineMs }: FailedRead): string {
  const isList = userPoolId === null;
  const what = isList
    ? `the user pools in ${region}`
    : `user pool ${quote(userPoolId)} in ${region}`;
  const permission = isList ? 'cognito-idp:ListUserPools' : 'cognito-idp:DescribeUserPool';

  switch (code) {
    case 'USER_POOL_NOT_FOUND':
      return isList
        ? `Amazon Cognito does not know ${what}.`
        : `There is no ${what}. Check the id and the region.`;
    case 'INVALID_INPUT':
      return isList
        ? `Amazon Cognito refused to go on listing ${what}. Start again without \`after\`: cursors do not last.`
        : `Amazon Cognito refused the request for ${what} as malformed. Check the id and the region.`;
    case 'ACCESS_DENIED':
      return `The gateway's role may not read ${what}. Its operator has to grant ${permission}.`;
    case 'UPSTREAM_AUTH':
      return `The gateway has no valid AWS credentials to read ${what}. Its operator has to provide them.`;
    case 'UPSTREAM_THROTTLED':
      return `Amazon Cognito received too many requests and did not answer about ${what}. Ask again after retryAfterMs.`;
    case 'UPSTREAM_TIMEOUT':
      return `Amazon Cognito did not answer about ${what} in the time it had, at most ${deadlineMs} ms. Ask again later.`;
    case 'USER_POOL_TAGGING':
      return `Amazon Cognito could not read the tags of ${what}.`;
    case 'OPERATION_NOT_ENABLED':
      return `Amazon Cognito does not have ${permission} enabled for ${what}.`;
    case 'UPSTREAM_UNAVAILABLE':
      return `Amazon Cognito could not be reached, or gave no answer about ${what} that can be understood. Check the region, or ask again later.`;
    case 'OVERLOADED':
      return `Too many reads of Amazon Cognito wait already to add one of ${what}. Ask again after retryAfterMs.`;
    case 'LIMIT_EXCEEDED':
    case 'INTERNAL_SERVER_ERROR':
      return `Reading ${what} failed in a way that nobody foresaw. Quote the requestId to the gateway's operator.`;
  }
}
