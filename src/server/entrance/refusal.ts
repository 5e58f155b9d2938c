import type { LimitName } from '../../domain/gateway-error';

/** What becomes an entry in `errors`, and the status and headers it is told with. */
export interface RefusalDetail {
  readonly status: number;
  readonly code: string;
  /** How long to wait before asking again, in milliseconds; left out where waiting is no remedy. */
  readonly retryAfterMs?: number;
  /** Which of our own limits was met, and where it stands. */
  readonly limit?: LimitName;
  readonly max?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is turned away before it becomes an operation. The message is for its sender. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    message: string,
    readonly detail: RefusalDetail,
  ) {
    super(message);
  }
}
