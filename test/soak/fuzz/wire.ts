import { connect } from 'node:net';

export interface WireAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

const PATIENCE_MS = 30_000;

/**
 * Everything that is answered to some bytes on a connection of their own, whose sender sends no more.
 *
 * @throws Error where the connection is not closed in time
 */
export function sendBytes(base: string, bytes: Uint8Array): Promise<readonly WireAnswer[]> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const pieces: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('The connection stayed open.')));
    socket.on('data', (piece) => pieces.push(piece));
    // A server may be done with a connection before the last byte of nonsense has come.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.on('close', () => resolve(answersIn(Buffer.concat(pieces))));
  });
}

/** The answers that stand behind each other in what came, none of them cut into chunks. */
function answersIn(bytes: Buffer): readonly WireAnswer[] {
  const answers: WireAnswer[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const end = rest.indexOf('\r\n\r\n');
    const head = rest.subarray(0, end === -1 ? rest.length : end).toString('latin1');
    const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(head) ?? [];
    if (status === undefined) throw new Error(`Expected an answer of HTTP, but got ${head}`);
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
    const from = end === -1 ? rest.length : end + 4;
    answers.push({
      status: Number(status),
      contentType: /^content-type: *(.*)$/im.exec(head)?.[1]?.trim() ?? '',
      text: rest.subarray(from, from + length).toString(),
    });
    rest = rest.subarray(from + length);
  }
  return answers.filter(({ status }) => status !== 100);
}
