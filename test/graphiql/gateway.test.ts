import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askGatewayAt } from '../../src/graphiql/gateway';

describe('asking the gateway from the page', () => {
  let server: Server;
  let url: string;
  let answer: { status: number; body: string };
  let received: { authorization: string | undefined; type: string | undefined; body: string };

  beforeEach(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { authorization, 'content-type': type } = request.headers;
        received = { authorization, type, body: Buffer.concat(chunks).toString() };
        response.writeHead(answer.status).end(answer.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('posts JSON with the headers given, which may be written in any case', async () => {
    answer = { status: 200, body: '{"data":{"a":1}}' };

    const got = await askGatewayAt(url)({ query: '{ a }' }, { Authorization: 'Bearer t' });

    expect(got).toEqual({ data: { a: 1 } });
    expect(received).toEqual({
      authorization: 'Bearer t',
      type: 'application/json',
      body: '{"query":"{ a }"}',
    });
  });

  it('takes an answer with errors, whatever its status', async () => {
    answer = { status: 401, body: '{"errors":[{"message":"Who?"}]}' };

    expect(await askGatewayAt(url)({ query: '{ a }' })).toEqual({ errors: [{ message: 'Who?' }] });
  });

  it.each(['<html>Bad gateway</html>', '', '[]', 'null', '"text"'])(
    'says that no GraphQL answer came, for %j',
    async (body) => {
      answer = { status: 502, body };

      await expect(askGatewayAt(url)({ query: '{ a }' })).rejects.toThrow(
        /^Expected a GraphQL answer, .* status 502/,
      );
    },
  );

  it('says that the gateway did not answer, where nothing listens', async () => {
    await expect(askGatewayAt('http://127.0.0.1:1/graphql')({ query: '{ a }' })).rejects.toThrow(
      /^The gateway did not answer/,
    );
  });
});
