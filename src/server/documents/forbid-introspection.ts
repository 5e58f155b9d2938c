import type { ApolloServerPlugin } from '@apollo/server';
import { BREAK, GraphQLError, visit, type DocumentNode } from 'graphql';
import { grants } from '../../domain/access';
import { GatewayError } from '../../domain/gateway-error';
import type { RequestContext } from '../../schema';

/** The names of fields that tell of the schema, wherever they stand, and what a refusal calls them. */
const INTROSPECTION: ReadonlyMap<string, string> = new Map([
  ['__schema', '__schema or __type'],
  ['__type', '__schema or __type'],
  // What other subgraphs are told of ours, where it is one.
  ['_service', '_service'],
]);

/** Tells of the schema only to those who may see what is internal. */
export function forbidIntrospection(): ApolloServerPlugin<RequestContext> {
  const introspects = new WeakMap<DocumentNode, string | null>();
  return {
    requestDidStart({ contextValue: { caller } }) {
      if (grants(caller.access, 'INTERNAL')) return Promise.resolve();
      return Promise.resolve({
        didResolveOperation({ document }) {
          const known = introspects.get(document);
          const found = known === undefined ? introspectionIn(document) : known;
          introspects.set(document, found);
          return found === null ? Promise.resolve() : Promise.reject(forbidden(found));
        },
      });
    },
  };
}

/** What a document asks the schema by; null where it does not. */
function introspectionIn(document: DocumentNode): string | null {
  let found: string | null = null;
  visit(document, {
    Field({ name }) {
      found = INTROSPECTION.get(name.value) ?? null;
      return found === null ? undefined : BREAK;
    },
  });
  return found;
}

function forbidden(by: string): GraphQLError {
  const message = `The schema, by ${by}, is for callers with internal access. Send a token that grants it.`;
  return new GraphQLError(message, {
    originalError: new GatewayError('FORBIDDEN', message),
    extensions: { http: { status: 403 } },
  });
}
