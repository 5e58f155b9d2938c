export { createLoaders, type Loaders } from './loaders';
export { createOperationDeadline, type OperationDeadline } from './operation-deadline';
