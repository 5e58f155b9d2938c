import { GraphQLError } from 'graphql';
import { GatewayError, type LimitName } from '../../domain/gateway-error';

/** What a document is told that is over one of our limits; answered with 400. */
export function limitError(limit: LimitName, max: number, message: string): GraphQLError {
  return new GraphQLError(message, {
    originalError: new GatewayError('LIMIT_EXCEEDED', message, { limit, max }),
    extensions: { http: { status: 400 } },
  });
}

/**
 * What some work on a document returns.
 *
 * @throws GraphQLError DEPTH where the document is nested deeper than the stack reaches
 */
export function withinStack<Result>(maxDepth: number, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw limitError(
      'DEPTH',
      maxDepth,
      'The document is nested too deeply to be read, fragments included. Flatten it.',
    );
  }
}
