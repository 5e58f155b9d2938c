import type { FastifyBaseLogger } from 'fastify';
import type { EndedOperation } from './operation-watch';

/** The longest name of an operation that is told whole. */
const LONGEST_NAME = 100;

/** One line for each operation: who asked, how it went, what it cost. Nothing of what was asked but its name. */
export function logOperation(log: FastifyBaseLogger, ended: EndedOperation): void {
  const { requestId, caller, name, kind, status, durationMs, codes, cost } = ended;
  const { calls, cacheHits, coalesced, waitedMs, awsRequestIds } = cost;
  log.info(
    {
      requestId,
      caller: caller.name,
      access: caller.access,
      operation: name?.slice(0, LONGEST_NAME) ?? null,
      kind,
      status,
      durationMs: Math.round(durationMs),
      errors: codes,
      calls,
      cacheHits,
      coalesced,
      waitedMs,
      awsRequestIds,
    },
    'operation',
  );
}
