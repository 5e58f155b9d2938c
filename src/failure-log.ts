import type { Logger } from 'pino';
import type { ErrorCode } from './domain/error-code';
import { GatewayError } from './domain/gateway-error';

const LONGEST_TEXT = 1_000;

/** What signs a request, where somebody's words repeat it. */
const CREDENTIALS =
  /\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b|(?<=\bCredential=)[^/\s,&]+|(?<=\bSignature=)\w+|(?<=\bx-amz-security-token[:=]\s?)[^\s,&;'"]+/gi;

/** What a caller got wrong is no news to an operator, what nobody foresaw is. */
const LEVELS: Readonly<Partial<Record<ErrorCode, 'info' | 'error'>>> = {
  USER_POOL_NOT_FOUND: 'info',
  RESOURCE_NOT_FOUND: 'info',
  INVALID_INPUT: 'info',
  INTERNAL_SERVER_ERROR: 'error',
};

/** A read that failed, for the operator alone: our sentence, and AWS's own words behind it. */
export function logFailedRead(log: Logger, requestId: string, error: unknown): void {
  if (!(error instanceof GatewayError)) {
    log.error({ requestId, cause: described(error) }, 'read failed');
    return;
  }
  const { code, userPoolId, account, region, awsRequestId } = error.failure;
  const level = LEVELS[code] ?? 'warn';
  const cause = error.cause === undefined ? {} : { cause: described(error.cause) };
  log[level](
    { requestId, code, account, region, userPoolId, awsRequestId, ...cause },
    error.message,
  );
}

/**
 * The members of an error that help, cut and without credentials. The SDK hangs whatever an answer
 * held on its errors, and AWS repeats parts of a request that it refuses.
 */
function described(error: unknown) {
  if (!(error instanceof Error)) return String(error).slice(0, LONGEST_TEXT);
  const { code, $metadata } = error as { readonly code?: unknown; readonly $metadata?: object };
  return {
    name: error.name,
    message: safe(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    ...($metadata === undefined ? {} : { $metadata }),
    stack: safe(/\n {4}at .*/s.exec(error.stack ?? '')?.[0] ?? ''),
  };
}

function safe(text: string): string {
  return text.slice(0, LONGEST_TEXT).replace(CREDENTIALS, '…');
}
