import { trace } from '@opentelemetry/api';

/** Where our spans come from. They go nowhere until main.ts has started the SDK. */
export const TRACER = trace.getTracer('cognito-graphql-gateway');
