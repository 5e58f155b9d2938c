import type { ServerResponse } from 'node:http';

/** An answer before it is sent: any fault can still be made of it. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const JSON_1_1 = { 'content-type': 'application/x-amz-json-1.1' };

export function jsonAnswer(body: unknown, status = 200): WireAnswer {
  return { status, headers: JSON_1_1, body: JSON.stringify(body) };
}

/** A refusal as Cognito words it: the name stands in the body and in a header. */
export function exceptionAnswer(
  name: string,
  message: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): WireAnswer {
  return {
    status,
    headers: { ...JSON_1_1, 'x-amzn-errortype': name, ...headers },
    body: JSON.stringify({ __type: name, message }),
  };
}

/** Writes status and headers, announcing the whole body's length. */
export function sendHead(response: ServerResponse, answer: WireAnswer): Buffer {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
  return body;
}

export function send(response: ServerResponse, answer: WireAnswer): void {
  response.end(sendHead(response, answer));
}
