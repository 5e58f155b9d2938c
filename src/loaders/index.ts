export { createIndexedSource } from './indexed-source';
export { createLoaders, type Loaders } from './loaders';
