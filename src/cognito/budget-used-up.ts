import type { QuotaBucket } from './operation';

/** What fails a read whose time was up before the gateway's own budget let it through. */
export class BudgetUsedUp extends Error {
  override readonly name = 'BudgetUsedUp';
  /** When its turn would have come, in whole milliseconds from now. */
  readonly retryAfterMs: number;

  constructor(
    readonly bucket: QuotaBucket,
    untilItsTurnMs: number,
  ) {
    super(`The budget for ${bucket} had no turn in time.`);
    this.retryAfterMs = Math.max(1, Math.ceil(untilItsTurnMs));
  }
}
