/** What went wrong, as the schema's `UserPoolErrorCode` says it to a caller. */
export type ErrorCode =
  | 'USER_POOL_NOT_FOUND'
  | 'RESOURCE_NOT_FOUND'
  | 'INVALID_INPUT'
  | 'ACCESS_DENIED'
  | 'UPSTREAM_THROTTLED'
  | 'UPSTREAM_UNAVAILABLE'
  | 'UPSTREAM_TIMEOUT'
  | 'UPSTREAM_AUTH'
  | 'USER_POOL_TAGGING'
  | 'OPERATION_NOT_ENABLED'
  | 'FORBIDDEN'
  | 'OVERLOADED'
  | 'LIMIT_EXCEEDED'
  | 'INTERNAL_SERVER_ERROR';

/** What is the caller's own doing: no fault of the gateway's or AWS's, and no news to an operator. */
export const CALLERS_OWN: ReadonlySet<string> = new Set<ErrorCode>([
  'USER_POOL_NOT_FOUND',
  'RESOURCE_NOT_FOUND',
  'INVALID_INPUT',
  'FORBIDDEN',
  'LIMIT_EXCEEDED',
]);

/** Whether asking again, unchanged, can succeed without anybody changing anything first. */
export const RETRYABLE: Readonly<Record<ErrorCode, boolean>> = Object.freeze({
  USER_POOL_NOT_FOUND: false,
  RESOURCE_NOT_FOUND: false,
  INVALID_INPUT: false,
  ACCESS_DENIED: false,
  UPSTREAM_THROTTLED: true,
  UPSTREAM_UNAVAILABLE: true,
  UPSTREAM_TIMEOUT: true,
  UPSTREAM_AUTH: false,
  USER_POOL_TAGGING: false,
  OPERATION_NOT_ENABLED: false,
  FORBIDDEN: false,
  OVERLOADED: true,
  LIMIT_EXCEEDED: false,
  INTERNAL_SERVER_ERROR: false,
});
