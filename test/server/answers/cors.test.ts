import { TokenRefused } from '../../../src/access';
import { aListeningServer, type ListeningServer } from '../../support/listening-server';

const ALLOWED = 'https://app.example.com';
const OTHER = 'https://elsewhere.example.com';

/** What an answer tells the browser of who may read it. */
function corsOf({ headers }: Response) {
  return {
    origin: headers.get('access-control-allow-origin'),
    credentials: headers.get('access-control-allow-credentials'),
    exposed: headers.get('access-control-expose-headers'),
    vary: headers.get('vary'),
  };
}

const SHOWN = {
  origin: ALLOWED,
  credentials: null,
  exposed: 'etag, retry-after, www-authenticate, x-request-id',
};

describe('Pages of an allowed origin', () => {
  let server: ListeningServer;
  let asked: number;

  beforeEach(async () => {
    asked = 0;
    server = await aListeningServer({
      serving: { corsOrigins: ['https://first.example.com', ALLOWED] },
      authenticate: (authorization) => {
        asked += 1;
        return authorization === 'bad'
          ? Promise.reject(new TokenRefused('The token is no token.'))
          : Promise.resolve({ name: null, access: 'PUBLIC' });
      },
    });
  });
  afterEach(() => server.close());

  const preflight = (origin: string) =>
    fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  it('are shown answers', async () => {
    const response = await server.ask({ origin: ALLOWED });

    expect(response.status).toBe(200);
    expect(corsOf(response)).toMatchObject(SHOWN);
    expect(response.headers.get('vary')).toContain('Origin');
  });

  it.each([
    ['a token that is refused', 401, { headers: { authorization: 'bad' } }],
    ['a method that is not answered', 405, { method: 'PUT' }],
    ['a body that is no JSON', 400, { body: '{' }],
    ['a media type that is not read', 415, { headers: { 'content-type': 'text/xml' } }],
    ['a path where nothing is', 404, { path: '/nothing' }],
  ])('are shown what went wrong: %s', async (_, status, request) => {
    const {
      path = '/graphql',
      headers,
      ...rest
    } = request as {
      readonly path?: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      body: '{}',
      ...rest,
      headers: { 'content-type': 'application/json', origin: ALLOWED, ...headers },
    });

    expect(response.status).toBe(status);
    expect(corsOf(response)).toMatchObject(SHOWN);
  });

  it('may send what they ask leave for, which costs no token check', async () => {
    const response = await preflight(ALLOWED);

    expect(response.status).toBe(204);
    expect(corsOf(response)).toMatchObject(SHOWN);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
    expect(response.headers.get('access-control-max-age')).toBe('7200');
    expect(asked).toBe(0);
  });

  it.each([OTHER, 'https://app.example.com.evil.example', 'http://app.example.com', 'null'])(
    'are all that is shown anything: not those of %s',
    async (origin) => {
      const asks = await preflight(origin);
      const response = await server.ask({ origin });

      expect(corsOf(asks).origin).toBeNull();
      expect(corsOf(response).origin).toBeNull();
      expect(corsOf(response).vary).toContain('Origin');
    },
  );
});

describe('Pages of any origin', () => {
  it('are shown answers where "*" is allowed, and never with cookies', async () => {
    const server = await aListeningServer({ serving: { corsOrigins: ['*'] } });

    const response = await server.ask({ origin: OTHER });

    expect(corsOf(response)).toMatchObject({ ...SHOWN, origin: '*' });
    await server.close();
  });

  it('are shown nothing where none is allowed', async () => {
    const server = await aListeningServer({ serving: { corsOrigins: [] } });

    const asks = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: OTHER, 'access-control-request-method': 'POST' },
    });
    const response = await server.ask({ origin: OTHER });

    expect(asks.status).toBe(405);
    expect([corsOf(asks).origin, corsOf(response).origin]).toEqual([null, null]);
    await server.close();
  });
});
