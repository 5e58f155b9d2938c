import type { IncomingMessage } from 'node:http';

/**
 * Every value of a header, as it came. Node's own `headersDistinct` is made of all headers, which takes
 * as long as all else that is done with them.
 *
 * @param name in lower case
 */
export function headerValues({ rawHeaders }: IncomingMessage, name: string): readonly string[] {
  const values: string[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [header = '', value = ''] = [rawHeaders[at], rawHeaders[at + 1]];
    if (header.length === name.length && header.toLowerCase() === name) values.push(value);
  }
  return values;
}
