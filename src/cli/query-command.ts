import type { Json } from '../domain/json';
import { jsonObject, textOfArgument, type Files } from './files';
import { sentencesOf, type Graph, type GraphRequest } from './graph';
import { EXIT, trouble, type Outcome } from './outcome';
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
  const problems = sentencesOf(answer);
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
