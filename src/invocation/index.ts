export { createHandler, type Handler, type HandlerOptions } from './handler';
export type { HttpResult } from './http-result';
export { createTimeLimit, type TimeLimit } from './time-limit';
