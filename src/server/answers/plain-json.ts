import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../schema';

/** Mistakes in a request that is well-formed as HTTP: in its document, or in its variables. */
const MISTAKES: readonly unknown[] = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
];

/**
 * Answers 200 to a mistaken document where the asker names `application/json` and not GraphQL's own media
 * type: such clients take any other status for one of something on the way, and never read the errors
 * (GraphQL over HTTP, 6.4.1). Apollo Server answers 400 to all.
 */
export const answerPlainJson: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response: { body, http } }) {
        const isMistake =
          body.kind === 'single' &&
          http.status === 400 &&
          body.singleResult.errors?.every(({ extensions }) => MISTAKES.includes(extensions?.code));
        if (isMistake && asksForPlainJson(request.http?.headers.get('accept'))) http.status = 200;
        return Promise.resolve();
      },
    }),
};

function asksForPlainJson(accept = ''): boolean {
  return /application\/json/i.test(accept) && !/application\/graphql-response\+json/i.test(accept);
}
