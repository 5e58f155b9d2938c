import { resultOf } from '../../src/invocation/http-result';
import { loadConfig } from '../../src/config';

/** What Lambda takes of a function's result, in bytes of its JSON (its page of quotas: 6 MB). */
const LAMBDA_TAKES = 6 * 1024 ** 2;

const answer = (rawPayload: Buffer, headers = {}) => ({ statusCode: 200, headers, rawPayload });

describe('The result of an answer', () => {
  it('is its status, its headers and its text, without what is of the connection', () => {
    const headers = {
      'content-type': 'application/json',
      'x-request-id': 'a',
      'content-length': '3',
      connection: 'close',
      date: 'today',
    };

    expect(resultOf({ statusCode: 401, headers, rawPayload: Buffer.from('{é}') })).toEqual({
      statusCode: 401,
      headers: { 'content-type': 'application/json', 'x-request-id': 'a' },
      body: '{é}',
      isBase64Encoded: false,
    });
  });

  it('fits into what Lambda takes, at the longest answer of a function and if it is all quotes', () => {
    const { limits } = loadConfig(
      { COGNITO_SOURCE: 'demo', COGNITO_ALLOW_UNAUTHENTICATED: 'true' },
      'FUNCTION',
    );
    const longest = Buffer.alloc(limits.maxAnswerBytes, '"');

    const result = resultOf(answer(longest, { vary: 'Accept' }));

    expect(result.isBase64Encoded).toBe(true);
    expect(Buffer.from(result.body, 'base64').equals(longest)).toBe(true);
    expect(Buffer.byteLength(JSON.stringify(result))).toBeLessThan(LAMBDA_TAKES * 0.95);
  });

  it('says that an answer is too long rather than have Lambda fail, since characters are no bytes', () => {
    const longest = Buffer.alloc(4_500_000, '"');
    const longer = Buffer.concat([longest, Buffer.from('x')]);

    const [sent, refused] = [longest, longer].map((body) =>
      resultOf(answer(body, { 'x-request-id': 'a' })),
    );

    expect(Buffer.byteLength(JSON.stringify(sent))).toBeLessThan(LAMBDA_TAKES);
    expect(sent?.statusCode).toBe(200);
    expect(refused?.statusCode).toBe(400);
    expect(JSON.parse(refused?.body ?? '')).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('more than 4500000 bytes') as string,
          extensions: { code: 'LIMIT_EXCEEDED', limit: 'ANSWER_BYTES', requestId: 'a' },
        },
      ],
    });
  });
});
