import type { IntrospectionQuery } from 'graphql';
import { isAccessLevel, markUnseen } from './access-marks';
import type { AskGateway, GraphQLAnswer, GraphQLRequest, Headers } from './gateway';
import { runOf, type Run } from './run-cost';
import { whySchemaIsMissing } from './schema-refusal';

/** The name of the page's own question for the schema, by which it is told from what people run. */
export const SCHEMA_QUERY = 'SchemaForGraphiQL';

export interface FetcherOptions {
  readonly ask: AskGateway;
  /** Called after each query that somebody ran, and not for what the page asks for itself. */
  readonly onRun: (run: Run) => void;
  /** The clock of the browser, in milliseconds. */
  readonly now: () => number;
}

type Fetcher = (
  request: GraphQLRequest,
  options?: { readonly headers?: Headers },
) => Promise<GraphQLAnswer>;

/** What GraphiQL asks the gateway by, for queries and for the schema of its docs alike. */
export function createFetcher({ ask, onRun, now }: FetcherOptions): Fetcher {
  return async (request, { headers = {} } = {}) => {
    if (request.operationName === SCHEMA_QUERY) return fetchSchema(ask, request, headers);

    const start = now();
    const answer = await ask(request, headers);
    onRun(runOf(request.operationName ?? null, answer, now() - start));
    return answer;
  };
}

/** @throws Error that says what to do, where the gateway refuses: GraphiQL shows it in our words */
async function fetchSchema(
  ask: AskGateway,
  request: GraphQLRequest,
  headers: Headers,
): Promise<GraphQLAnswer> {
  const [answer, access] = await Promise.all([ask(request, headers), callerAccess(ask, headers)]);
  if (!answer.data || !('__schema' in answer.data)) {
    throw new Error(whySchemaIsMissing(answer, headers));
  }
  if (!isAccessLevel(access)) return answer;
  const schema = answer.data as unknown as IntrospectionQuery;
  return { ...answer, data: { ...markUnseen(schema, access) } };
}

/** Docs without marks are better than none, so that a failure here is none of the whole. */
async function callerAccess(ask: AskGateway, headers: Headers): Promise<unknown> {
  const answer = await ask({ query: '{ callerAccess }' }, headers).catch(() => null);
  return answer?.data?.['callerAccess'];
}
