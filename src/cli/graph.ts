import type { Json } from '../domain/json';

/** GraphQL, answered in this process. */
export interface Graph {
  /** Never rejects for what a server would answer with `errors`. */
  ask(request: GraphRequest): Promise<GraphAnswer>;
  /**
   * The members that an export holds of what stands around a pool, such as `Groups`: of the others nobody
   * knows whether the pool has any. Null where nothing is unknown: AWS is read, or the demo.
   */
  heldAround(pool: { readonly id: string; readonly region?: string }): readonly string[] | null;
}

export interface GraphRequest {
  readonly document: string;
  readonly variables?: Readonly<Record<string, Json>>;
  /** Which operation of the document; needed where there are several. */
  readonly operationName?: string;
}

export interface GraphAnswer {
  /** Not there where nothing was executed; null where nothing of it could be read. */
  readonly data?: Json;
  readonly errors: readonly GraphAnswerError[];
}

export interface GraphAnswerError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: Readonly<Record<string, Json>>;
}

/** The sentences of an answer's errors, each once: fields that fail together fail for one reason. */
export function sentencesOf(
  { errors }: GraphAnswer,
  sentence: (error: GraphAnswerError) => string = sentenceOf,
): readonly string[] {
  return [...new Set(errors.map(sentence))];
}

export function sentenceOf({ message, extensions }: GraphAnswerError): string {
  return extensions?.['code'] === 'INTERNAL_SERVER_ERROR' ? UNFORESEEN : message;
}

/** Nobody operates this process but whoever reads it. */
const UNFORESEEN =
  'Something failed that nobody foresaw. Run the command again with COGNITO_LOG_LEVEL=error to see what.';

/** What a path of an answer leads to; undefined where it ends before. */
export function valueAt(data: Json | undefined, ...path: readonly string[]): Json | undefined {
  let value = data;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = (value as Readonly<Record<string, Json | undefined>>)[name];
  }
  return value;
}
