import type { DemoPool } from './demo-pool';
import { epochSeconds } from './wire-date';

type Members = Readonly<Record<string, unknown>>;

const USER_POOL_ID = /^[\w-]+_[0-9a-zA-Z]+$/;
const LONGEST_ID = 55;
const REGION = /^[a-z]{2,4}(-[a-z]{2,16}){1,3}-\d{1,2}$/;
const ARN = /^arn:[^:]*:cognito-idp:([^:]+):/;
const DATES = ['CreationDate', 'LastModifiedDate'];
/** A pool that stands without a wrapper is known by one of these. */
const TELLING = ['Id', 'Arn', 'Name'];

/**
 * Reads the text of one file: the output of `aws cognito-idp describe-user-pool`, or the bare pool.
 *
 * @throws Error that says what is wrong and what to do; the caller names the file
 */
export function poolOfFile(text: string): DemoPool {
  const content = parsed(text);
  const pool = poolWithin(content);
  const id = checkedId(pool['Id']);
  const region = regionOf(pool['Arn'], id);
  return {
    id,
    region,
    document: { ...pool, ...dates(pool) },
    replicaRegions: pool === content ? [] : replicaRegions(content['ReplicaRegions']),
  };
}

function parsed(text: string): Members {
  try {
    // Editors on Windows begin a file with a byte order mark, which JSON does not know.
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(content) ? content : {};
  } catch (cause) {
    throw new Error("is not valid JSON in UTF-8; save the command's output again", { cause });
  }
}

function poolWithin(content: Members): Members {
  if (isObject(content['UserPool'])) return content['UserPool'];
  if (!('UserPool' in content) && TELLING.some((member) => member in content)) return content;
  throw new Error(
    'holds no user pool; put the output of `aws cognito-idp describe-user-pool` there',
  );
}

function checkedId(id: unknown): string {
  if (id === undefined || id === null) throw new Error('holds a user pool without an Id; add it');
  if (typeof id === 'string' && id.length <= LONGEST_ID && USER_POOL_ID.test(id)) return id;
  throw new Error(
    `holds a user pool with the Id ${shown(id)}; write it as AWS does, such as "us-east-1_Ab1Cd2Ef3"`,
  );
}

function regionOf(arn: unknown, id: string): string {
  const inArn = typeof arn === 'string' ? ARN.exec(arn)?.[1] : undefined;
  const region = inArn ?? id.slice(0, id.lastIndexOf('_'));
  if (REGION.test(region)) return region;
  throw new Error(
    `holds the user pool ${shown(id)} of which neither Arn nor Id tells the region; add its Arn`,
  );
}

function dates(pool: Members): Members {
  const present = DATES.filter((member) => pool[member] !== undefined && pool[member] !== null);
  return Object.fromEntries(
    present.map((member) => {
      const seconds = epochSeconds(pool[member]);
      if (seconds !== null) return [member, seconds];
      throw new Error(
        `holds a user pool whose ${member} is ${shown(pool[member])}; write epoch seconds, ` +
          'or a date such as "2023-07-18T23:07:45.239000+00:00"',
      );
    }),
  );
}

function replicaRegions(regions: unknown): readonly string[] {
  if (regions === undefined) return [];
  const isRegion = (region: unknown) => typeof region === 'string' && REGION.test(region);
  if (Array.isArray(regions) && regions.every(isRegion)) return regions as readonly string[];
  throw new Error(
    `holds ReplicaRegions that are ${shown(regions)}; write a list of regions such as ["eu-west-1"]`,
  );
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
