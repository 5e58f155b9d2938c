export { createDocumentStore } from './document-store';
export { forbidIntrospection } from './forbid-introspection';
export { limitCost } from './limit-cost';
export { limitDocuments } from './limit-documents';
export { onlyQueries } from './read-only';
export { readTrustedDocuments, type TrustedDocuments } from './trusted-documents';
export { trustOnly } from './trust-only';
