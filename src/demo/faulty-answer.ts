import type { ServerResponse } from 'node:http';
import { RAW_AWS_TEXT, type Fault } from './fault';
import { exceptionAnswer, jsonAnswer, send, sendHead, type WireAnswer } from './wire-answer';

const PIECES_PER_SECOND = 20;

/**
 * Answers a request wrongly.
 *
 * @param right makes the answer that it would have had
 * @param refused makes a refusal in the shape of the service that was asked
 */
export function sendFaulty(
  response: ServerResponse,
  fault: Fault,
  right: () => WireAnswer,
  refused: typeof exceptionAnswer = exceptionAnswer,
): void {
  switch (fault.kind) {
    case 'exception':
      return send(response, refusal(fault, refused));
    case 'html':
      return send(response, page(fault.status));
    case 'json':
      return send(response, jsonAnswer(fault.body, fault.status));
    case 'empty':
      return send(response, { ...jsonAnswer(null), body: '' });
    case 'malformed':
      return send(response, { ...jsonAnswer(null), body: `{"UserPool": ${RAW_AWS_TEXT}` });
    case 'truncated':
      return sendHalf(response, right());
    case 'hang':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'drip':
      return drip(response, right(), fault.bytesPerSecond);
    case 'latency':
      return unlessLeft(response, fault.ms, () => send(response, right()));
  }
}

function refusal(
  fault: Extract<Fault, { kind: 'exception' }>,
  refused: typeof exceptionAnswer,
): WireAnswer {
  const status = fault.status ?? (fault.name === 'InternalErrorException' ? 500 : 400);
  const headers: Record<string, string> =
    fault.retryAfterSeconds === undefined ? {} : { 'retry-after': String(fault.retryAfterSeconds) };
  return refused(fault.name, fault.message ?? RAW_AWS_TEXT, status, headers);
}

function page(status: number): WireAnswer {
  const body = `<!DOCTYPE html><html><body><h1>${status}</h1><p>${RAW_AWS_TEXT}</p></body></html>`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

function sendHalf(response: ServerResponse, answer: WireAnswer): void {
  const body = sendHead(response, answer);
  response.write(body.subarray(0, Math.floor(body.length / 2)), () =>
    response.socket?.destroySoon(),
  );
}

function drip(response: ServerResponse, answer: WireAnswer, bytesPerSecond: number): void {
  const body = sendHead(response, answer);
  response.flushHeaders();
  const size = Math.max(1, Math.round(bytesPerSecond / PIECES_PER_SECOND));
  const pause = (size / bytesPerSecond) * 1000;
  const sendFrom = (start: number): void => {
    if (start >= body.length) return void response.end();
    response.write(body.subarray(start, start + size));
    unlessLeft(response, pause, () => sendFrom(start + size));
  };
  sendFrom(0);
}

/** Acts later, or never when the client has left by then. */
function unlessLeft(response: ServerResponse, ms: number, act: () => void): void {
  if (response.destroyed) return;
  const stop = (): void => clearTimeout(timer);
  const timer = setTimeout(() => {
    response.off('close', stop);
    act();
  }, ms);
  response.once('close', stop);
}
