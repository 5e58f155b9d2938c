import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UNFORESEEN } from '../schema';

/** The longest body that is read. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** What is told of a failure outside a GraphQL operation. */
interface Told {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Sees that whatever fails outside a GraphQL operation is told as JSON in GraphQL's own shape. */
export function answerFailures(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // The integration with Apollo builds a URL from this header, and answers 500 where it cannot.
    if (isHost(request.headers.host)) return undefined;
    return answerFailure(request, reply, {
      status: 400,
      code: 'BAD_REQUEST',
      message: 'Expected a Host header with the name and port of this server.',
    });
  });

  // Apollo Server refuses some requests before it knows whose they are.
  server.addHook('onSend', (request, reply, payload, done) => {
    const isRefusal = reply.statusCode >= 400 && typeof payload === 'string';
    done(null, isRefusal ? withRequestId(payload, request.id) : payload);
  });

  server.setNotFoundHandler((request, reply) =>
    answerFailure(request, reply, {
      status: 404,
      code: 'BAD_REQUEST',
      message: `There is nothing at ${request.method} ${request.url.slice(0, 200)}. GraphQL is at /graphql, GraphiQL at /graphiql.`,
    }),
  );

  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const told = tell(error);
    if (told.status >= 500) {
      request.log.error({ requestId: request.id, err: error }, 'request failed');
    }
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
  void answerFailure(request, reply, tell(error));
}

/** Fastify's option `clientErrorHandler`: bytes that are no HTTP at all. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = CLIENT_ERRORS[error.code ?? ''] ?? '400 Bad Request';
  const body = JSON.stringify(
    failure(
      'BAD_REQUEST',
      'The request is no HTTP that can be read, or came too slowly.',
      randomUUID(),
    ),
  );
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const CLIENT_ERRORS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

function tell({ statusCode = 500, message }: FastifyError): Told {
  if (statusCode === 413) {
    return {
      status: 413,
      code: 'LIMIT_EXCEEDED',
      message: `The request is larger than ${MAX_BODY_BYTES} bytes, the most that is read.`,
    };
  }
  if (statusCode < 500) return { status: statusCode, code: 'BAD_REQUEST', message };
  return {
    status: 500,
    code: 'INTERNAL_SERVER_ERROR',
    message: UNFORESEEN,
  };
}

function answerFailure(
  { id }: FastifyRequest,
  reply: FastifyReply,
  { status, code, message }: Told,
): FastifyReply {
  return reply.code(status).send(failure(code, message, id));
}

function failure(code: string, message: string, requestId: string) {
  return { errors: [{ message, extensions: { code, requestId } }] };
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

function isHost(host: string | undefined): boolean {
  return host !== undefined && URL.canParse(`http://${host}`) && !/[/?#@\s]/.test(host);
}
