export type { RequestContext } from './context';
export { createSchema } from './executable-schema';
export { formatError, isUnforeseen, UNFORESEEN } from './format-error';
