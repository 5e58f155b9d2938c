import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../../schema';
import type { TrustedDocuments } from './trusted-documents';

/** Stands in for what is refused, so that it is not even parsed. */
const NOTHING = '{ __typename }';

/** How GraphQL over HTTP marks an id that is a hash. */
const HASH = /^sha256:/;

/** Runs the documents of a manifest and no others, be they sent by their id or in full. */
export function trustOnly(documents: TrustedDocuments): ApolloServerPlugin<RequestContext> {
  const texts = new Set(documents.values());
  return {
    requestDidStart({ request }) {
      const ids = idsOf(request);
      const named = ids.map((id) => documents.get(id) ?? documents.get(id.replace(HASH, '')));
      const query = request.query ?? named[0];
      const isTrusted =
        query !== undefined && texts.has(query) && named.every((text) => text === query);
      request.query = isTrusted ? query : NOTHING;
      // Apollo Server would look for it among the documents of its own.
      delete request.extensions?.['persistedQuery'];
      if (isTrusted) return Promise.resolve();
      return Promise.resolve({ didResolveOperation: () => Promise.reject(notTrusted(ids)) });
    },
  };
}

/** What names the document: Apollo's hash, `documentId` of GraphQL over HTTP, or `id`. */
function idsOf({ extensions, http }: GraphQLRequest): readonly string[] {
  const persisted = extensions?.['persistedQuery'] as { readonly sha256Hash?: unknown } | undefined;
  const body = (http?.body ?? {}) as Readonly<Record<string, unknown>>;
  const search = new URLSearchParams(http?.method === 'GET' ? http.search : '');
  return [
    persisted?.sha256Hash,
    ...['documentId', 'id'].map((name) => search.get(name) ?? body[name]),
  ].filter((id) => typeof id === 'string');
}

function notTrusted(ids: readonly string[]): GraphQLError {
  const message =
    ids.length === 0
      ? 'This gateway runs only the documents of its manifest, and this is none of them. Send one of those, or its id as documentId.'
      : 'This gateway runs only the documents of its manifest, and has none of this id. Send the id of one that it has.';
  return new GraphQLError(message, {
    extensions: { code: 'DOCUMENT_NOT_TRUSTED', retryable: false, http: { status: 400 } },
  });
}
