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

/** The partitions whose hosts are not under amazonaws.com (the SDK's own list, 3.1169). */
const DNS_SUFFIXES: readonly (readonly [RegExp, string])[] = [
  [/^cn-/, 'amazonaws.com.cn'],
  [/^eusc-/, 'amazonaws.eu'],
  [/^us-iso-/, 'c2s.ic.gov'],
  [/^us-isob-/, 'sc2s.sgov.gov'],
  [/^us-isof-/, 'csp.hci.ic.gov'],
  [/^eu-isoe-/, 'cloud.adc-e.uk'],
];

/** The DNS suffix that AWS's hosts have in a region. */
export function dnsSuffix(region: string): string {
  return DNS_SUFFIXES.find(([regions]) => regions.test(region))?.[1] ?? 'amazonaws.com';
}
