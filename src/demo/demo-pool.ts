/** A user pool as Cognito's wire tells it. */
export interface DemoPool {
  /** The region the pool lives in. */
  readonly region: string;
  readonly id: string;
  /** The `UserPool` of a DescribeUserPool answer: PascalCase, dates in epoch seconds. */
  readonly document: Readonly<Record<string, unknown>>;
  /** What stands around the pool (`UserPoolClients`, `Groups`, …), each as the wire tells it. */
  readonly around: Readonly<Record<string, unknown>>;
  /** Other regions that answer for the same pool. */
  readonly replicaRegions: readonly string[];
}
