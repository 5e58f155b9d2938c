import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A request that was turned away, as far as a log may know. */
export interface RefusedRequest {
  readonly requestId: string;
  /** Who sent it; null where nobody was known by then. */
  readonly caller: string | null;
  readonly code: string;
  readonly status: number;
  readonly method: string;
  /** The route it came to, without what the request adds; null where there is none. */
  readonly route: string | null;
}

/** Our own codes and Apollo Server's: they become labels. */
const CODE = /^[A-Z][A-Z_]{1,40}$/;

/** Tells of each request that was answered with an error in place of an operation's result. */
export function watchRefusals(
  server: FastifyInstance,
  onRefusal: (refused: RefusedRequest) => void,
): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    const { statusCode: status } = reply;
    const code = status >= 400 && typeof payload === 'string' ? codeOf(payload) : null;
    if (code !== null) {
      const { id: requestId, method, routeOptions } = request;
      const route = routeOptions.url ?? null;
      onRefusal({ requestId, caller: nameOf(request), code, status, method, route });
    }
    done(null, payload);
  });
}

/** Only requests for GraphQL have a caller. */
function nameOf(request: Partial<Pick<FastifyRequest, 'caller'>>): string | null {
  return request.caller?.name ?? null;
}

/** Whoever turned it away, Apollo Server or we: what it was told is what there is to know. */
function codeOf(payload: string): string | null {
  try {
    const { data, errors } = JSON.parse(payload) as Answer;
    const code = data === undefined ? errors?.[0]?.extensions?.code : undefined;
    return typeof code === 'string' && CODE.test(code) ? code : null;
  } catch {
    return null;
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
}
