import type { ApolloServerPlugin } from '@apollo/server';
import { BREAK, GraphQLError, visit, type DocumentNode } from 'graphql';
import { grants } from '../../domain/access';
import { GatewayError } from '../../domain/gateway-error';
import type { RequestContext } from '../../schema';

/** The names of fields that tell of the schema, wherever they stand. */
const INTROSPECTION = new Set(['__schema', '__type']);

/** Tells of the schema only to those who may see what is internal. */
export function forbidIntrospection(): ApolloServerPlugin<RequestContext> {
  const introspects = new WeakMap<DocumentNode, boolean>();
  return {
    requestDidStart({ contextValue: { caller } }) {
      if (grants(caller.access, 'INTERNAL')) return Promise.resolve();
      return Promise.resolve({
        didResolveOperation({ document }) {
          const isForbidden = introspects.get(document) ?? hasIntrospection(document);
          introspects.set(document, isForbidden);
          return isForbidden ? Promise.reject(forbidden()) : Promise.resolve();
        },
      });
    },
  };
}

function hasIntrospection(document: DocumentNode): boolean {
  let isFound = false;
  visit(document, {
    Field({ name }) {
      if (!INTROSPECTION.has(name.value)) return undefined;
      isFound = true;
      return BREAK;
    },
  });
  return isFound;
}

function forbidden(): GraphQLError {
  const message =
    'The schema, by __schema or __type, is for callers with internal access. Send a token that grants it.';
  return new GraphQLError(message, {
    originalError: new GatewayError('FORBIDDEN', message),
    extensions: { http: { status: 403 } },
  });
}
