import { randomUUID } from 'node:crypto';
import { maxHeaderSize, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { rememberAddresses } from '../entrance/address';
import type { RefusedRequest } from '../watch/refusal-watch';
import { tell, type Told } from './told';

/**
 * Sees that whatever fails outside a GraphQL operation is told as JSON in GraphQL's own shape.
 *
 * @param maxBodyBytes the longest body that is read
 */
export function answerFailures(server: FastifyInstance, maxBodyBytes: number): void {
  const isAddressed = rememberAddresses();
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    if (hasLongHead(request.raw)) {
      void answerFailure(request, reply, LONG_HEAD);
      return;
    }
    if (isAddressed(request)) {
      done();
      return;
    }
    void answerFailure(request, reply, {
      status: 400,
      message: 'Expected a Host header with the name and port of this server.',
      extensions: { code: 'BAD_REQUEST' },
    });
  });

  // Apollo Server refuses some requests before it knows whose they are.
  server.addHook('onSend', (request, reply, payload, done) => {
    const isRefusal = reply.statusCode >= 400 && typeof payload === 'string';
    done(null, isRefusal ? withRequestId(payload, request.id) : payload);
  });

  server.server.on('checkExpectation', answerExpectation);

  server.setNotFoundHandler((request, reply) =>
    answerFailure(request, reply, {
      status: 404,
      message: `There is nothing at ${request.method} ${request.url.slice(0, 200)}. GraphQL is at /graphql.`,
      extensions: { code: 'BAD_REQUEST' },
    }),
  );

  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const told = tell(error, maxBodyBytes);
    if (told.status >= 500 && told.extensions.code === 'INTERNAL_SERVER_ERROR') {
      request.log.error({ requestId: request.id, err: error }, 'request failed');
    }
    // Fastify would close at once, and a client that still sends would lose its answer to that.
    if (told.status === 413) reply.removeHeader('connection');
    return answerFailure(request, reply, told);
  });
}

/** Fastify's option `frameworkErrors`: what fails before a route is found, such as a broken URL. */
export function answerFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  void reply.header('x-request-id', request.id);
  void answerFailure(request, reply, tell(error, Infinity));
}

/**
 * Fastify's option `clientErrorHandler`: bytes that are no HTTP at all.
 *
 * @param onRefusal is told of each that was answered
 */
export function answerClientErrors(
  onRefusal: (refused: RefusedRequest) => void,
): (error: Error & { readonly code?: string }, socket: Duplex) => void {
  return (error, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const { status, message, extensions } = CLIENT_ERRORS[error.code ?? ''] ?? NO_HTTP;
    const requestId = randomUUID();
    const body = JSON.stringify(failure(message, extensions, requestId));
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nContent-Type: ${JSON_TYPE}\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
    onRefusal({
      requestId,
      caller: null,
      code: extensions.code,
      limit: status === 431 ? 'HEADER_BYTES' : null,
      reason: message,
      address: (socket as Partial<Socket>).remoteAddress ?? '',
      status,
      method: '',
      route: null,
    });
  };
}

/** Node would answer a header `Expect` that asks for anything but 100-continue without a word. */
function answerExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const requestId = randomUUID();
  const body = JSON.stringify(
    failure(
      'The header Expect asks for what this server does not do. Expected 100-continue, or no such header.',
      { code: 'BAD_REQUEST' },
      requestId,
    ),
  );
  response
    .writeHead(417, {
      'content-type': JSON_TYPE,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'x-request-id': requestId,
    })
    .end(body);
}

const NO_HTTP: Told = {
  status: 400,
  message: 'The request is no HTTP that can be read.',
  extensions: { code: 'BAD_REQUEST' },
};

const LONG_HEAD: Told = {
  status: 431,
  message: `The address and the headers of the request are longer than ${maxHeaderSize} bytes, the most that is read. Send a shorter token, or the query by POST.`,
  extensions: { code: 'BAD_REQUEST', limit: 'HEADER_BYTES', max: maxHeaderSize },
};

/** Node's parser tells that of what comes over a socket; what a function is called with has met none. */
function hasLongHead({ socket, method = '', url = '', rawHeaders }: IncomingMessage): boolean {
  if (socket instanceof Socket) return false;
  const head = [method, url, ...rawHeaders];
  return head.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0) > maxHeaderSize;
}

const CLIENT_ERRORS: Readonly<Record<string, Told>> = {
  HPE_HEADER_OVERFLOW: LONG_HEAD,
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    message: 'The request came too slowly. Send it at once.',
    extensions: { code: 'BAD_REQUEST' },
  },
};

const JSON_TYPE = 'application/json; charset=utf-8';

/** GraphQL's own media type: clients that ask for it may take nothing else. */
const GRAPHQL_RESPONSE = 'application/graphql-response+json';

function answerFailure(
  { id, headers: { accept = '' } }: FastifyRequest,
  reply: FastifyReply,
  { status, message, extensions, headers = {} }: Told,
): FastifyReply {
  return reply
    .code(status)
    .type(accept.includes(GRAPHQL_RESPONSE) ? `${GRAPHQL_RESPONSE}; charset=utf-8` : JSON_TYPE)
    .headers({ 'cache-control': 'no-store', ...headers })
    .send(failure(message, extensions, id));
}

function failure(message: string, extensions: Told['extensions'], requestId: string) {
  return { errors: [{ message, extensions: { ...extensions, requestId } }] };
}

function withRequestId(payload: string, requestId: string): string {
  const body = parsed(payload);
  if (!body?.errors) return payload;
  return JSON.stringify({
    ...body,
    errors: body.errors.map((error) => ({
      ...error,
      extensions: { ...error.extensions, requestId },
    })),
  });
}

function parsed(payload: string): { readonly errors?: readonly { extensions?: object }[] } | null {
  try {
    return JSON.parse(payload) as ReturnType<typeof parsed>;
  } catch {
    return null;
  }
}
