import { createHash } from 'node:crypto';

/** Enough of a SHA-256 that no two answers meet by chance. */
const LENGTH = 27;

/** A weak entity tag of an answer's data (RFC 9110, 8.8.3): what it cost is not part of what it says. */
export function entityTag(data: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(data)).digest('base64url');
  return `W/"${digest.slice(0, LENGTH)}"`;
}

/** Whether a header `If-None-Match` names a tag, by weak comparison (RFC 9110, 13.1.2). */
export function namesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const named: readonly string[] = ifNoneMatch.match(/"[^"]*"/g) ?? [];
  return named.includes(tag.replace(/^W\//, ''));
}
