import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Drain } from '../drain';
import type { EventLoop } from '../entrance/event-loop';
import { PROBES } from './probe';

export interface HealthOptions {
  readonly drain: Drain;
  readonly isOverloaded: EventLoop['isOverloaded'];
}

/**
 * Answers at `/healthz` that the process is alive, and at `/readyz` whether to send it requests: 200, or
 * 503 while it drains or is overloaded. Neither asks AWS: one that is down takes no gateway out of service.
 */
export function serveHealth(server: FastifyInstance, { drain, isOverloaded }: HealthOptions): void {
  server.get(PROBES.alive, (_request, reply) => tell(reply, 200, 'alive'));

  server.get(PROBES.ready, (_request, reply) => {
    if (drain.hasBegun) return tell(reply, 503, 'draining');
    return isOverloaded() ? tell(reply, 503, 'overloaded') : tell(reply, 200, 'ready');
  });
}

function tell(reply: FastifyReply, code: number, status: string): FastifyReply {
  return reply.code(code).header('cache-control', 'no-store').send({ status });
}
