import type { OutgoingHttpHeaders } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS, grants, type Caller } from '../../domain/access';
import type { Cost, Tally } from '../../domain/ask';
import { ownText } from '../../domain/own-text';
import type { Metrics } from '../../telemetry';
import { cacheControlOf, NOT_KEPT } from '../answers/cache-control';
import { VARY } from '../answers/caching';
import { costTold } from '../answers/cost';
import { namesTag } from '../answers/etag';
import type { Drain } from '../drain';
import { asksForFresh } from '../entrance/no-cache';
import { endUnread } from '../entrance/slow-clients';
import type { OperationContext } from '../operation-context';
import { traceRepeat } from '../watch/operation-span';
import type { EndedOperation } from '../watch/operation-watch';
import { answerKey, comparableBody, whenBodyIsThere } from './answer-key';
import type { AnswerStore, KeptAnswer } from './answer-store';

declare module 'fastify' {
  interface FastifyRequest {
    /** Names its answer in the store; null where it has no place there. */
    answerKey: string | null;
    /** The operation that it became; null where none was executed. */
    executed: { readonly operationName: string | null; readonly tally: Tally } | null;
  }
}

export interface KeptAnswersOptions {
  readonly store: AnswerStore;
  /** How long the gateway itself keeps what it reads, in seconds. */
  readonly ttlSeconds: number;
  /** Whether answers tell what they cost. */
  readonly exposeCost: boolean;
  /** The longest body that is read: a longer one is refused before it comes. */
  readonly maxBodyBytes: number;
  readonly drain: Drain;
  readonly metrics: Pick<Metrics, 'operationBegins'>;
  readonly onEnd: (operation: EndedOperation) => void;
}

/**
 * Sends answers again, byte by byte, to whoever asks the same in the same words with the same access, for
 * as long as everything that they were made of is fresh and unchanged. What is checked of a request has
 * been checked by then, and what is told of an answer is told of these as of any other.
 */
export function serveKeptAnswers(scope: FastifyInstance, options: KeptAnswersOptions): void {
  const { store, drain, exposeCost } = options;
  scope.decorateRequest('answerKey', null);
  scope.decorateRequest('executed', null);

  scope.addHook('onRequest', (request, reply, done) => {
    const { raw, headers } = request;
    const length = comparableBody(raw, options.maxBodyBytes);
    if (length === null || drain.hasBegun || asksForFresh(headers['cache-control'])) {
      done();
      return;
    }
    whenBodyIsThere(raw, length, (body) => {
      const startedAt = performance.now();
      const key = answerKey(request, callerOf(request).access, body);
      // It may have begun while the body came.
      const answer = drain.hasBegun ? null : store.find(key);
      if (answer !== null) {
        sendAgain(request, reply, { answer, startedAt }, options);
        return;
      }
      if (length > 0) raw.unshift(body);
      request.answerKey = key;
      done();
    });
  });

  scope.addHook('onSend', (request, reply, payload, done) => {
    const { answerKey: key, executed } = request;
    if (key !== null && executed !== null && typeof payload === 'string') {
      const answer = keepable(executed, callerOf(request), reply, payload, exposeCost);
      if (answer !== null) store.keep(key, answer);
    }
    done(null, payload);
  });
}

/** Notes on each request what operation it became. */
export const noteOperation: ApolloServerPlugin<OperationContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ operation, contextValue: { request, tally } }) {
        request.executed = { operationName: operation?.name?.value ?? null, tally };
        return Promise.resolve();
      },
    }),
};

function sendAgain(
  request: FastifyRequest,
  reply: FastifyReply,
  { answer, startedAt }: { readonly answer: KeptAnswer; readonly startedAt: number },
  { ttlSeconds, exposeCost, metrics, onEnd }: KeptAnswersOptions,
): void {
  const count = metrics.operationBegins();
  const { id: requestId, headers, raw } = request;
  const { etag, operationName: name } = answer;
  const endSpan = traceRepeat(headers, { name, requestId });
  const caller = callerOf(request);
  const cost = costOfServing(answer);
  const end = endOf(cost, caller, exposeCost);
  const toKeep = {
    tally: { ...cost, isLive: false },
    caller,
    hasAuthorization: Boolean(headers.authorization),
    isGood: true,
  };
  const isUnchanged = etag !== null && namesTag(headers['if-none-match'], etag);
  const status = isUnchanged ? 304 : 200;
  // What was told so far: the id of the request, and what a browser asks for.
  const told = reply.getHeaders() as OutgoingHttpHeaders;
  told['vary'] = VARY;
  told['cache-control'] = cacheControlOf(toKeep, ttlSeconds);
  if (etag !== null) told['etag'] = etag;

  const response = reply.hijack().raw;
  // To its end, which nobody else waits for.
  raw.resume();
  if (isUnchanged) {
    response.writeHead(status, told).end();
  } else {
    told['content-type'] = answer.contentType;
    told['content-length'] = answer.data.length + end.length;
    response.writeHead(status, told);
    // A text goes out in one piece with its head, which bytes do not.
    response.end(answer.data + end, 'latin1');
  }
  // All but the longest are on their way by now.
  if (raw.socket.writableLength > 0) endUnread(raw, response);

  endSpan();
  const ended: EndedOperation = {
    requestId,
    caller,
    name,
    isKnown: grants(caller.access, 'INTERNAL'),
    kind: 'query',
    outcome: 'ok',
    status,
    durationMs: performance.now() - startedAt,
    codes: [],
    cost,
  };
  count(ended);
  onEnd(ended);
}

/** What it costs to serve an answer again: each of its reads is one from memory. */
function costOfServing({ dependencies }: KeptAnswer): Cost {
  let [cacheHits, oldestAgeMs] = [0, 0];
  for (const dependency of dependencies) {
    const age = dependency.serve();
    if (age === null) continue;
    cacheHits += 1;
    oldestAgeMs = Math.max(oldestAgeMs, Math.round(age));
  }
  return { calls: 0, cacheHits, coalesced: 0, waitedMs: 0, oldestAgeMs, awsRequestIds: [] };
}

/** An answer as it is kept; null where nobody may keep it. */
function keepable(
  { operationName, tally }: NonNullable<FastifyRequest['executed']>,
  caller: Caller,
  reply: FastifyReply,
  payload: string,
  exposeCost: boolean,
): KeptAnswer | null {
  const { 'cache-control': cacheControl, 'content-type': contentType, etag } = reply.getHeaders();
  const dependencies = tally.dependencies.known();
  if (cacheControl === undefined || cacheControl === NOT_KEPT) return null;
  if (dependencies === null || typeof contentType !== 'string') return null;
  // An old value serves while it is read anew, but not for long enough to be kept.
  if (!dependencies.every((dependency) => dependency.holds())) return null;
  const end = endOf(tally, caller, exposeCost);
  if (!payload.endsWith(end)) return null;
  return {
    data: Buffer.from(payload.slice(0, -end.length)).toString('latin1'),
    contentType,
    etag: typeof etag === 'string' ? etag : null,
    operationName: operationName === null ? null : ownText(operationName),
    dependencies,
  };
}

/** What follows an answer's data, as Apollo Server writes it: what it cost changes each time. */
function endOf(cost: Cost, { access }: Caller, exposeCost: boolean): string {
  if (!exposeCost || !grants(access, 'INTERNAL')) return '}\n';
  return `,"extensions":${JSON.stringify(costTold(cost))}}\n`;
}

function callerOf({ caller }: FastifyRequest): Caller {
  return caller ?? ANONYMOUS;
}
