import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../schema';

/** What the plug-ins of an operation know beside what its resolvers do. */
export interface OperationContext extends RequestContext {
  /** What asked for it. */
  readonly request: FastifyRequest;
}
