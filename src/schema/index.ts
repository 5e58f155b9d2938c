export type { RequestContext } from './context';
export { createSchema } from './executable-schema';
export { createSubgraphSchema } from './subgraph-schema';
export { refusalsLeftOut } from './operation-work';
export { publicError } from './public-failure';
export { formatError, isUnforeseen, UNFORESEEN } from './format-error';
