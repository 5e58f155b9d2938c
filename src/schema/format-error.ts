import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { RETRYABLE, type ErrorCode } from '../domain/error-code';
import { GatewayError } from '../domain/gateway-error';

/** All that callers are told of a fault of ours. */
export const UNFORESEEN =
  "Something failed that nobody foresaw. Quote the requestId to the gateway's operator.";

const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] (\d+) tokens\b/;

/** What V8 says when a document, or a variable, is nested deeper than parser, validator or coercion can follow. */
const STACK_OVERFLOW = /^(Syntax Error: )?Maximum call stack size exceeded$/;

/**
 * The one place where a failure becomes an entry in `errors`. Ours tell what they tell everywhere;
 * mistakes in the document keep Apollo Server's words and codes; anything else keeps its secrets.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  if (original instanceof GatewayError) {
    const { message, ...extensions } = original.failure;
    return { ...formatted, message, extensions };
  }

  const tokens = TOO_MANY_TOKENS.exec(formatted.message)?.[1];
  if (tokens !== undefined) {
    return entry(
      formatted,
      'LIMIT_EXCEEDED',
      `The document has more than ${tokens} tokens, the most that is read. Split it.`,
    );
  }
  if (STACK_OVERFLOW.test(formatted.message)) {
    return entry(
      formatted,
      'LIMIT_EXCEEDED',
      'The document, or one of its variables, is nested too deeply to be read. Flatten it.',
    );
  }
  if (formatted.extensions?.['code'] !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) {
    return formatted;
  }
  if (isMistakeOfTheRequest(error)) {
    return { ...formatted, extensions: { code: ApolloServerErrorCode.BAD_REQUEST } };
  }
  return entry(formatted, 'INTERNAL_SERVER_ERROR', UNFORESEEN);
}

/** Whether an error is a fault of ours that only the log can tell of. Reads that fail are logged as such. */
export function isUnforeseen(error: Error): boolean {
  // Apollo Server hands on whatever was thrown, against its own types: also what no GraphQLError wraps.
  const { originalError, extensions: own } = error as Partial<GraphQLError>;
  if (originalError instanceof GatewayError) return false;
  const code = own?.['code'] ?? ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
  const { extensions } = formatError({ message: error.message, extensions: { code } }, error);
  return extensions?.['code'] === ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
}

/** Of errors without a code, those that graphql-js and Apollo Server made themselves: a mutation, say. */
function isMistakeOfTheRequest(error: unknown): boolean {
  return (
    error instanceof GraphQLError && error.path === undefined && error.originalError === undefined
  );
}

function entry(
  formatted: GraphQLFormattedError,
  code: ErrorCode,
  message: string,
): GraphQLFormattedError {
  return { ...formatted, message, extensions: { code, retryable: RETRYABLE[code] } };
}
