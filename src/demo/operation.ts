import type { DemoIdentityPool } from './demo-identity-pool';
import type { RegionalPools } from './regional-pools';
import type { WireInput } from './wire-request';

/** What an operation may ask for; each takes only what it uses. */
export interface OperationContext {
  readonly input: WireInput;
  /** The pools of the region that the request was signed for. */
  readonly pools: RegionalPools;
  /** The identity pools of that region. */
  readonly identityPools: readonly DemoIdentityPool[];
}

/**
 * One operation of the service: from a request's members to an answer's members.
 *
 * @throws WireException for what AWS would refuse
 */
export type Operation = (context: OperationContext) => Readonly<Record<string, unknown>>;
