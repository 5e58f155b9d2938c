import type { Json } from '../domain/json';
import type { Members } from './members';

/**
 * AWS's names that a capital alone does not make of the graph's. Where one is spelled differently in
 * one shape, the field that holds the shape stands before it.
 */
const SPELLED_OTHERWISE: Readonly<Record<string, string>> = {
  'inviteMessageTemplate.smsMessage': 'SMSMessage',
  blockedIpRangeList: 'BlockedIPRangeList',
  callbackUrls: 'CallbackURLs',
  css: 'CSS',
  cssVersion: 'CSSVersion',
  customSmsSender: 'CustomSMSSender',
  defaultRedirectUri: 'DefaultRedirectURI',
  kmsKeyId: 'KMSKeyID',
  logoutUrls: 'LogoutURLs',
  skippedIpRangeList: 'SkippedIPRangeList',
};

/** What the domain serves, as far as it is AWS's own: objects, lists of them, and leaves. */
type Served = Json | undefined | object;

/**
 * A value of the domain as AWS writes it: members in AWS's spelling, what AWS left out left out, and of
 * an enum what AWS said. It is the way back from `src/cognito`'s mapping, for every shape without maps.
 */
export function inAwsSpelling(value: object, parent = ''): Members {
  const fields = value as Readonly<Record<string, Served>>;
  const members: [string, Json][] = [];
  for (const [field, served] of Object.entries(fields)) {
    if (served === null || served === undefined || isRawOf(field, fields)) continue;
    const raw = fields[`${field}Raw`];
    members.push([awsName(field, parent), jsonOf(raw ?? served, field)]);
  }
  return Object.fromEntries(members);
}

/** Whether a field only says how AWS wrote another one. */
function isRawOf(field: string, fields: Readonly<Record<string, Served>>): boolean {
  return field.endsWith('Raw') && Object.hasOwn(fields, field.slice(0, -'Raw'.length));
}

function jsonOf(value: Exclude<Served, null | undefined>, field: string): Json {
  if (typeof value !== 'object') return value;
  if (!Array.isArray(value)) return inAwsSpelling(value, field);
  return value.map((item: Exclude<Served, null | undefined>) => jsonOf(item, field));
}

function awsName(field: string, parent: string): string {
  return (
    SPELLED_OTHERWISE[`${parent}.${field}`] ??
    SPELLED_OTHERWISE[field] ??
    field.charAt(0).toUpperCase() + field.slice(1)
  );
}
