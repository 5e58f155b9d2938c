import type { Logger } from 'pino';
import { CALLERS_OWN, type ErrorCode } from './domain/error-code';
import { GatewayError } from './domain/gateway-error';
import { isSecretName, openText } from './domain/secret-detail';

const LONGEST_TEXT = 1_000;

/** What signs a request, where somebody's words repeat it. */
const CREDENTIALS =
  /\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b|(?<=\bCredential=)[^/\s,&]+|(?<=\bSignature=)\w+|(?<=\bx-amz-security-token[:=]\s?)[^\s,&;'"]+/gi;

/** All that V8 says of broken JSON before it quotes it. */
const BROKEN_JSON =
  /^(?:Unexpected (?:end of JSON input|token|number|string|non-whitespace character)|Expected (?:property name|double-quoted property name|',' or)|Bad (?:control character|escaped character|Unicode escape)|Unterminated string)/;

/** What follows the name of a secret without being its value. */
const FILLER =
  /^(?:an?|and|are|be|been|belongs|but|by|can|cannot|could|did|do|does|empty|expired|for|from|given|had|has|have|in|included|invalid|may|missing|must|not|null|on|or|provided|required|should|specified|supplied|that|the|used|were|which|with|would|wrong)$/i;

const NO_WORD = /^$/;
const ANY_WORD = /\w/;
const ODD_WORD = /[\d_+/=~-]/;

/** A read that failed, for the operator alone: our sentence, and AWS's own words behind it. */
export function logFailedRead(log: Logger, requestId: string, error: unknown): void {
  if (!(error instanceof GatewayError)) {
    log.error({ requestId, cause: described(error) }, 'read failed');
    return;
  }
  const { code, userPoolId, account, region, awsRequestId } = error.failure;
  const level = levelOf(code);
  const cause = error.cause === undefined ? {} : { cause: described(error.cause) };
  log[level](
    { requestId, code, account, region, userPoolId, awsRequestId, ...cause },
    error.message,
  );
}

function levelOf(code: ErrorCode): 'debug' | 'warn' | 'error' {
  if (CALLERS_OWN.has(code)) return 'debug';
  return code === 'INTERNAL_SERVER_ERROR' ? 'error' : 'warn';
}

type Described = string | Readonly<Record<string, unknown>>;

type SomeError = Error & { readonly code?: unknown; readonly $metadata?: object };

/**
 * The members of an error that help, cut and without credentials. The SDK hangs whatever an answer
 * held on its errors, and AWS repeats parts of a request that it refuses.
 */
function described(error: unknown, isCause = false): Described {
  if (!(error instanceof Error)) return safe(String(error));
  const { code, cause, $metadata } = error as SomeError;
  return {
    name: error.name,
    message: safe(withoutSnippet(error)),
    ...(typeof code === 'string' ? { code: safe(code) } : {}),
    ...($metadata === undefined ? {} : { $metadata }),
    // `fetch` says no more than that it failed, and why not behind it.
    ...(cause instanceof Error && !isCause ? { cause: described(cause, true) } : {}),
    stack: safe(/\n {4}at .*/s.exec(error.stack ?? '')?.[0] ?? ''),
  };
}

/** V8 quotes ten characters on each side of where JSON breaks, whatever they are. */
function withoutSnippet({ name, message }: Error): string {
  if (name !== 'SyntaxError' && !message.includes('is not valid JSON')) return message;
  return `${BROKEN_JSON.exec(message)?.[0] ?? 'Something'} … in what is not valid JSON`;
}

function safe(text: string): string {
  const credible = text.slice(0, LONGEST_TEXT).replace(CREDENTIALS, '…');
  return withoutSpokenSecrets(openText(credible));
}

/**
 * A sentence without the word after a secret's name. After `ClientSecret` or `externalId` that is any
 * word, after `password` or `token`, which are words themselves, one that is no plain word.
 */
function withoutSpokenSecrets(sentence: string): string {
  let value = NO_WORD;
  let before = '';
  return sentence.replace(/[(),;]|[^\s"'(),;]+/g, (word) => {
    if (/^(?:is|was|of|=|:)$/i.test(word)) return word;
    const isValue = value.test(word) && !FILLER.test(word) && !word.startsWith('arn:');
    value = isValue ? NO_WORD : wordAfter(before, word);
    before = word;
    return isValue ? '…' : word;
  });
}

function wordAfter(before: string, word: string): RegExp {
  if (/^external$/i.test(before) && /^ids?:?$/i.test(word)) return ANY_WORD;
  const isName = /^[\w-]+:?$/.test(word) && !/(?:exception|error):?$/i.test(word);
  if (!isName || !isSecretName(word.replace(/:$/, ''))) return NO_WORD;
  return /[a-z][A-Z]|[_-]/.test(word) ? ANY_WORD : ODD_WORD;
}
