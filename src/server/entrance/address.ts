import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { headerValues } from './header-values';

/** A gateway has few names. */
const MOST_ADDRESSES = 100;

/**
 * A check whether a request says whom it is for, in one way, and so that a URL can be made of it. What was
 * checked is remembered: to parse a URL takes longer than all else that is looked at.
 */
export function rememberAddresses(): (request: FastifyRequest) => boolean {
  const known = new LRUCache<string, boolean>({ max: MOST_ADDRESSES });
  return (request) => {
    const host = hostOf(request);
    if (host === undefined) return false;
    // A proxy has its say in what the integration with Apollo makes a URL of, and fails where it cannot.
    const url = `${request.protocol}://${request.hostname}/`;
    const text = `${host} ${url}`;
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const isAddress = isHost(host) && URL.canParse(url);
    known.set(text, isAddress);
    return isAddress;
  };
}

/** Undefined where there are several: Node keeps the first of them, and a proxy may keep another. */
function hostOf({ raw, headers }: FastifyRequest): string | undefined {
  return headerValues(raw, 'host').length > 1 ? undefined : headers.host;
}

function isHost(host: string): boolean {
  return URL.canParse(`http://${host}`) && !/[/?#@\s]/.test(host);
}
