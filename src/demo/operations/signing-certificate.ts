import { createHash } from 'node:crypto';
import type { OperationContext } from '../operation';
import { namedPool, type Members } from '../part-of-pool';

/** GetSigningCertificate: the file's, else a text that looks like one and is the pool's alone. */
export function getSigningCertificate(context: Pick<OperationContext, 'input' | 'pools'>): Members {
  const { id, around } = namedPool(context);
  return { Certificate: around['SigningCertificate'] ?? madeUp(id) };
}

function madeUp(id: string): string {
  return `MIICvTCCAaWgAwIBAgIJA${createHash('sha512').update(id).digest('base64')}`;
}
