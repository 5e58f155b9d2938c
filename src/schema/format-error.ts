import {
  ApolloServerErrorCode,
  ApolloServerValidationErrorCode,
  unwrapResolverError,
} from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { RETRYABLE, type ErrorCode } from '../domain/error-code';
import { GatewayError, type LimitName } from '../domain/gateway-error';

/** All that callers are told of a fault of ours. */
export const UNFORESEEN =
  "Something failed that nobody foresaw. Quote the requestId to the gateway's operator.";

const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] (\d+) tokens\b/;

const { INTERNAL_SERVER_ERROR: INTERNAL, BAD_USER_INPUT } = ApolloServerErrorCode;

/** What Apollo Server says of a document whose fragments make too much of it. */
const TOO_MANY_SELECTIONS = ApolloServerValidationErrorCode.MAX_RECURSIVE_SELECTIONS_EXCEEDED;

/** What graphql-js says where it gives up comparing what is selected under one name. */
const TOO_MUCH_TO_COMPARE = 'Validation aborted.';

/** What graphql-js says in place of further mistakes. */
const MORE_MISTAKES = /^Too many (?:validation errors|errors processing variables), error limit/;

/** What V8 says when a document, or a variable, is nested deeper than parser, validator or coercion can follow. */
const STACK_OVERFLOW = /^(Syntax Error: )?Maximum call stack size exceeded$/;

/** With this graphql-js begins what it adds to a mistake: the names that exist, known to whoever may introspect. */
const SUGGESTION = 'Did you mean ';

const LONGEST_MESSAGE = 1_000;

/** The limits of documents that graphql-js and Apollo Server keep, which do not always tell them. */
export interface KeptLimits {
  readonly maxSelections: number;
  readonly maxDepth: number;
}

/**
 * The one place where a failure becomes an entry in `errors`. Ours tell what they tell everywhere;
 * mistakes in the document keep Apollo Server's words and codes; anything else keeps its secrets.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  limits?: KeptLimits,
): GraphQLFormattedError {
  const original = ourFailure(error) ?? unwrapResolverError(error);
  if (original instanceof GatewayError) {
    const { message, ...extensions } = original.failure;
    return { ...formatted, message, extensions };
  }

  const limit = keptLimit(formatted, limits);
  if (limit !== null) return entry(formatted, 'LIMIT_EXCEEDED', limit.message, limit.extensions);
  if (MORE_MISTAKES.test(formatted.message)) {
    const { code, ...others } = formatted.extensions ?? {};
    return {
      ...formatted,
      message: 'There are more mistakes than are told here.',
      // Of what graphql-js says of variables, Apollo Server 5.5 knows all but this.
      extensions: { ...others, code: code === INTERNAL ? BAD_USER_INPUT : code },
    };
  }
  if (formatted.extensions?.['code'] !== INTERNAL) {
    return { ...formatted, message: cut(withoutSuggestion(formatted.message)) };
  }
  if (isMistakeOfTheRequest(error)) {
    return { ...formatted, extensions: { code: ApolloServerErrorCode.BAD_REQUEST } };
  }
  return entry(formatted, 'INTERNAL_SERVER_ERROR', UNFORESEEN);
}

/** Apollo Server's own switch for this knows what is wrong with documents, and nothing of variables. */
function withoutSuggestion(message: string): string {
  const start = message.indexOf(SUGGESTION);
  return start !== -1 && message.endsWith('?') ? message.slice(0, start).trimEnd() : message;
}

/** graphql-js repeats whatever it refuses, a variable of a megabyte too. */
function cut(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}

/** Whether an error is a fault of ours that only the log can tell of. Reads that fail are logged as such. */
export function isUnforeseen(error: Error): boolean {
  // Apollo Server hands on whatever was thrown, against its own types: also what no GraphQLError wraps.
  const { originalError, extensions: own } = error as Partial<GraphQLError>;
  if (originalError instanceof GatewayError) return false;
  const code = own?.['code'] ?? INTERNAL;
  const { extensions } = formatError({ message: error.message, extensions: { code } }, error);
  return extensions?.['code'] === INTERNAL;
}

/** Of errors without a code, those that graphql-js and Apollo Server made themselves: a mutation, say. */
function isMistakeOfTheRequest(error: unknown): boolean {
  return (
    error instanceof GraphQLError && error.path === undefined && error.originalError === undefined
  );
}

/** What is told of a limit that graphql-js, Apollo Server or V8 found exceeded; null where none was. */
function keptLimit(
  { message, extensions }: GraphQLFormattedError,
  limits: KeptLimits | undefined,
): { readonly message: string; readonly extensions?: LimitExtensions } | null {
  const tokens = TOO_MANY_TOKENS.exec(message)?.[1];
  if (tokens !== undefined) {
    return {
      message: `The document has more than ${tokens} tokens, the most that is read. Split it.`,
      extensions: { limit: 'TOKENS', max: Number(tokens) },
    };
  }
  if (extensions?.['validationErrorCode'] === TOO_MANY_SELECTIONS) {
    const max = limits?.maxSelections;
    return {
      message: `The document selects more than ${max} fields and fragments, the most that is allowed, once each fragment stands where it is spread. Split it.`,
      extensions: { limit: 'SELECTIONS', max },
    };
  }
  if (message === TOO_MUCH_TO_COMPARE) {
    return {
      message:
        'The document selects too much under the same names to be checked. Select each field once, or split it.',
    };
  }
  if (!STACK_OVERFLOW.test(message)) return null;
  const isDocument = extensions?.['code'] === ApolloServerErrorCode.GRAPHQL_PARSE_FAILED;
  return {
    message: 'The document, or one of its variables, is nested too deeply to be read. Flatten it.',
    ...(isDocument ? { extensions: { limit: 'DEPTH', max: limits?.maxDepth } } : {}),
  };
}

interface LimitExtensions {
  readonly limit: LimitName;
  readonly max: number | undefined;
}

/** A failure of ours in whatever Apollo Server or graphql-js wrapped it. */
function ourFailure(error: unknown): GatewayError | null {
  const original = error instanceof GraphQLError ? error.originalError : null;
  return original instanceof GatewayError ? original : null;
}

function entry(
  formatted: GraphQLFormattedError,
  code: ErrorCode,
  message: string,
  extensions: Partial<LimitExtensions> = {},
): GraphQLFormattedError {
  return { ...formatted, message, extensions: { code, retryable: RETRYABLE[code], ...extensions } };
}
