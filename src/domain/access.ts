/** How much of the graph a caller sees: each level sees what the ones before it see. */
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

export const ACCESS_LEVELS = ['PUBLIC', 'INTERNAL', 'SENSITIVE'] as const;

/** Whoever sent a request. */
export interface Caller {
  /** Who it is, the same from request to request: issuer and subject of a token; null without a token. */
  readonly name: string | null;
  readonly access: AccessLevel;
}

/** Who sends no token where tokens are asked for. */
export const ANONYMOUS: Caller = Object.freeze({ name: null, access: 'PUBLIC' });

/** Whoever reaches a gateway that asks nobody for a token: it listens on loopback, or was told to. */
export const TRUSTED: Caller = Object.freeze({ name: null, access: 'SENSITIVE' });

/** Whether a caller of one level sees what takes another. */
export function grants(access: AccessLevel, needed: AccessLevel): boolean {
  return ACCESS_LEVELS.indexOf(access) >= ACCESS_LEVELS.indexOf(needed);
}
