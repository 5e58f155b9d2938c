import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import { grants, type AccessLevel, type Caller } from '../../domain/access';
import type { Metrics } from '../../telemetry';
import { shown } from './operation-log';
import { traceRepeat } from './operation-span';

/** An operation whose answer is at hand. */
export interface RepeatedOperation {
  /** As its document calls it; null where it has no name. */
  readonly name: string | null;
  /** What its callers may see. */
  readonly access: AccessLevel;
}

/** How its answer was sent once more. */
export interface Repeat {
  readonly requestId: string;
  readonly caller: Caller;
  readonly headers: IncomingHttpHeaders;
  readonly status: number;
  /** From when the request came, in milliseconds. */
  readonly durationMs: number;
  /** How many reads from memory it stands for. */
  readonly cacheHits: number;
}

/**
 * Counts, logs and traces answers that are sent again, as operations that are executed are. What is the
 * same each time is worked out once, when the answer is kept.
 */
export function watchRepeats(
  metrics: Pick<Metrics, 'answerRepeats'>,
  log: FastifyBaseLogger,
): (operation: RepeatedOperation) => (repeat: Repeat) => void {
  return ({ name, access }) => {
    const count = metrics.answerRepeats({ name, isKnown: grants(access, 'INTERNAL') });
    const line = log.child({
      access,
      operation: shown(name),
      kind: 'query',
      errors: [],
      calls: 0,
      coalesced: 0,
      waitedMs: 0,
      awsRequestIds: [],
    });
    return ({ requestId, caller, headers, status, durationMs, cacheHits }) => {
      count(durationMs);
      line.info(
        { requestId, caller: caller.name, status, durationMs: Math.round(durationMs), cacheHits },
        'operation',
      );
      traceRepeat(headers, { name, requestId });
    };
  };
}
