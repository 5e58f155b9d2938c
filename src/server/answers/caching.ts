import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { RequestContext } from '../../schema';
import { cacheControlOf, NOT_KEPT } from './cache-control';
import { entityTag, namesTag } from './etag';

/** Which headers of a request change what is answered to the same URL. */
export const VARY = 'Authorization, Accept, Origin';

/**
 * Tells with each answer how long it may be kept, and with those to GET what to ask by whether they changed.
 *
 * @param ttlSeconds how long the gateway itself keeps what it reads
 */
export function tellCaching(ttlSeconds: number): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ request, response: { body, http }, contextValue: { tally, caller } }) {
          if (body.kind !== 'single') return Promise.resolve();
          const { data, errors } = body.singleResult;
          const isGood = errors === undefined && data !== undefined && data !== null;
          const hasAuthorization = request.http?.headers.has('authorization') ?? false;
          const cacheControl = cacheControlOf(
            { tally, caller, hasAuthorization, isGood },
            ttlSeconds,
          );
          http.headers.set('cache-control', cacheControl);
          // Whoever keeps one all the same may ask by it.
          if (request.http?.method === 'GET' && isGood) {
            http.headers.set('etag', entityTag(data));
          }
          return Promise.resolve();
        },
      }),
  };
}

/** Answers 304 where the asker already has the answer, and sees that nothing else is kept unasked. */
export function answerUnchanged(scope: FastifyInstance): void {
  scope.addHook('onSend', (request, reply, payload, done) => {
    reply.header('vary', VARY);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', NOT_KEPT);

    const tag = reply.getHeader('etag');
    const isKnown =
      typeof tag === 'string' &&
      reply.statusCode === 200 &&
      namesTag(request.headers['if-none-match'], tag);
    if (!isKnown) {
      done(null, payload);
      return;
    }
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, null);
  });
}
