import type { Loaders } from '../loaders';

/** What every resolver of one request shares. */
export interface RequestContext {
  /** Names this request in the answer's headers, in its errors and in the log. */
  readonly requestId: string;
  readonly loaders: Loaders;
  /** The region of lists, and of pools whose id names none. */
  readonly region: string;
  /** The longest list of ids that one field takes. */
  readonly maxIds: number;
}
