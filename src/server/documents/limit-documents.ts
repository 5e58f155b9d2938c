import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { LimitsConfig } from '../../config';
import type { RequestContext } from '../../schema';
import { countDocument } from './document-counts';
import { limitError, withinStack } from './limit-error';

export type DocumentLimits = Pick<
  LimitsConfig,
  'maxDefinitions' | 'maxDepth' | 'maxAliases' | 'maxDirectives'
>;

/**
 * Refuses documents that have too much in them before anything else is checked: graphql-js compares all
 * that is selected under one name, which takes a hundred times as long as to count it.
 */
export function limitDocuments(limits: DocumentLimits): ApolloServerPlugin<RequestContext> {
  // Apollo Server keeps documents for those who send them again, and validates each once.
  const refused = new WeakMap<DocumentNode, Error>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        validationDidStart(requestContext) {
          try {
            checkLimits(requestContext.schema, requestContext.document, limits);
          } catch (refusal) {
            // A hook cannot refuse here, so that what it leaves to validate is nothing.
            const nothing: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
            refused.set(nothing, refusal as Error);
            Object.assign(requestContext, { document: nothing });
          }
          return Promise.resolve();
        },
        didResolveOperation({ document }) {
          const refusal = refused.get(document);
          return refusal === undefined ? Promise.resolve() : Promise.reject(refusal);
        },
      }),
  };
}

/** @throws GraphQLError for the first limit that a document is over */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  { maxDefinitions, maxDepth, maxAliases, maxDirectives }: DocumentLimits,
): void {
  const definitions = document.definitions.length;
  if (definitions > maxDefinitions) {
    throw limitError(
      'DEFINITIONS',
      maxDefinitions,
      `The document has ${definitions} operations and fragments, and at most ${maxDefinitions} are allowed. Send what one operation needs.`,
    );
  }
  const { depth, aliases, directives } = withinStack(maxDepth, () =>
    countDocument(schema, document),
  );
  if (depth > maxDepth) {
    throw limitError(
      'DEPTH',
      maxDepth,
      `The document selects on ${depth} levels in each other, and at most ${maxDepth} are allowed. Flatten it.`,
    );
  }
  if (aliases > maxAliases) {
    throw limitError(
      'ALIASES',
      maxAliases,
      `The document has ${aliases} aliases and repeated fields, and at most ${maxAliases} are allowed. ` +
        'Select each field once, or send several requests.',
    );
  }
  if (directives > maxDirectives) {
    throw limitError(
      'DIRECTIVES',
      maxDirectives,
      `The document has ${directives} directives, and at most ${maxDirectives} are allowed. Leave some out.`,
    );
  }
}
