import type { Paint } from './color';

/** How a table is put on the screen. */
export interface Look {
  readonly paint: Paint;
  /** How many columns there are; null where the result goes to no terminal. */
  readonly columns: number | null;
}
