import type { UpstreamCost } from './run-cost';

/** A request as GraphQL over HTTP has it. */
export interface GraphQLRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

/** The body of an answer: whatever its status, the gateway writes this shape. */
export interface GraphQLAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
  readonly extensions?: { readonly upstream?: UpstreamCost };
}

export type Headers = Readonly<Record<string, string>>;

/**
 * Asks the gateway.
 *
 * @throws Error in words for the page, where nothing came back, or something that is no GraphQL answer
 */
export type AskGateway = (
  request: GraphQLRequest,
  headers?: Headers,
  signal?: AbortSignal,
) => Promise<GraphQLAnswer>;

export function askGatewayAt(endpoint: string): AskGateway {
  return async (request, headers = {}, signal) => {
    // Made apart, so that headers which cannot be sent do not look like a gateway that is not there.
    const sent = new Request(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(request),
      ...(signal ? { signal } : {}),
    });
    const response = await fetch(sent).catch(() => null);
    if (response === null) {
      throw new Error('The gateway did not answer: see whether it runs, then try again.');
    }
    const answer = answerIn(await response.text());
    if (answer !== null) return answer;
    throw new Error(
      `Expected a GraphQL answer, but got something else, of status ${response.status}: see what stands between this page and the gateway.`,
    );
  };
}

function answerIn(text: string): GraphQLAnswer | null {
  try {
    const answer: unknown = JSON.parse(text);
    const isAnswer =
      typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
    return isAnswer ? (answer as GraphQLAnswer) : null;
  } catch {
    return null;
  }
}
