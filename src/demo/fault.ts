/** A way in which the endpoint can answer wrongly, late or not at all. */
export type Fault =
  /** A refusal in AWS's own shape. */
  | {
      readonly kind: 'exception';
      readonly name: string;
      /** 400 unless told, 500 for InternalErrorException. */
      readonly status?: number;
      /** `RAW_AWS_TEXT` unless told. */
      readonly message?: string;
      readonly retryAfterSeconds?: number;
    }
  /** A page of something that stands before the service. */
  | { readonly kind: 'html'; readonly status: number }
  /** Any JSON as it is, with status 200 unless told. */
  | { readonly kind: 'json'; readonly status?: number; readonly body: unknown }
  /** Status 200 and no body. */
  | { readonly kind: 'empty' }
  /** Status 200 and a body that is not JSON. */
  | { readonly kind: 'malformed' }
  /** Half of the right answer under the length of the whole, then the end of the connection. */
  | { readonly kind: 'truncated' }
  /** No answer, ever. */
  | { readonly kind: 'hang' }
  /** The connection breaks before any answer. */
  | { readonly kind: 'reset' }
  /** The right answer, slowly. */
  | { readonly kind: 'drip'; readonly bytesPerSecond: number }
  /** The right answer, later. */
  | { readonly kind: 'latency'; readonly ms: number };

/**
 * What stands in every faulty answer that has words: a role, an account and a host, so that a test
 * can search whatever reaches a caller for them.
 */
export const RAW_AWS_TEXT =
  'User: arn:aws:sts::999988887777:assumed-role/demo-secret-role/i-0demo1secret is not authorized ' +
  'to perform: cognito-idp:DescribeUserPool on resource: ' +
  'arn:aws:cognito-idp:us-east-1:999988887777:userpool/* (host ip-10-9-8-7.ec2.internal)';
