import { appendFileSync } from 'node:fs';

/** A row of the table that closes a run. */
export interface Figure {
  /** What the gateway went through. */
  readonly weather: string;
  readonly promise: string;
  readonly measured: string;
}

/** Keeps a figure for the table, whether its promise is kept or not. */
export function note(figure: Figure): void {
  const path = process.env['SOAK_FIGURES'];
  if (path === undefined) throw new Error('Run this by npm run soak.');
  appendFileSync(path, `${JSON.stringify(figure)}\n`);
}

/** The value that a share of all is not above, 0 to 1; NaN where there is none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Milliseconds for reading: a tenth where that is worth telling. */
export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
