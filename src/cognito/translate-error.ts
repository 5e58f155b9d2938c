import type { ErrorCode } from '../domain/error-code';
import { GatewayError } from '../domain/gateway-error';
import { inPlace } from '../domain/place';
import { quote } from '../domain/quote';
import type { Operation, Read } from '../domain/reads';
import { BudgetUsedUp } from './budget-used-up';
import { classifyEntrance, classifyError } from './classify-error';
import { NoCredentials } from './credentials';
import { NeverSent } from './deadline';
import type { OperationRule } from './operation';
import { sdkErrorTraits, type SdkErrorTraits } from './sdk-error-traits';

/** The read that failed, for the sentence that tells of it. */
export interface FailedRead<Op extends Operation = Operation> {
  readonly read: Read<Op>;
  readonly rule: Pick<OperationRule<Op>, 'service' | 'missing' | 'subject'>;
  readonly deadlineMs: number;
  /** The pool it is about, where that is not the one of the input: an item of a list. */
  readonly userPoolId?: string | null | undefined;
}

const DEFAULT_RETRY_AFTER_MS = 1_000;
const WAITING_HELPS: ReadonlySet<ErrorCode> = new Set(['UPSTREAM_THROTTLED', 'OVERLOADED']);

/**
 * Whatever reading Cognito threw, as the one error that the gateway knows. The SDK's own text can
 * hold role ARNs, account numbers and hosts: it survives in `cause` alone, for the log.
 */
export function translateError<Op extends Operation>(
  cause: unknown,
  failed: FailedRead<Op>,
): GatewayError {
  if (cause instanceof GatewayError) return cause;
  if (cause instanceof NoCredentials) return noEntrance(cause, failed);
  const { read, rule } = failed;
  const traits = sdkErrorTraits(cause);
  const general = classifyError(traits);
  const code =
    general === 'USER_POOL_NOT_FOUND' && rule.missing !== 'USER_POOL_NOT_FOUND'
      ? 'RESOURCE_NOT_FOUND'
      : general;
  return new GatewayError(code, sentence(code, failed, cause), {
    userPoolId: failed.userPoolId ?? userPoolIdOf(read.input),
    place: read.place,
    awsRequestId: traits.awsRequestId,
    retryAfterMs: retryAfterMs(code, cause instanceof BudgetUsedUp ? cause : traits),
    cause,
  });
}

/** An account that could not be entered: what STS or a profile said is told apart from what Cognito says. */
function noEntrance<Op extends Operation>(
  { isRole, cause }: NoCredentials,
  failed: FailedRead<Op>,
): GatewayError {
  const { place, input } = failed.read;
  const traits = sdkErrorTraits(cause);
  const code = classifyEntrance(traits);
  const role = `the role of account ${quote(place.account)}`;
  const message =
    code === 'UPSTREAM_AUTH'
      ? `The gateway cannot assume ${role}. Its operator has to check the role, its trust policy and its external id.`
      : `AWS could not be asked for a session with ${role}. Ask again later.`;
  // Without credentials of its own the gateway never got as far as the role.
  const isOwn = !isRole || traits.name === 'CredentialsProviderError';
  return new GatewayError(code, isOwn ? sentence(code, failed, cause) : message, {
    userPoolId: failed.userPoolId ?? userPoolIdOf(input),
    place,
    awsRequestId: traits.awsRequestId,
    retryAfterMs: retryAfterMs(code, traits),
    cause,
  });
}

function retryAfterMs(
  code: ErrorCode,
  traits: Pick<SdkErrorTraits, 'retryAfterMs'>,
): number | null {
  return WAITING_HELPS.has(code) ? (traits.retryAfterMs ?? DEFAULT_RETRY_AFTER_MS) : null;
}

function userPoolIdOf(input: object): string | null {
  return 'userPoolId' in input && typeof input.userPoolId === 'string' ? input.userPoolId : null;
}

/** A list around a pool that is not there is no missing list: the pool is missing. */
function poolOr(subject: string, { read }: Pick<FailedRead, 'read'>): string {
  const userPoolId = userPoolIdOf(read.input);
  return userPoolId === null ? subject : `user pool ${quote(userPoolId)}`;
}

function sentence<Op extends Operation>(
  code: ErrorCode,
  failed: FailedRead<Op>,
  cause: unknown,
): string {
  const { read, rule, deadlineMs, userPoolId } = failed;
  const isPage = 'token' in read.input && read.input.token !== null;
  const subject = userPoolId == null ? rule.subject(read.input) : `user pool ${quote(userPoolId)}`;
  const what = `${subject} ${inPlace(read.place)}`;
  const permission = `${rule.service}:${read.operation}`;

  switch (code) {
    case 'USER_POOL_NOT_FOUND':
      return `There is no ${poolOr(subject, failed)} ${inPlace(read.place)}. Check the id and the region.`;
    case 'RESOURCE_NOT_FOUND':
      return `Amazon Cognito does not know ${what}.`;
    case 'INVALID_INPUT':
      return isPage
        ? `Amazon Cognito refused to go on listing ${what}. Start again without \`after\`: cursors do not last.`
        : `Amazon Cognito refused the request for ${what} as malformed. Check the arguments.`;
    case 'ACCESS_DENIED':
      return `The gateway's role may not read ${what}. Its operator has to grant ${permission}.`;
    case 'UPSTREAM_AUTH':
      return `The gateway has no valid AWS credentials to read ${what}. Its operator has to provide them.`;
    case 'UPSTREAM_THROTTLED':
      return cause instanceof BudgetUsedUp
        ? `The gateway's own budget for ${cause.bucket} ${inPlace(read.place)} is used up: ${subject} had no turn within ${deadlineMs} ms. Ask for less at once, or again after retryAfterMs; its operator can raise COGNITO_BUDGET_SHARE.`
        : `Amazon Cognito received too many requests and did not answer about ${what}. Ask again after retryAfterMs.`;
    case 'UPSTREAM_TIMEOUT':
      return cause instanceof NeverSent
        ? `The gateway could not ask about ${what} within ${deadlineMs} ms: as many calls to AWS as may run at once took all of that time. Ask again later.`
        : `Amazon Cognito did not answer about ${what} in the time it had, at most ${deadlineMs} ms. Ask again later.`;
    case 'USER_POOL_TAGGING':
      return `Amazon Cognito could not read the tags of ${what}.`;
    case 'OPERATION_NOT_ENABLED':
      return `Amazon Cognito does not have ${permission} enabled for ${what}.`;
    case 'UPSTREAM_UNAVAILABLE':
      return `Amazon Cognito could not be reached, or gave no answer about ${what} that can be understood. Check the region, or ask again later.`;
    case 'OVERLOADED':
      return `Too many reads of Amazon Cognito wait already to add one of ${what}. Ask again after retryAfterMs.`;
    case 'FORBIDDEN':
    case 'LIMIT_EXCEEDED':
    case 'INTERNAL_SERVER_ERROR':
      return `Reading ${what} failed in a way that nobody foresaw. Quote the requestId to the gateway's operator.`;
  }
}
