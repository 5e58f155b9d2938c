import type { JwtPayload } from 'aws-jwt-verify/jwt-model';
import type { Caller } from '../domain/access';
import type { Issuer } from '../domain/issuer';

const LONGEST_NAME = 200;

/** Where issuers write what a token grants: scopes, groups and roles. */
const GRANTS = ['scope', 'scp', 'groups', 'cognito:groups', 'roles'] as const;

/** Scopes come as one text with spaces between them; the name of a group may hold a space. */
const SPACED: ReadonlySet<string> = new Set(['scope', 'scp']);

/** Whom the verified claims of a token name, and what they grant. */
export function callerOf(claims: JwtPayload, { internal, sensitive }: Issuer['access']): Caller {
  const granted = new Set(GRANTS.flatMap((claim) => textsOf(claim, claims[claim])));
  const grants = (names: readonly string[]) => names.some((name) => granted.has(name));
  return {
    name: nameOf(claims),
    access: grants(sensitive) ? 'SENSITIVE' : grants(internal) ? 'INTERNAL' : 'PUBLIC',
  };
}

function textsOf(claim: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  if (typeof value !== 'string') return [];
  return SPACED.has(claim) ? value.split(' ') : [value];
}

/** Harmless in a header and a log, whatever the issuer lets people call themselves. */
function nameOf({ iss = '', sub, client_id }: JwtPayload): string {
  const subject = sub ?? (typeof client_id === 'string' ? client_id : '');
  return `${iss}#${subject}`.slice(0, LONGEST_NAME).replace(/[^\x21-\x7e]/g, '_');
}
