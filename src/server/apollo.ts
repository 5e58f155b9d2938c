import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { FastifyBaseLogger } from 'fastify';
import type { LimitsConfig } from '../config';
import { grants } from '../domain/access';
import {
  formatError,
  isUnforeseen,
  publicError,
  refusalsLeftOut,
  type RequestContext,
} from '../schema';
import {
  createDocumentStore,
  forbidIntrospection,
  limitCost,
  limitDocuments,
  onlyQueries,
  trustOnly,
  type TrustedDocuments,
} from './documents';

/** The most mistakes that one document, or its variables, are told of at once. */
const MOST_MISTAKES = 5;

export interface ApolloOptions<Context extends RequestContext> {
  readonly schema: GraphQLSchema;
  readonly limits: LimitsConfig;
  /** The only documents that run; null where any does. */
  readonly trustedDocuments: TrustedDocuments | null;
  readonly log: FastifyBaseLogger;
  readonly plugins: readonly ApolloServerPlugin<Context>[];
}

/** How much memory the documents take that are not parsed and validated again: thousands of usual ones. */
const MOST_DOCUMENT_BYTES = 64 * 1024 ** 2;

/**
 * Apollo Server with what nobody asked for turned off: it calls no host and answers no HTML. Documents that
 * are persisted automatically it keeps in memory, up to 30 MB, its own default.
 */
export function createApollo<Context extends RequestContext>({
  schema,
  limits,
  trustedDocuments,
  log,
  plugins,
}: ApolloOptions<Context>): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    formatError: (formatted, error) => formatError(formatted, error, limits),
    logger: log,
    // Kept from whom it does not concern by a plugin, which knows who asks. So are suggestions.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: limits.maxTokens },
    documentStore: createDocumentStore(MOST_DOCUMENT_BYTES),
    maxRecursiveSelections: limits.maxSelections,
    validationOptions: { maxErrors: MOST_MISTAKES },
    executionOptions: { maxCoercionErrors: MOST_MISTAKES },
    plugins: [
      requestErrors(log),
      ...(trustedDocuments === null ? [] : [trustOnly(trustedDocuments)]),
      onlyQueries,
      limitDocuments(limits),
      forbidIntrospection(),
      limitCost(limits),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ...plugins,
    ],
  });
}

/** Gives every entry in `errors` the id of its request, and the log what nobody foresaw. */
function requestErrors(log: FastifyBaseLogger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const error of errors.filter(isUnforeseen)) {
            log.error({ requestId, path: error.path, err: error.originalError }, 'resolver failed');
          }
          return Promise.resolve();
        },
        willSendResponse({ response: { body }, contextValue: { caller, loaders, requestId } }) {
          if (body.kind !== 'single' || !body.singleResult.errors) return Promise.resolve();
          const isInsider = grants(caller.access, 'INTERNAL');
          body.singleResult.errors = body.singleResult.errors
            .map((error) => (isInsider ? error : publicError(error)))
            .concat(leftOut(refusalsLeftOut(loaders)))
            .map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
          return Promise.resolve();
        },
      }),
  };
}

function leftOut(count: number): readonly GraphQLFormattedError[] {
  if (count === 0) return [];
  const message = `${count} more fields are null since the caller may not see them. Leave them out.`;
  return [{ message, extensions: { code: 'FORBIDDEN', retryable: false } }];
}
