import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../../domain/error-code';

/** A request that was turned away, as far as a log may know. */
export interface RefusedRequest {
  readonly requestId: string;
  /** Who sent it; null where nobody was known by then. */
  readonly caller: string | null;
  readonly code: string;
  /** Which of our limits was met; null where none was. */
  readonly limit: string | null;
  /** What was wrong, in our own words; null where they may repeat what was sent. */
  readonly reason: string | null;
  /** Where it came from. */
  readonly address: string;
  readonly status: number;
  readonly method: string;
  /** The route it came to, without what the request adds; null where there is none. */
  readonly route: string | null;
}

/** Our own codes and Apollo Server's: they become labels. */
const CODE = /^[A-Z][A-Z_]{1,40}$/;

/** Codes whose sentences hold nothing of a request. */
const OUR_WORDS: ReadonlySet<string> = new Set<ErrorCode | 'UNAUTHENTICATED' | 'RATE_LIMITED'>([
  'UNAUTHENTICATED',
  'RATE_LIMITED',
  'OVERLOADED',
  'LIMIT_EXCEEDED',
  'UPSTREAM_UNAVAILABLE',
]);

/** Tells of each request that was answered with an error in place of an operation's result. */
export function watchRefusals(
  server: FastifyInstance,
  onRefusal: (refused: RefusedRequest) => void,
): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    const { statusCode: status } = reply;
    const told = status >= 400 && typeof payload === 'string' ? toldBy(payload) : null;
    if (told !== null) {
      const { id: requestId, ip: address, method, routeOptions } = request;
      const route = routeOptions.url ?? null;
      onRefusal({ requestId, caller: nameOf(request), ...told, status, method, route, address });
    }
    done(null, payload);
  });
}

/** Only requests for GraphQL have a caller. */
function nameOf(request: Partial<Pick<FastifyRequest, 'caller'>>): string | null {
  return request.caller?.name ?? null;
}

/** Whoever turned it away, Apollo Server or we: what it was told is what there is to know. */
function toldBy(payload: string): Pick<RefusedRequest, 'code' | 'limit' | 'reason'> | null {
  try {
    const { data, errors: [error] = [] } = JSON.parse(payload) as Answer;
    const { code, limit } = error?.extensions ?? {};
    if (data !== undefined || typeof code !== 'string' || !CODE.test(code)) return null;
    return {
      code,
      limit: typeof limit === 'string' ? limit : null,
      reason: OUR_WORDS.has(code) ? (error?.message ?? null) : null,
    };
  } catch {
    return null;
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message?: string;
    readonly extensions?: { readonly code?: unknown; readonly limit?: unknown };
  }[];
}
