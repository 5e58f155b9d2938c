import { connect } from 'node:net';
import { startGateway, type TestGateway } from '../support/gateway';

describe('the gateway over HTTP', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  /** What a server sends back to bytes that no HTTP library would send. */
  const raw = (request: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1', () =>
        socket.end(request),
      );
      let answer = '';
      socket.setEncoding('utf8').on('data', (chunk) => (answer += String(chunk)));
      socket.on('end', () => resolve(answer)).on('error', reject);
    });

  it.each([
    ['missing', ''],
    ['empty', 'Host: \r\n'],
    ['with a space', 'Host: a b\r\n'],
    ['with a path', 'Host: a/b\r\n'],
    ['with a port that is none', 'Host: a:b\r\n'],
    ['with brackets left open', 'Host: [::1\r\n'],
  ])('answers 400 and a sentence to a Host header that is %s', async (_, header) => {
    const body = JSON.stringify({ query: '{ __typename }' });

    const answer = await raw(
      `POST /graphql HTTP/1.1\r\n${header}Content-Type: application/json\r\n` +
        `Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    );

    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('application/json');
    expect(answer).toContain('Expected a Host header');
    expect(answer).toContain('BAD_REQUEST');
  });

  it('answers a query that comes by GET', async () => {
    const response = await fetch(`${gateway.url}/graphql?query={__typename}`, {
      headers: { 'apollo-require-preflight': '1' },
    });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
  });

  it.each([
    ['nothing there', 'GET', '/nothing', undefined, undefined, 404],
    ['broken JSON', 'POST', '/graphql', 'application/json', '{"query":', 400],
    ['a body that is no JSON', 'POST', '/graphql', 'application/xml', '<query/>', 415],
    ['a body without a query', 'POST', '/graphql', 'application/json', '{}', 400],
    ['a body over 1 MB', 'POST', '/graphql', 'application/json', `"${'x'.repeat(2 ** 20)}"`, 413],
  ])('answers JSON with an error to %s', async (_, method, path, type, body, status) => {
    const response = await fetch(`${gateway.url}${path}`, {
      method,
      ...(type === undefined ? {} : { headers: { 'content-type': type } }),
      ...(body === undefined ? {} : { body }),
    });

    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    expect(response.status).toBe(status);
    expect(errors[0]?.message.length).toBeGreaterThan(10);
    expect(errors[0]?.extensions.code).toMatch(/^[A-Z_]+$/);
  });

  it.each([
    ['a broken URL', 'GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
    ['what is no HTTP', 'hello\r\n\r\n', 400],
    [
      'an expectation that is none of HTTP’s',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nExpect: 200-ok\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
      417,
    ],
    [
      'two headers Host',
      'GET /graphql HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n',
      400,
    ],
    ['endless headers', `GET / HTTP/1.1\r\nHost: a\r\n${'X-A: b\r\n'.repeat(10_000)}\r\n`, 431],
  ])('answers in the shape of GraphQL to %s', async (_, bytes, status) => {
    const answer = await raw(bytes);

    const [head, body] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const { errors } = JSON.parse(body ?? '') as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      requestId: expect.any(String) as string,
    });
  });

  it.each([
    ['POST', '/graphql', '[]'],
    ['POST', '/graphql', '5'],
    ['POST', '/graphql', '{"query":5}'],
    ['GET', '/graphql', undefined],
    ['GET', '/graphql?query={__typename}&variables={', undefined],
  ])('names the request that Apollo Server refuses: %s %s %s', async (method, path, body) => {
    const response = await fetch(`${gateway.url}${path}`, {
      method,
      ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
    });

    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect(response.status).toBe(400);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      requestId: response.headers.get('x-request-id'),
    });
  });

  it('names each request, by the caller’s own name where that is harmless', async () => {
    const named = await fetch(`${gateway.url}/graphql?query={__typename}`, {
      headers: { 'apollo-require-preflight': '1', 'x-request-id': 'from-the-caller.1' },
    });
    const unnamed = await fetch(`${gateway.url}/graphql?query={__typename}`, {
      headers: { 'apollo-require-preflight': '1', 'x-request-id': '<script>' },
    });

    expect(named.headers.get('x-request-id')).toBe('from-the-caller.1');
    expect(unnamed.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'answers 405 to %s, and which methods it takes',
    async (method) => {
      const response = await fetch(`${gateway.url}/graphql`, { method });

      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
      expect(await response.json()).toMatchObject({
        errors: [
          {
            message: `Expected a request by GET or POST, but got ${method}.`,
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      });
    },
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'])(
    'says what it takes to a body of %s, also where it was asked first',
    async (type) => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type, 'apollo-require-preflight': '1' },
        body: '{"query":"{ __typename }"}',
      });

      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({
        errors: [{ message: expect.stringContaining('Content-Type: application/json') as string }],
      });
    },
  );

  it.each([
    [undefined, 200, 'application/json; charset=utf-8'],
    ['*/*', 200, 'application/json; charset=utf-8'],
    ['application/json', 200, 'application/json; charset=utf-8'],
    ['application/graphql-response+json', 200, 'application/graphql-response+json; charset=utf-8'],
    ['text/html', 406, 'application/json; charset=utf-8'],
  ])('answers a caller that accepts %s with %d and %s', async (accept, status, type) => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(accept && { accept }) },
      body: '{"query":"{ __typename }"}',
    });

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(type);
  });

  it.each([
    ['{', 'application/json', 200],
    ['{ nothing }', 'application/json', 200],
    ['{', 'application/graphql-response+json', 400],
    ['{ nothing }', 'application/graphql-response+json, application/json;q=0.9', 400],
    ['{ nothing }', '*/*', 400],
  ])(
    'answers the document %s to a caller that accepts %s with %d',
    async (query, accept, status) => {
      const { errors, data, ...answer } = await gateway.query(query, {}, { accept });

      expect(answer.status).toBe(status);
      expect(errors).toHaveLength(1);
      expect(data).toBeUndefined();
    },
  );

  it('answers no HTML at /graphql, to a browser neither', async () => {
    const response = await fetch(`${gateway.url}/graphql`, { headers: { accept: 'text/html' } });

    expect(response.headers.get('content-type')).toContain('application/json');
  });

  it('refuses what a foreign page could send without asking first', async () => {
    const response = await fetch(`${gateway.url}/graphql?query={__typename}`);

    expect(response.status).toBe(400);
  });

  it('answers introspection', async () => {
    const { data } = await gateway.query('{ __schema { queryType { name } } }');

    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });
});

describe('A gateway behind a proxy', () => {
  it.each([
    ['x-forwarded-host', 'a b'],
    ['x-forwarded-host', '[::1'],
    ['x-forwarded-proto', '1 2'],
  ])('answers 400 to a header %s: %s that is passed on unread', async (name, value) => {
    const gateway = await startGateway({ env: { COGNITO_TRUST_PROXY: '1' } });

    const { status, errors } = await gateway.query(
      '{ __typename }',
      {},
      { [name]: value, 'x-forwarded-for': '192.0.2.1' },
    );

    expect(status).toBe(400);
    expect(errors?.[0]?.message).toContain('Expected a Host header');
    await gateway.close();
  });
});

describe('A gateway without GraphiQL', () => {
  it.each(['/', '/graphiql', '/graphiql/', '/graphiql/index.html'])(
    'answers 404 in JSON at %s, and GraphQL as ever',
    async (path) => {
      const gateway = await startGateway({ env: { COGNITO_GRAPHIQL: 'false' } });

      const page = await fetch(gateway.url + path, { headers: { accept: 'text/html' } });
      const { data } = await gateway.query('{ __typename }');

      expect(page.status).toBe(404);
      expect(page.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(await page.json()).toMatchObject({
        errors: [{ extensions: { code: 'BAD_REQUEST' } }],
      });
      expect(data).toEqual({ __typename: 'Query' });
      await gateway.close();
    },
  );
});
