import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Authenticator } from '../../access';
import type { Caller } from '../../domain/access';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent it; null until that is known, and outside `/graphql`. */
    caller: Caller | null;
  }
}

export interface CallersOptions {
  readonly authenticate: Authenticator['authenticate'];
  /** Counts a request for its caller, by name, or for its address where there is none; rejects one too many. */
  readonly count: (request: FastifyRequest, name: string | null) => Promise<void>;
}

/** Has each request of a scope know its caller before its body is read. */
export function knowCallers(scope: FastifyInstance, { authenticate, count }: CallersOptions): void {
  scope.decorateRequest('caller', null);
  scope.addHook('onRequest', async (request) => {
    try {
      request.caller = await authenticate(authorizationOf(request));
    } catch (error) {
      // A bad token names nobody: trying many costs the address they come from.
      await count(request, null);
      throw error;
    }
    await count(request, request.caller.name);
  });
}

/** As one header where there are several: Node keeps the first of them alone, and a proxy may keep another. */
function authorizationOf({ raw, headers }: FastifyRequest): string | undefined {
  const { headersDistinct } = raw as Partial<typeof raw>;
  const all = headersDistinct?.authorization ?? [];
  return all.length > 1 ? all.join(', ') : headers.authorization;
}
