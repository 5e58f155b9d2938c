export type { ExistingIds } from './existing';
export { terraformOf } from './terraform-of';
