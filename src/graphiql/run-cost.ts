import type { GraphQLAnswer } from './gateway';

/** What an answer's `extensions.upstream` tells: what its reads cost. */
export interface UpstreamCost {
  readonly calls: number;
  readonly cacheHits: number;
  readonly coalesced: number;
  readonly waitedMs: number;
  /** Null where nothing came from memory. */
  readonly oldestAgeMs: number | null;
}

/** A query that was run in the page, and what is known of its cost. */
export interface Run {
  readonly operation: string | null;
  /** From sending the request to the last byte of its answer, in milliseconds. */
  readonly tookMs: number;
  /** Whether the gateway began to execute it, rather than refuse it before. */
  readonly executed: boolean;
  /** Null where the answer does not tell. */
  readonly upstream: UpstreamCost | null;
}

/** A line of the table that the panel shows. */
export interface CostRow {
  readonly label: string;
  readonly value: string;
}

export function runOf(operation: string | null, answer: GraphQLAnswer, tookMs: number): Run {
  return {
    operation,
    tookMs,
    executed: 'data' in answer,
    upstream: answer.extensions?.upstream ?? null,
  };
}

export function costRows({ tookMs, upstream }: Run): readonly CostRow[] {
  const took = { label: 'Time, as seen from this page', value: duration(tookMs) };
  if (upstream === null) return [took];
  const { calls, cacheHits, coalesced, waitedMs, oldestAgeMs } = upstream;
  return [
    { label: 'Calls to AWS', value: String(calls) },
    { label: 'Reads from the cache', value: String(cacheHits) },
    { label: 'Reads that joined a call under way', value: String(coalesced) },
    { label: 'Waited for a turn, summed up', value: duration(waitedMs) },
    {
      label: 'Age of the oldest part',
      value: oldestAgeMs === null ? 'just read' : duration(oldestAgeMs),
    },
    took,
  ];
}

/** The row of the table in a sentence, or why there is but one; told to screen readers at each run. */
export function costNote({ executed, upstream }: Run): string {
  if (upstream !== null) {
    if (upstream.calls === 0) return 'This answer cost AWS nothing.';
    return `This answer cost ${upstream.calls} ${upstream.calls === 1 ? 'call' : 'calls'} to AWS.`;
  }
  return executed
    ? 'The gateway tells callers with internal access what an answer cost AWS, unless it is set to tell nobody.'
    : 'The query was refused before anything was read: it cost AWS nothing.';
}

/** A length of time in the largest unit of which there is at least one. */
export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  if (ms < 3_600_000) return `${Math.floor(ms / 60_000)} min`;
  return `${(ms / 3_600_000).toFixed(1)} h`;
}
