import { requiredInteger } from './validation';
import type { WireInput } from './wire-request';

/** How long a page shall be; AWS's longest where the request does not say. */
export function pageSize(input: WireInput, member: string, most: number, least = 1): number {
  if (input[member] === undefined || input[member] === null) return most;
  return requiredInteger(input, member, { least, most });
}
