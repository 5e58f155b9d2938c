import { URL } from 'node:url';
import { connect } from 'node:net';

const BUFFER_BYTES = 64 * 1024;
const HEAD_END = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: *(\d+)/i;

/**
 * A kept connection with one request under way at most, as little as a load generator needs: an HTTP
 * client of Node's own takes longer for a request than the server that is measured.
 *
 * @param onAnswer is told status and body of each answer that came whole; the bytes are only lent
 * @param onBroken is told why nothing comes any more
 */
export async function openConnection(url, { onAnswer, onBroken }) {
  const { hostname: host, port } = new URL(url);
  let earlier = null;
  let isClosed = false;

  const fail = (reason) => {
    if (isClosed) return;
    isClosed = true;
    socket.destroy();
    onBroken(reason);
  };

  const take = (length, buffer) => {
    const chunk = buffer.subarray(0, length);
    const bytes = earlier === null ? chunk : Buffer.concat([earlier, chunk]);
    const head = bytes.indexOf(HEAD_END);
    if (head === -1) {
      earlier = Buffer.from(bytes);
      return true;
    }
    const text = bytes.latin1Slice(0, head);
    const told = LENGTH.exec(text);
    if (told === null) return fail('an answer that does not tell its length');
    const end = head + HEAD_END.length + Number(told[1]);
    if (bytes.length > end) return fail('an answer that is longer than it tells');
    if (bytes.length < end) {
      earlier = Buffer.from(bytes);
      return true;
    }
    earlier = null;
    onAnswer(Number(text.slice(9, 12)), bytes.subarray(head + HEAD_END.length, end));
    return true;
  };

  const onread = { buffer: Buffer.allocUnsafe(BUFFER_BYTES), callback: take };
  const socket = connect({ host, port: Number(port), noDelay: true, onread });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  socket.on('error', (error) => fail(error.message));
  socket.on('close', () => fail('the server closed the connection'));

  return {
    send: (bytes) => void socket.write(bytes),
    close() {
      isClosed = true;
      socket.destroy();
    },
  };
}
