import type { Listed } from './listed';
import type { Page, PageInput } from './page';
import type { Place } from './place';

/** What stands in one user pool, and where that pool was read. */
export interface UserPoolPart extends Place {
  readonly userPoolId: string;
}

/** What names one user pool within its place. */
export interface UserPoolInput {
  readonly userPoolId: string;
}

/** Which page of a list of what stands in one pool; null for the first. */
export interface UserPoolPageInput extends UserPoolInput, PageInput {}

/** One page of what stands in a pool, each as far as the list tells it. */
export type PartPage<Summary> = Page<Listed<Summary>>;
