import type { TimeUnit } from './enums';

const SECONDS: Readonly<Record<Exclude<TimeUnit, 'UNRECOGNIZED'>, number>> = Object.freeze({
  SECONDS: 1,
  MINUTES: 60,
  HOURS: 3_600,
  DAYS: 86_400,
});

/** What AWS assumes where it was told nothing (SDK documentation of `UserPoolClientType`, read 2026-11). */
export interface TokenDefault {
  readonly unit: keyof typeof SECONDS;
  readonly seconds: number;
}

/** One hour; a number without a unit means hours. */
export const ACCESS_OR_ID_TOKEN: TokenDefault = { unit: 'HOURS', seconds: SECONDS.HOURS };

/** Thirty days; a number without a unit means days. */
export const REFRESH_TOKEN: TokenDefault = { unit: 'DAYS', seconds: 30 * SECONDS.DAYS };

const LARGEST_INT = 2 ** 31 - 1;

/**
 * For how many seconds a kind of token is valid. No number, or 0, means AWS's default. Null for a
 * unit that came after us, and beyond GraphQL's Int (68 years; AWS allows 10).
 */
export function validitySeconds(
  validity: number | null,
  unit: TimeUnit | null,
  byDefault: TokenDefault,
): number | null {
  if (!validity) return byDefault.seconds;
  const known = unit ?? byDefault.unit;
  if (known === 'UNRECOGNIZED') return null;
  const seconds = validity * SECONDS[known];
  return seconds <= LARGEST_INT ? seconds : null;
}
