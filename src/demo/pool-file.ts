import { isRegion } from '../domain/region';
import { homeRegion, isUserPoolId } from '../domain/user-pool-key';
import type { DemoPool } from './demo-pool';
import { epochSeconds } from './wire-date';

type Members = Readonly<Record<string, unknown>>;

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
    around: pool === content ? {} : around(content),
    replicaRegions: pool === content ? [] : replicaRegions(content['ReplicaRegions']),
  };
}

function around({ UserPool: _, ReplicaRegions: __, ...rest }: Members): Members {
  return rest;
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
  if (typeof id === 'string' && isUserPoolId(id)) return id;
  throw new Error(
    `holds a user pool with the Id ${shown(id)}; write it as AWS does, such as "us-east-1_Ab1Cd2Ef3"`,
  );
}

function regionOf(arn: unknown, id: string): string {
  const inArn = typeof arn === 'string' ? ARN.exec(arn)?.[1] : undefined;
  const region = inArn ?? homeRegion(id);
  if (region !== null && isRegion(region)) return region;
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
  const isText = (region: unknown): region is string => typeof region === 'string';
  if (Array.isArray(regions) && regions.every(isText) && regions.every(isRegion)) return regions;
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
