/** What can be told of anything that the SDK threw. */
export interface SdkErrorTraits {
  readonly error: unknown;
  readonly name: string;
  /** Node's code for a failed connection; empty where there is none. */
  readonly code: string;
  readonly status: number | null;
  readonly awsRequestId: string | null;
  /** What the header `Retry-After` asks for, in milliseconds. */
  readonly retryAfterMs: number | null;
  /** Something answered, whatever it was. */
  readonly answered: boolean;
  /** It answered with an exception of the service's protocol. */
  readonly isException: boolean;
}

/** Each part of an SDK error can be missing (measured for SDK 3.1169). */
interface SdkError {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly $fault?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> };
}

const LONGEST_WAIT_MS = 2 ** 31 - 1;

export function sdkErrorTraits(error: unknown): SdkErrorTraits {
  const { name, code, $fault, $metadata, $response } = Object(error) as SdkError;
  return {
    error,
    name: typeof name === 'string' ? name : '',
    code: typeof code === 'string' ? code : '',
    status: $metadata?.httpStatusCode ?? null,
    awsRequestId: $metadata?.requestId ?? null,
    retryAfterMs: milliseconds($response?.headers?.['retry-after']),
    answered: $response !== undefined,
    isException: $fault !== undefined,
  };
}

/** The header holds whole seconds or a date (RFC 9110, 10.2.3). */
function milliseconds(header: string | undefined): number | null {
  if (header === undefined) return null;
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return wait >= 0 ? Math.min(wait, LONGEST_WAIT_MS) : null;
}
