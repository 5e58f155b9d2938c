export type { RequestContext } from './context';
export { createSchema } from './executable-schema';
export { publicError } from './public-failure';
export { formatError, isUnforeseen, UNFORESEEN } from './format-error';
