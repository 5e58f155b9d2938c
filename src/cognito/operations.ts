import type { Operation } from '../domain/reads';
import type { OperationRule } from './operation';
import { identityPools } from './operations/identity-pools';
import { userPoolParts } from './operations/user-pool-parts';
import { userPools } from './operations/user-pools';

/** Every read of the domain as an operation of AWS. */
export const OPERATIONS: { readonly [Op in Operation]: OperationRule<Op> } = {
  ...userPools,
  ...userPoolParts,
  ...identityPools,
};
