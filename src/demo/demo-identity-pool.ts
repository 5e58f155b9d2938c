/** An identity pool as Cognito's wire tells it, in the four operations that read one. */
export interface DemoIdentityPool {
  /** The twelve digits of its account; null for the endpoint's first one. */
  readonly accountId: string | null;
  readonly region: string;
  readonly id: string;
  /** The answer of DescribeIdentityPool. */
  readonly document: Readonly<Record<string, unknown>>;
  /** What GetIdentityPoolRoles answers beside the id: `Roles` and `RoleMappings`, where they are set. */
  readonly roles: Readonly<Record<string, unknown>>;
  /** The answers of GetPrincipalTagAttributeMap without the id, each with its `IdentityProviderName`. */
  readonly principalTagMaps: readonly Readonly<Record<string, unknown>>[];
}
