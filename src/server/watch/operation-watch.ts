import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { grants, type Caller } from '../../domain/access';
import { CALLERS_OWN } from '../../domain/error-code';
import type { Cost } from '../../domain/ask';
import type { RequestContext } from '../../schema';
import type { Metrics, OperationCount } from '../../telemetry';

/** How one operation went, as far as a log may know. */
export interface EndedOperation extends OperationCount {
  readonly requestId: string;
  readonly caller: Caller;
  readonly status: number;
  readonly cost: Cost;
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
          const { requestId, caller, tally } = contextValue;
          const ended = {
            name: operation?.name?.value ?? null,
            isKnown: grants(caller.access, 'INTERNAL'),
            kind: operation?.operation ?? 'query',
            outcome: outcomeOf(body.singleResult),
            durationMs: performance.now() - startedAt,
            codes: codesOf(body.singleResult),
          };
          count(ended);
          onEnd({ ...ended, requestId, caller, cost: tally, status: http.status ?? 200 });
          return Promise.resolve();
        },
      });
    },
  };
}

export function outcomeOf(result: FormattedExecutionResult): OperationCount['outcome'] {
  const { data, errors } = result;
  if (errors === undefined) return 'ok';
  if (codesOf(result).every((code) => CALLERS_OWN.has(code))) return 'mistaken';
  return data == null || Object.values(data).every((value) => value === null)
    ? 'failed'
    : 'partial';
}

/** The codes of an answer's errors, each once. */
export function codesOf({ errors = [] }: FormattedExecutionResult): readonly string[] {
  const codes = errors.map(({ extensions }) => extensions?.['code']);
  return [...new Set(codes.filter((code) => typeof code === 'string'))];
}
