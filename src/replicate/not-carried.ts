/** Why something of a pool does not travel; schema.graphql says each in words. */
export type NotCarriedReason = (typeof NOT_CARRIED_REASONS)[number];

export const NOT_CARRIED_REASONS = [
  'ASSIGNED_BY_AWS',
  'BUILT_IN',
  'EMPTY',
  'NEEDS_TWIN',
  'NOT_READABLE',
  'NOT_SUPPORTED',
  'NOT_UPDATABLE',
  'NOT_WANTED',
  'NO_EFFECT',
  'REWRITTEN',
  'SECRET',
  'UNIQUE',
] as const;

/** Something of the source that is not in any input as it stands in the source. */
export interface NotCarried {
  /** AWS's names joined by dots; of what stands around the pool, after the list and the item's name. */
  readonly path: string;
  readonly reason: NotCarriedReason;
  /** One sentence: why, and what to do where something can be done. */
  readonly message: string;
}
