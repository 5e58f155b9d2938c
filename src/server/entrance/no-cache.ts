/** `no-cache` alone, not the form that names fields; `max-age=0` asks for the same. */
const FRESH = /^(?:no-cache|max-age\s*=\s*"?0+"?)$/i;

/** Whether a request's `Cache-Control` asks for answers read anew (RFC 9111, 5.2.1). */
export function asksForFresh(cacheControl: string | undefined): boolean {
  if (cacheControl === undefined) return false;
  return cacheControl.split(',').some((directive) => FRESH.test(directive.trim()));
}
