/** The longest answer that is read, in bytes: sets of keys with certificates come to some 20 KB. */
const LONGEST_ANSWER = 256 * 1024;

/**
 * The text at an address.
 *
 * @throws Error for any answer but a text of reasonable length with status 200, and none in time
 */
export async function readAddress(address: string, signal: AbortSignal): Promise<string> {
  // An issuer that sends its readers elsewhere is not followed: whoever answers there could sign.
  const response = await fetch(address, {
    redirect: 'manual',
    signal,
    headers: { accept: 'application/json' },
  }).catch((cause: unknown) => {
    throw new Error(`${address} could not be reached.`, { cause });
  });
  if (response.status !== 200 || response.body === null) {
    await response.body?.cancel();
    throw new Error(`${address} answered ${response.status}. Expected 200.`);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > LONGEST_ANSWER) {
      throw new Error(
        `${address} answered more than ${LONGEST_ANSWER} bytes, the most that is read.`,
      );
    }
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
