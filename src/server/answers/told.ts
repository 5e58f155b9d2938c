import type { FastifyError } from 'fastify';
import { TokenRefused } from '../../access';
import { RETRYABLE } from '../../domain/error-code';
import { GatewayError } from '../../domain/gateway-error';
import { UNFORESEEN } from '../../schema';
import { Refusal } from '../entrance/refusal';

/** What is told of a failure outside a GraphQL operation. */
export interface Told {
  readonly status: number;
  readonly message: string;
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How long to wait for what cannot say so itself, in milliseconds. */
const USUAL_WAIT_MS = 5_000;

/**
 * The one place where a failure outside a GraphQL operation becomes an answer.
 *
 * @param maxBodyBytes the longest body that is read
 */
export function tell(error: Error | FastifyError, maxBodyBytes: number): Told {
  if (error instanceof Refusal) return tellRefusal(error);
  if (error instanceof TokenRefused) {
    return {
      status: 401,
      message: error.message,
      extensions: { code: 'UNAUTHENTICATED', retryable: false },
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    };
  }
  if (error instanceof GatewayError && RETRYABLE[error.failure.code]) {
    const { code, message, retryAfterMs } = error.failure;
    return tellRetryable(503, message, { code, retryAfterMs: retryAfterMs ?? USUAL_WAIT_MS });
  }

  const { statusCode = 500, code } = error as Partial<FastifyError>;
  if (statusCode >= 500) {
    return {
      status: 500,
      message: UNFORESEEN,
      extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false },
    };
  }
  if (statusCode === 413) {
    return {
      status: 413,
      message: `The request is larger than ${maxBodyBytes} bytes, the most that is read. Ask for less at once.`,
      extensions: {
        code: 'LIMIT_EXCEEDED',
        retryable: false,
        limit: 'BODY_BYTES',
        max: maxBodyBytes,
      },
    };
  }
  return {
    status: statusCode,
    message: SENTENCES[code ?? ''] ?? error.message,
    extensions: { code: 'BAD_REQUEST' },
  };
}

/** For what Fastify says in words that tell nothing of what was expected. */
const SENTENCES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE:
    'Expected a body of JSON. Send it with the header Content-Type: application/json.',
  FST_ERR_CTP_EMPTY_JSON_BODY:
    'Expected a body such as { "query": "{ __typename }" }, but got an empty one.',
  FST_ERR_CTP_INVALID_JSON_BODY:
    'Expected a body such as { "query": "{ __typename }" }, but what came is no JSON.',
};

function tellRefusal({ message, detail }: Refusal): Told {
  const { status, code, retryAfterMs, limit, max, headers = {} } = detail;
  const extensions = {
    code,
    ...(limit === undefined ? {} : { limit }),
    ...(max === undefined ? {} : { max }),
  };
  if (retryAfterMs !== undefined) {
    return tellRetryable(status, message, { ...extensions, retryAfterMs });
  }
  return { status, message, extensions: { ...extensions, retryable: false }, headers };
}

function tellRetryable(
  status: number,
  message: string,
  extensions: Told['extensions'] & { readonly retryAfterMs: number },
): Told {
  return {
    status,
    message,
    extensions: { ...extensions, retryable: true },
    // Whole seconds, and never none: clients take 0 for "at once".
    headers: { 'retry-after': String(Math.max(1, Math.ceil(extensions.retryAfterMs / 1_000))) },
  };
}
