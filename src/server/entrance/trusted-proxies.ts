import type { ServingConfig } from '../../config';

/**
 * Fastify's option `trustProxy`: whom to believe in `X-Forwarded-For`. A count of hops is a function here:
 * Fastify 5.12 takes a number for "nobody", since it cannot tell who stands at the last hop. An operator
 * who counts proxies says that nobody reaches the gateway but through them.
 */
export function trustedProxies(
  trustProxy: ServingConfig['trustProxy'],
): false | string[] | ((address: string, hop: number) => boolean) {
  if (trustProxy === null) return false;
  return typeof trustProxy === 'number' ? (_, hop) => hop < trustProxy : [...trustProxy];
}
