import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Authenticator } from '../../access';
import type { Caller } from '../../domain/access';
import { headerValues } from './header-values';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent it; null until that is known, and outside `/graphql`. */
    caller: Caller | null;
  }
}

export interface CallersOptions {
  readonly authenticate: Authenticator['authenticate'];
  /** Counts a request for its caller, by name, or for its address where there is none; rejects one too many. Null where none is. */
  readonly count: (request: FastifyRequest, name: string | null) => Promise<void> | null;
}

/** Has each request of a scope know its caller before its body is read. */
export function knowCallers(scope: FastifyInstance, { authenticate, count }: CallersOptions): void {
  scope.decorateRequest('caller', null);
  scope.addHook('onRequest', (request, _reply, done) => {
    const known = authenticate(authorizationOf(request));
    const counted = known instanceof Promise ? known.then(know, refuse) : know(known);
    if (counted === null) done();
    else counted.then(() => done(), done);

    function know(caller: Caller): Promise<void> | null {
      request.caller = caller;
      return count(request, caller.name);
    }

    /** A bad token names nobody: trying many costs the address they come from. */
    async function refuse(error: Error): Promise<never> {
      await count(request, null);
      throw error;
    }
  });
}

/** As one header where there are several: Node keeps the first of them alone, and a proxy may keep another. */
function authorizationOf({ raw, headers }: FastifyRequest): string | undefined {
  const all = headerValues(raw, 'authorization');
  return all.length > 1 ? all.join(', ') : headers.authorization;
}
