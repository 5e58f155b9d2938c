import type { Kind } from './inputs';
import { SECRETS } from './demo-names';

/** What came back for one input. */
export interface Outcome {
  readonly kind: Kind;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Codes that say that a query is not as the schema has it, which those are that are drawn from it. */
const MISREAD = /^GRAPHQL_(PARSE|VALIDATION)_FAILED$/;

/** What tells of the machine that answers: a stack, or a path of its files. */
const INNARDS = /\bat \S+ \(|node_modules|\.js:\d+|file:\/\//;

/**
 * Which promise an answer breaks, in a sentence; null where it keeps all.
 *
 * @param hidden texts that no answer may hold
 */
export function brokenPromise(outcome: Outcome, hidden: readonly string[]): string | null {
  const { kind, method, path, status, contentType, text } = outcome;
  if (status >= 500) return `answered ${status}`;
  if (secretsIn(text, hidden).length > 0) return 'told what is secret';
  if (text === '' && (method === 'HEAD' || status === 304)) return null;
  if (path.startsWith('/metrics') && status === 200) return null;
  if (!contentType.includes('json')) return `answered ${contentType || 'no content type'}`;

  const body = parsed(text);
  if (body === null) return 'answered what is no JSON object';
  if (path.startsWith('/healthz') || path.startsWith('/readyz')) {
    return status >= 400 || 'status' in body ? null : 'told nothing of its health';
  }
  return wrongShape(body, status, kind);
}

/** Which of the demo's secrets, and of other hidden texts, stand in a text. */
export function secretsIn(text: string, hidden: readonly string[]): readonly string[] {
  return [...SECRETS, ...hidden].filter((secret) => text.includes(secret));
}

interface Body {
  readonly data?: unknown;
  readonly errors?: unknown;
  readonly status?: unknown;
}

function wrongShape({ data, errors }: Body, status: number, kind: Kind): string | null {
  if (errors === undefined) {
    if (status !== 200) return `answered ${status} without errors`;
    return typeof data === 'object' && data !== null ? null : 'answered neither data nor errors';
  }
  if (!Array.isArray(errors) || errors.length === 0) return 'answered errors that are no list';
  for (const error of errors as readonly PossibleError[]) {
    const { message, extensions: { code, requestId } = {} } = error;
    if (typeof message !== 'string' || message === '') return 'gave an error without a message';
    if (INNARDS.test(message)) return 'told of its innards';
    if (typeof code !== 'string' || !/^[A-Z_]+$/.test(code)) return 'gave an error without a code';
    if (code === 'INTERNAL_SERVER_ERROR') return `failed by a fault of its own: ${message}`;
    if (typeof requestId !== 'string' || requestId === '') return 'gave an error without an id';
    if (kind === 'valid query' && MISREAD.test(code)) return `misread a valid query: ${message}`;
  }
  return null;
}

interface PossibleError {
  readonly message?: unknown;
  readonly extensions?: { readonly code?: unknown; readonly requestId?: unknown };
}

function parsed(text: string): Body | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
