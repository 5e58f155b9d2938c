import { TokenRefused } from '../../../src/access';
import type { Caller } from '../../../src/domain/access';
import { GatewayError } from '../../../src/domain/gateway-error';
import { aRequestContext } from '../../support/request-context';
import { aServer } from '../../support/server';

const QUERY = { method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } } as const;

describe('the caller of a request', () => {
  it('is known by the header Authorization, and handed to the resolvers', async () => {
    const given: unknown[] = [];
    const callers: Caller[] = [];
    const server = await aServer({
      authenticate: (authorization) => {
        given.push(authorization);
        return Promise.resolve({ name: 'issuer#somebody', access: 'INTERNAL' });
      },
      createContext(requestId, { caller }) {
        callers.push(caller);
        return aRequestContext({ requestId, caller });
      },
    });

    const response = await server.inject({ ...QUERY, headers: { authorization: 'Bearer abc' } });
    await server.close();

    expect(response.statusCode).toBe(200);
    expect(given).toEqual(['Bearer abc']);
    expect(callers).toEqual([{ name: 'issuer#somebody', access: 'INTERNAL' }]);
  });

  it('is told why the token is refused, with 401, and nothing is executed', async () => {
    const contexts: string[] = [];
    const server = await aServer({
      authenticate: () => Promise.reject(new TokenRefused('The token has expired. Sign in again.')),
      createContext(requestId) {
        contexts.push(requestId);
        return aRequestContext({ requestId });
      },
    });

    const response = await server.inject({ ...QUERY, headers: { authorization: 'Bearer abc' } });
    await server.close();

    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(response.json()).toEqual({
      errors: [
        {
          message: 'The token has expired. Sign in again.',
          extensions: {
            code: 'UNAUTHENTICATED',
            retryable: false,
            requestId: response.headers['x-request-id'],
          },
        },
      ],
    });
    expect(contexts).toEqual([]);
  });

  it.each(['application/json', 'application/graphql-response+json'])(
    'is told so as %s where that is accepted',
    async (accept) => {
      const server = await aServer({
        authenticate: () => Promise.reject(new TokenRefused('The token has expired.')),
      });

      const response = await server.inject({ ...QUERY, headers: { accept } });
      await server.close();

      expect(response.statusCode).toBe(401);
      expect(response.headers['content-type']).toBe(`${accept}; charset=utf-8`);
      expect(response.json()).toMatchObject({ errors: [{ message: 'The token has expired.' }] });
    },
  );

  it('is asked to come again where the keys to check the token by cannot be had', async () => {
    const server = await aServer({
      authenticate: () =>
        Promise.reject(
          new GatewayError('UPSTREAM_UNAVAILABLE', 'The keys of the issuer cannot be read.', {
            retryAfterMs: 2_500,
          }),
        ),
    });

    const response = await server.inject({ ...QUERY, headers: { authorization: 'Bearer abc' } });
    await server.close();

    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('3');
    expect(response.json()).toMatchObject({
      errors: [
        {
          message: 'The keys of the issuer cannot be read.',
          extensions: { code: 'UPSTREAM_UNAVAILABLE', retryable: true, retryAfterMs: 2_500 },
        },
      ],
    });
  });

  it('is not told of a fault of ours, but the log is', async () => {
    const server = await aServer({
      authenticate: () => Promise.reject(new Error('a secret of the inside')),
    });

    const response = await server.inject(QUERY);
    await server.close();

    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('secret');
    expect(response.json()).toMatchObject({
      errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
  });
});
