import type { Json } from '../domain/json';
import { isStdin, jsonObject, textOfArgument, type Files } from './files';
import {
  sentenceOf,
  sentencesOf,
  type Graph,
  type GraphAnswerError,
  type GraphRequest,
} from './graph';
import { EXIT, trouble, type Outcome } from './outcome';
import { UsageError } from './usage-error';
import { asJson, asYaml } from './written';

export const QUERY_FORMATS = ['json', 'yaml'] as const;

export interface QueryOptions {
  readonly document: string;
  readonly variables?: string;
  readonly operation?: string;
  readonly format: (typeof QUERY_FORMATS)[number];
}

/** @throws UsageError where document or variables cannot be read */
export async function requestOf(options: QueryOptions, files: Files): Promise<GraphRequest> {
  const { variables, operation } = options;
  if (isStdin(options.document) && variables !== undefined && isStdin(variables)) {
    throw new UsageError(
      'Document and variables are both stdin, which can be read once. Name a file for one of them.',
    );
  }
  return {
    document: await textOfArgument(options.document, files),
    ...(variables === undefined
      ? {}
      : { variables: jsonObject(await textOfArgument(variables, files), '--variables') }),
    ...(operation === undefined ? {} : { operationName: operation }),
  };
}

/** The answer as GraphQL has it, `errors` only where there are some. */
export async function query(
  request: GraphRequest,
  { format }: Pick<QueryOptions, 'format'>,
  graph: Graph,
): Promise<Outcome> {
  const answer = await graph.ask(request);
  const problems = sentencesOf(answer, positioned);
  if (answer.data === undefined) return trouble(problems);
  const result: Json = {
    data: answer.data,
    ...(answer.errors.length === 0 ? {} : { errors: answer.errors.map((error) => ({ ...error })) }),
  };
  return {
    exitCode: problems.length === 0 ? EXIT.fine : EXIT.different,
    result: format === 'yaml' ? asYaml(result) : asJson(result),
    problems,
  };
}

/** Mistakes of the document, by what GraphQL calls them, and what to say beside its own words. */
const MISTAKES: Readonly<Record<string, (error: GraphAnswerError) => string>> = {
  GRAPHQL_PARSE_FAILED: place,
  GRAPHQL_VALIDATION_FAILED: place,
  OPERATION_RESOLUTION_FAILURE: () => ' Name one of the document with --operation.',
};

function positioned(error: GraphAnswerError): string {
  const code = error.extensions?.['code'];
  const more = typeof code === 'string' ? MISTAKES[code]?.(error) : undefined;
  return `${sentenceOf(error)}${more ?? ''}`;
}

function place({ locations: [first] = [] }: GraphAnswerError): string {
  return first === undefined ? '' : ` (line ${first.line}, column ${first.column})`;
}
