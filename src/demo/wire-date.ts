const ISO_DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * A date as the wire has it, in epoch seconds. The AWS CLI's second version writes ISO 8601 with
 * microseconds (`2023-07-18T23:07:45.239000+00:00`), its first and the API write seconds.
 *
 * @returns null for anything else
 */
export function epochSeconds(date: unknown): number | null {
  if (typeof date === 'number') return date;
  if (typeof date !== 'string' || !ISO_DATE.test(date)) return null;
  const milliseconds = Date.parse(date);
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}
