import type { ReplicaRole, ReplicaStatus } from './enums';
import type { PartPage, UserPoolPageInput, UserPoolPart } from './user-pool-part';

/** A copy of a pool in one region as the graph serves it. */
export interface UserPoolReplica extends UserPoolPart {
  readonly regionName: string;
  readonly status: ReplicaStatus | null;
  readonly statusRaw: string | null;
  readonly role: ReplicaRole | null;
  readonly roleRaw: string | null;
  readonly userPoolArn: string | null;
}

export interface UserPoolReplicaReads {
  ListUserPoolReplicas: { input: UserPoolPageInput; value: PartPage<UserPoolReplica> };
}
