import { request } from 'node:http';
import { anIssuer, AUDIENCE } from '../support/issuer';
import { startGateway, type TestGateway } from '../support/gateway';
import { KEYS, startKeyServer, type KeyServer } from './key-server';

const POOL = 'us-east-1_Embed0001';
const QUERY = '{ __typename }';

describe('A gateway that asks for tokens', () => {
  const first = anIssuer('https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab1Cd2Ef3');
  const second = anIssuer('https://login.example.com/');
  let gateway: TestGateway;
  let keys: KeyServer;

  beforeAll(async () => {
    keys = await startKeyServer();
    const elsewhere = {
      issuer: keys.url,
      audience: AUDIENCE,
      access: { internal: 'read' },
    };
    gateway = await startGateway({
      auth: { issuers: [first.config, second.config, elsewhere] },
      // Making keys holds up the event loop, which the gateway would take for overload.
      env: { COGNITO_LOG_LEVEL: 'debug', COGNITO_MAX_EVENT_LOOP_LAG_MS: '0' },
    });
  });
  afterAll(async () => {
    await gateway.close();
    await keys.close();
  });

  /** The same query in each way that HTTP has for it. */
  const asked = (authorization: string) =>
    Promise.all([
      fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ query: QUERY }),
      }),
      fetch(`${gateway.url}/graphql?${new URLSearchParams({ query: QUERY }).toString()}`, {
        headers: { authorization, 'apollo-require-preflight': '1' },
      }),
    ]);

  it('takes two tokens for none, though Node would show it one of them', async () => {
    const token = `Bearer ${first.token({ scope: 'read' })}`;

    const status = await new Promise((resolve, reject) => {
      const sent = request(
        `${gateway.url}/graphql?query=%7B__typename%7D`,
        {
          headers: [
            'host',
            'a',
            'apollo-require-preflight',
            '1',
            'authorization',
            token,
            'authorization',
            token,
          ],
        },
        (response) => {
          resolve(response.statusCode);
          response.resume();
        },
      );
      sent.on('error', reject).end();
    });

    expect(status).toBe(401);
  });

  it.each<[string, () => string, string]>([
    ['has expired', () => `Bearer ${first.token({ exp: 1 })}`, 'The token has expired. Sign in'],
    [
      'is signed by another',
      () => `Bearer ${anIssuer(second.config.issuer).token()}`,
      'The token is signed with a key that its issuer does not have.',
    ],
    ['is another issuer’s', () => `Bearer ${anIssuer().token()}`, 'The token is of an issuer that'],
    [
      'is for another audience',
      () => `Bearer ${second.token({ aud: 'x' })}`,
      'The token is for another',
    ],
    ['is no token', () => 'Bearer letmein', 'The token is no JSON Web Token'],
    ['is missing', () => 'Bearer', 'The header Authorization has no token.'],
    ['is a password', () => 'Basic bWU6aHVzaA==', 'The header Authorization has another scheme'],
    ['is huge', () => `Bearer ${'x'.repeat(9_000)}`, 'The token is longer than 8192 bytes'],
  ])('answers 401 with the reason to a token that %s', async (_, header, sentence) => {
    const responses = await asked(header());

    for (const response of responses) {
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer\b/);
      expect(response.headers.get('content-type')).toMatch(/json/);
      expect(await response.json()).toEqual({
        errors: [
          {
            message: expect.stringContaining(sentence) as string,
            extensions: {
              code: 'UNAUTHENTICATED',
              retryable: false,
              requestId: response.headers.get('x-request-id'),
            },
          },
        ],
      });
    }
  });

  it('answers callers of several issuers', async () => {
    const responses = [
      ...(await asked(first.headers('read').authorization)),
      ...(await asked(second.headers('admin').authorization)),
    ];

    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await responses[0]?.json()).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('answers 503 and when to ask again where an issuer’s keys are out of reach', async () => {
    const caller = anIssuer(keys.url);
    keys.answer(KEYS, (response) => response.writeHead(500).end());

    const [response] = await asked(caller.headers('read').authorization);

    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: `The keys of ${keys.url} cannot be read, so that its tokens cannot be checked now. Try again in a few seconds.`,
          extensions: { code: 'UPSTREAM_UNAVAILABLE', retryable: true, retryAfterMs: 5_000 },
        },
      ],
    });
    expect(gateway.log.join('')).toContain(`${keys.url}${KEYS} answered 500. Expected 200.`);
  });

  it('writes no part of a token into its log', async () => {
    const tokens = [
      second.token({ scope: 'read' }),
      second.token({ scope: 'read', exp: 1 }),
      second.token({ scope: 'read' }, { kid: 'unknown' }),
      second.token({ scope: 'read' }).slice(0, -9),
    ];

    for (const token of tokens) {
      await asked(`Bearer ${token}`);
      await gateway.query(`{ userPool(id: "${POOL}") { id } }`, undefined, {
        authorization: `Bearer ${token}`,
      });
    }

    const log = gateway.log.join('');
    expect(log).toContain('UNAUTHENTICATED');
    for (const part of tokens.flatMap((token) => token.split('.'))) {
      expect(log).not.toContain(part.slice(0, 40));
    }
  });
});
