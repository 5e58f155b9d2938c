export { TRACER } from './tracer';
export { createMetrics, type Metrics, type OperationCount } from './metrics';
export { tellAnswerStore, tellCache, tellRedis } from './cache-metrics';
export { traceAttempts } from './attempt-spans';
export { traceReads } from './read-spans';
export { watchedByAll } from './watched-by-all';
