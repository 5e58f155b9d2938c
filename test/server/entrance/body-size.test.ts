import type { Socket } from 'node:net';
import { aListeningServer, errorOf, type ListeningServer } from '../../support/listening-server';

const MB = 1024 ** 2;
const HUGE = 60 * MB;

describe('A request whose body is too large', () => {
  let server: ListeningServer;

  beforeAll(async () => {
    server = await aListeningServer({ limits: { maxEventLoopLagMs: 0 } });
  });
  afterAll(() => server.close());

  const post = (body: RequestInit['body']) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);

  /** As many bytes of JSON as are asked for, in pieces, of which the sender does not tell how many come. */
  const inPieces = (bytes: number) => {
    let sent = 0;
    return new ReadableStream({
      pull(controller) {
        if (sent >= bytes) controller.close();
        else controller.enqueue(new Uint8Array(Math.min(MB, bytes - sent)).fill(0x20));
        sent += MB;
      },
    });
  };

  it.each([
    ['that tells its length', () => Buffer.alloc(HUGE, ' ')],
    ['that comes in pieces', () => inPieces(HUGE)],
  ])('is refused: 60 MB %s', async (_, body) => {
    const response = await post(body());

    expect(response.status).toBe(413);
    expect(await errorOf(response)).toEqual({
      message:
        'The request is larger than 1048576 bytes, the most that is read. Ask for less at once.',
      extensions: {
        code: 'LIMIT_EXCEEDED',
        retryable: false,
        limit: 'BODY_BYTES',
        max: MB,
        requestId: response.headers.get('x-request-id'),
      },
    });
  });

  it.each([
    ['tells its length', (bytes: number) => Buffer.alloc(bytes, ' ')],
    ['comes in pieces', inPieces],
  ])('is one with a byte more than is allowed, where it %s', async (_, body) => {
    const most = await post(body(MB));
    const oneMore = await post(body(MB + 1));

    // Blanks are no JSON, but they were read.
    expect(most.status).toBe(400);
    expect(oneMore.status).toBe(413);
  });

  /** What came on a connection until it was closed, and after how long, in milliseconds. */
  const outcome = (
    socket: Socket,
  ): Promise<{ answer: string; answeredMs: number; closedMs: number }> =>
    new Promise((resolve) => {
      const startedAt = performance.now();
      const since = () => performance.now() - startedAt;
      let answer = '';
      let answeredMs = NaN;
      socket.on('data', (bytes) => {
        if (answer === '') answeredMs = since();
        answer += String(bytes);
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve({ answer, answeredMs, closedMs: since() }));
    });

  it('is refused by its length before anything of it is read, and its sender cut off', async () => {
    const socket = await server.connection();

    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${HUGE}\r\n\r\n{`,
    );
    const { answer, answeredMs, closedMs } = await outcome(socket);

    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answeredMs).toBeLessThan(1_000);
    expect(closedMs).toBeLessThan(5_000);
  });

  it('is refused as soon as it is too long, however slowly it comes, and its sender cut off', async () => {
    const small = await aListeningServer({ limits: { maxBodyBytes: 1_024 } });
    const socket = await small.connection();
    const piece = `100\r\n${' '.repeat(256)}\r\n`;

    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    const dripping = setInterval(() => socket.write(piece), 50);
    const { answer, answeredMs, closedMs } = await outcome(socket);
    clearInterval(dripping);

    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('larger than 1024 bytes');
    expect(answeredMs).toBeLessThan(2_000);
    expect(closedMs).toBeLessThan(6_000);
    await small.close();
  });

  it('harms no other', async () => {
    const huge = Array.from({ length: 5 }, () => post(Buffer.alloc(HUGE, ' ')));

    const { status } = await server.ask();

    expect(status).toBe(200);
    await Promise.all(huge);
  });
});
