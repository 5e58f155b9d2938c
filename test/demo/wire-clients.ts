import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { DemoPool } from '../../src/demo';

const TARGET_PREFIX = 'AWSCognitoIdentityProviderService.';

/**
 * How the SDK words a connection that broke. Its `name` and `code` are not to be relied on here: to
 * code inside jest's realm Node's own errors are no `Error`, so the SDK wraps them and drops both.
 */
export const BROKEN_CONNECTION = /socket hang up|ECONNRESET/;

/**
 * The real SDK client against an endpoint; it tries once and signs for the main account unless told
 * otherwise.
 */
export function sdkClient(
  url: string,
  region = 'us-east-1',
  maxAttempts = 1,
  accessKeyId = 'AKIDEXAMPLE',
) {
  return new CognitoIdentityProviderClient({
    endpoint: url,
    region,
    maxAttempts,
    credentials: { accessKeyId, secretAccessKey: 'not-a-secret' },
  });
}

/** What the SDK rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    const { name, message } = error as Error;
    return { ...(error as object), name, message };
  }
  throw new Error('Expected a rejection but got an answer.');
}

export function authorization(region: string, service = 'cognito-idp'): string {
  return (
    `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/${region}/${service}/aws4_request, ` +
    'SignedHeaders=host, Signature=0'
  );
}

/** A request that the SDK would never make; headers that are null are left out. */
export function rawRequest(
  url: string,
  operation: string,
  body: string,
  headers: Readonly<Record<string, string | null>> = {},
): Promise<Response> {
  const all: Record<string, string | null> = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': TARGET_PREFIX + operation,
    authorization: authorization('us-east-1'),
    ...headers,
  };
  const sent = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return fetch(url, { method: 'POST', body, headers: Object.fromEntries(sent) });
}

export async function exceptionOf(response: Response) {
  const body = (await response.json()) as { readonly __type: string; readonly message: string };
  return { status: response.status, name: body.__type, message: body.message };
}

export function demoPool(id: string, more: Partial<DemoPool> = {}): DemoPool {
  return {
    id,
    region: id.slice(0, id.lastIndexOf('_')),
    document: { Id: id, Name: `pool ${id}` },
    around: {},
    replicaRegions: [],
    ...more,
  };
}
