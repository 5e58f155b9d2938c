import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Caller } from '../../domain/access';
import type { Tally } from '../../domain/ask';
import type { RequestContext } from '../../schema';
import type { Metrics, OperationCount } from '../../telemetry';

/** How one operation went, as far as a log may know. */
export interface EndedOperation extends OperationCount {
  readonly requestId: string;
  readonly caller: Caller;
  readonly status: number;
  readonly tally: Tally;
}

/** Counts each operation that is executed, and tells of it when its answer is there. */
export function watchOperations(
  metrics: Pick<Metrics, 'operationBegins'>,
  onEnd: (operation: EndedOperation) => void,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart() {
      const startedAt = performance.now();
      let count: ReturnType<Metrics['operationBegins']> | null = null;
      return Promise.resolve({
        executionDidStart() {
          count = metrics.operationBegins();
          return Promise.resolve();
        },
        willSendResponse({ operation, response: { body, http }, contextValue }) {
          if (count === null || body.kind !== 'single') return Promise.resolve();
          const ended = {
            name: operation?.name?.value ?? null,
            kind: operation?.operation ?? 'query',
            outcome: outcomeOf(body.singleResult),
            durationMs: performance.now() - startedAt,
            codes: codesOf(body.singleResult),
          };
          count(ended);
          const { requestId, caller, tally } = contextValue;
          onEnd({ ...ended, requestId, caller, tally, status: http.status ?? 200 });
          return Promise.resolve();
        },
      });
    },
  };
}

export function outcomeOf({ data, errors }: FormattedExecutionResult): OperationCount['outcome'] {
  if (errors === undefined) return 'ok';
  return data == null || Object.values(data).every((value) => value === null)
    ? 'failed'
    : 'partial';
}

/** The codes of an answer's errors, each once. */
export function codesOf({ errors = [] }: FormattedExecutionResult): readonly string[] {
  const codes = errors.map(({ extensions }) => extensions?.['code']);
  return [...new Set(codes.filter((code) => typeof code === 'string'))];
}
