import { RETRYABLE, type ErrorCode } from './error-code';
import type { Place } from './place';

/** A failure as a caller may read it: nothing in it comes raw from AWS. */
export interface Failure {
  readonly code: ErrorCode;
  /** One sentence of ours: which thing, what was expected, what to do. */
  readonly message: string;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: boolean;
  /** How long to wait before asking again, in milliseconds; null where waiting is no remedy. */
  readonly retryAfterMs: number | null;
  /** The pool that failed, as the caller named it; null where the failure is not one pool's. */
  readonly userPoolId: string | null;
  /** The configured account that was asked; null where none was. */
  readonly account: string | null;
  /** The region that was asked; null where none was. */
  readonly region: string | null;
  /** The id AWS gave to the failed request, for a support case; null where AWS gave none. */
  readonly awsRequestId: string | null;
  /** Which of our own limits was met, and where it stands; not there where none was. */
  readonly limit?: LimitName;
  readonly max?: number;
}

/** Our own limits, as `extensions.limit` names them. */
export type LimitName =
  | 'BODY_BYTES'
  | 'HEADER_BYTES'
  | 'TOKENS'
  | 'DEFINITIONS'
  | 'DEPTH'
  | 'ALIASES'
  | 'DIRECTIVES'
  | 'SELECTIONS'
  | 'COST'
  | 'ANSWER_BYTES'
  | 'IDS'
  | 'NAMES'
  | 'FILTER'
  | 'STEPS'
  | 'CALLS'
  | 'OPERATION_DEADLINE'
  | 'CONCURRENT_OPERATIONS'
  | 'EVENT_LOOP_LAG'
  | 'RATE';

export interface FailureDetail {
  readonly retryAfterMs?: number | null;
  readonly userPoolId?: string | null;
  readonly place?: Place | null;
  readonly awsRequestId?: string | null;
  readonly limit?: LimitName;
  readonly max?: number;
  /** What was caught. It is for the log alone: it may hold AWS's own words. */
  readonly cause?: unknown;
}

/** The one error that rooms throw to each other. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly failure: Failure;

  constructor(code: ErrorCode, message: string, detail: FailureDetail = {}) {
    super(message, { cause: detail.cause });
    this.failure = Object.freeze({
      code,
      message,
      retryable: RETRYABLE[code],
      retryAfterMs: detail.retryAfterMs ?? null,
      userPoolId: detail.userPoolId ?? null,
      account: detail.place?.account ?? null,
      region: detail.place?.region ?? null,
      awsRequestId: detail.awsRequestId ?? null,
      ...(detail.limit === undefined ? {} : { limit: detail.limit }),
      ...(detail.max === undefined ? {} : { max: detail.max }),
    });
  }
}

/** A failure as an error again. It has no `cause`: AWS's own words are never kept. */
export function errorOf(failure: Failure): GatewayError {
  const { code, message, account, region } = failure;
  const place = account === null || region === null ? null : { account, region };
  return new GatewayError(code, message, { ...failure, place });
}
