import { readFileSync } from 'node:fs';
import { GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';
import { ConfigError, type LimitsConfig } from '../../config';
import { quote } from '../../domain/quote';
import { checkLimits, type DocumentLimits } from './limit-documents';

/** The only documents that run, by their ids. */
export type TrustedDocuments = ReadonlyMap<string, string>;

type Limits = DocumentLimits & Pick<LimitsConfig, 'maxTokens'>;

/** What Apollo's `generate-persisted-query-manifest` writes. */
interface ApolloManifest {
  readonly format: 'apollo-persisted-query-manifest';
  readonly operations: readonly { readonly id: string; readonly body: string }[];
}

const SHAPES =
  'Expected Apollo\'s persisted query manifest, or a JSON object such as { "<id>": "query Name { ... }" }.';

/**
 * Reads a manifest: Apollo's, or a plain map of ids to documents.
 *
 * @param path of it; null where any document may run, and so is what is returned
 * @throws ConfigError where it cannot be read, or has a document that this gateway could never run
 */
export function readTrustedDocuments(
  path: string | null,
  schema: GraphQLSchema,
  limits: Limits,
): TrustedDocuments | null {
  if (path === null) return null;
  const entries = entriesOf(parsed(path), path);
  const documents = new Map<string, string>();
  for (const [id, body] of entries) {
    if (documents.has(id)) {
      throw mistake(path, `has the id ${quote(id)} twice. Expected each once.`);
    }
    const problem = problemOf(body, schema, limits);
    if (problem !== null) {
      throw mistake(
        path,
        `has a document ${quote(id)} that cannot run: ${problem} Correct it, or leave it out.`,
      );
    }
    documents.set(id, body);
  }
  if (documents.size === 0) throw mistake(path, `has no document. ${SHAPES}`);
  return documents;
}

function parsed(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw mistake(path, `cannot be read (${code}). Name a readable JSON file.`, cause);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw mistake(path, `is no JSON. ${SHAPES}`, cause);
  }
}

function entriesOf(content: unknown, path: string): readonly (readonly [string, string])[] {
  if (!isRecord(content)) throw mistake(path, `is no JSON object. ${SHAPES}`);
  if ('format' in content) {
    if (isApolloManifest(content)) return content.operations.map(({ id, body }) => [id, body]);
    throw mistake(path, `is not of a format that is known. ${SHAPES}`);
  }
  return Object.entries(content).map(([id, body]) => {
    if (typeof body === 'string') return [id, body];
    throw mistake(path, `has ${quote(id)}, which is no document. ${SHAPES}`);
  });
}

function isApolloManifest(
  content: Readonly<Record<string, unknown>>,
): content is Record<string, unknown> & ApolloManifest {
  const { format, version, operations } = content;
  return (
    format === 'apollo-persisted-query-manifest' &&
    version === 1 &&
    Array.isArray(operations) &&
    operations.every(
      (each) =>
        isRecord(each) && typeof each['id'] === 'string' && typeof each['body'] === 'string',
    )
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Why a document could never run, in a sentence; null where it could. */
function problemOf(body: string, schema: GraphQLSchema, limits: Limits): string | null {
  try {
    const document = parse(body, { maxLexicalTokens: limits.maxTokens });
    checkLimits(schema, document, limits);
    return validate(schema, document)[0]?.message ?? null;
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

function mistake(path: string, problem: string, cause?: unknown): ConfigError {
  return new ConfigError(`COGNITO_TRUSTED_DOCUMENTS names ${path}, which ${problem}`, { cause });
}
