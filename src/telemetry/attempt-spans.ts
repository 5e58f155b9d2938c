import { SpanKind, SpanStatusCode, type Span } from '@opentelemetry/api';
import type { AttemptWatcher } from '../domain/attempt-watcher';
import { TRACER } from './tracer';

/** The SDK's ids of Cognito's two services, without their blanks. */
const SERVICES = {
  'cognito-idp': 'CognitoIdentityProvider',
  'cognito-identity': 'CognitoIdentity',
} as const;

/**
 * A span for each request to AWS, from when it is sent, as OpenTelemetry's conventions for AWS's SDKs have
 * it. What it waited for its turn is the gap between it and the start of its read's span.
 */
export const traceAttempts: AttemptWatcher = {
  begins({ service, operation, place: { account, region } }) {
    let span: Span | null = null;
    return {
      sent() {
        span = TRACER.startSpan(`${SERVICES[service]}.${operation}`, {
          kind: SpanKind.CLIENT,
          attributes: {
            'rpc.system': 'aws-api',
            'rpc.service': SERVICES[service],
            'rpc.method': operation,
            'cloud.region': region,
            'cognito.account': account,
          },
        });
      },
      ended(outcome, awsRequestId) {
        if (span === null) return;
        if (awsRequestId !== null) span.setAttribute('aws.request_id', awsRequestId);
        if (outcome !== 'OK') {
          span.setAttribute('error.type', outcome).setStatus({ code: SpanStatusCode.ERROR });
        }
        span.end();
      },
    };
  },
};
