import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../domain/error-code';
import type { Failure } from '../domain/gateway-error';
import { withoutPlaces } from '../domain/place';
import { quote } from '../domain/quote';

/** Codes whose sentences name places, roles or operations of AWS, and what others are told instead. */
const SENTENCES: Readonly<Partial<Record<ErrorCode, (what: string) => string>>> = {
  ACCESS_DENIED: unreadable,
  UPSTREAM_AUTH: unreadable,
  UPSTREAM_THROTTLED: busy,
  UPSTREAM_UNAVAILABLE: busy,
  UPSTREAM_TIMEOUT: busy,
  USER_POOL_TAGGING: unreadable,
  OPERATION_NOT_ENABLED: unreadable,
  OVERLOADED: busy,
};

/** A failure as callers without internal access are told of it: which accounts and regions are read is not theirs. */
export function publicFailure(failure: Failure): Failure {
  const { code, userPoolId, awsRequestId, message } = failure;
  const what = userPoolId === null ? 'what was asked for' : `user pool ${quote(userPoolId)}`;
  const refusedByAws = code === 'INVALID_INPUT' && awsRequestId !== null ? malformed : undefined;
  return {
    ...failure,
    message: (SENTENCES[code] ?? refusedByAws)?.(what) ?? withoutPlaces(message),
    account: null,
    region: null,
    awsRequestId: null,
  };
}

/** The same of an entry in `errors`; those that come from no read are as they were. */
export function publicError(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, extensions = {} } = error;
  if (!('awsRequestId' in extensions)) return error;
  const { message: told, ...rest } = publicFailure({
    ...extensions,
    message,
  } as unknown as Failure);
  return { ...error, message: told, extensions: { ...extensions, ...rest } };
}

function unreadable(what: string): string {
  return `The gateway cannot read ${what}. Quote the requestId to its operator.`;
}

function busy(what: string): string {
  return `The gateway cannot read ${what} now. Ask again later.`;
}

function malformed(what: string): string {
  return `An argument about ${what} is malformed. Check the arguments.`;
}
