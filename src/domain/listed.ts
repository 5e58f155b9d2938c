import type { GatewayError } from './gateway-error';

/** A thing's place in a list. */
export interface Listed<Summary> {
  /** What names it within its list, there even when nothing else of it can be understood. */
  readonly id: string;
  /** What the list told of it, or why that cannot be understood. */
  readonly summary: Summary | GatewayError;
}
