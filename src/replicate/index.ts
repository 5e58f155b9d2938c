export { existingOf } from './existing-of';
export { NOT_CARRIED_REASONS, type NotCarried, type NotCarriedReason } from './not-carried';
export type { Plan, PlannedStep } from './plan';
export { planOf, takeoverOf } from './plan-of';
export {
  REPLICA_PARTS,
  sizeOf,
  withNeeded,
  type OfClient,
  type ReplicaPart,
  type ReplicaSource,
} from './source';
export { writtenSteps, type WrittenPlaceholder, type WrittenStep } from './written-step';
export { checkedTarget, type ReplicaTarget } from './target';
export { updateOf } from './update';
