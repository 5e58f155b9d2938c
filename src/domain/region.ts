import { GatewayError } from './gateway-error';
import { quote } from './quote';

const REGION = /^[a-z]{2,4}(-[a-z]{2,16}){1,3}-\d{1,2}$/;

/**
 * Whether a text has the shape of an AWS region (`eu-west-1`, `us-gov-east-1`, `eusc-de-east-1`).
 * It says nothing of whether such a region exists: AWS opens new ones.
 */
export function isRegion(text: string): boolean {
  return REGION.test(text);
}

/**
 * The region as given, once it is known to be safe in a host name.
 *
 * @throws GatewayError INVALID_INPUT for a text without the shape of a region
 */
export function checkedRegion(region: string, userPoolId: string | null = null): string {
  if (isRegion(region)) return region;
  throw new GatewayError(
    'INVALID_INPUT',
    `Expected region to be an AWS region such as "eu-west-1" but got ${quote(region)}.`,
    { userPoolId },
  );
}

interface Partition {
  /** As ARNs begin with it (AWS General Reference, "Amazon Resource Names"). */
  readonly name: string;
  readonly dnsSuffix: string;
}

const COMMERCIAL: Partition = { name: 'aws', dnsSuffix: 'amazonaws.com' };

/** The others, by how their regions begin (the SDK's own list, 3.1169). */
const PARTITIONS: readonly (readonly [string, Partition])[] = [
  ['cn-', { name: 'aws-cn', dnsSuffix: 'amazonaws.com.cn' }],
  ['us-gov-', { name: 'aws-us-gov', dnsSuffix: 'amazonaws.com' }],
  ['eusc-', { name: 'aws-eusc', dnsSuffix: 'amazonaws.eu' }],
  ['us-iso-', { name: 'aws-iso', dnsSuffix: 'c2s.ic.gov' }],
  ['us-isob-', { name: 'aws-iso-b', dnsSuffix: 'sc2s.sgov.gov' }],
  ['us-isof-', { name: 'aws-iso-f', dnsSuffix: 'csp.hci.ic.gov' }],
  ['eu-isoe-', { name: 'aws-iso-e', dnsSuffix: 'cloud.adc-e.uk' }],
];

/** The DNS suffix that AWS's hosts have in a region. */
export function dnsSuffix(region: string): string {
  return partitionOfRegion(region).dnsSuffix;
}

/** The partition of a region, as its ARNs begin: `aws`, `aws-us-gov`. */
export function partitionOf(region: string): string {
  return partitionOfRegion(region).name;
}

function partitionOfRegion(region: string): Partition {
  return PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? COMMERCIAL;
}
