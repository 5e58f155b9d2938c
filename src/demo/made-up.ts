import { randomInt } from 'node:crypto';

const DIGITS = '0123456789';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** An id as AWS gives it to a new user pool. */
export function newUserPoolId(region: string): string {
  return `${region}_${random(DIGITS + SMALL + CAPITALS, 9)}`;
}

/** The ARN of a pool, in the partition of its region. */
export function userPoolArn(region: string, accountId: string, id: string): string {
  const partition = region.startsWith('cn-')
    ? 'aws-cn'
    : region.startsWith('us-gov-')
      ? 'aws-us-gov'
      : 'aws';
  return `arn:${partition}:cognito-idp:${region}:${accountId}:userpool/${id}`;
}

/** An id as AWS gives it to a new app client. */
export function newClientId(): string {
  return random(DIGITS + SMALL, 26);
}

/** A secret as long as AWS's. It says what it is, so that a test which looks for leaks finds it. */
export function newClientSecret(): string {
  return `PLANTED${random(DIGITS + SMALL, 44)}`;
}

/** A domain of CloudFront's, as AWS gives one to each domain of a pool. */
export function newDistribution(): string {
  return `d${random(DIGITS + SMALL, 13)}.cloudfront.net`;
}

/** This moment in epoch seconds, as the wire has it. */
export function now(): number {
  return Date.now() / 1000;
}

/** This moment as AWS names versions of pages and domains by it: `20250301120000`. */
export function newVersion(): string {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14);
}

function random(characters: string, length: number): string {
  return Array.from({ length }, () => characters[randomInt(characters.length)]).join('');
}
