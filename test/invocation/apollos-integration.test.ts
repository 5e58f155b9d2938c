import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import type { APIGatewayProxyEvent, APIGatewayProxyEventV2, Context } from 'aws-lambda';
import pino from 'pino';
import { loadConfig } from '../../src/config';
import { createSchema } from '../../src/schema';
import { createApollo } from '../../src/server/apollo';
import { aRequestContext } from '../support/request-context';
import { aContext, operation, restEvent, urlEvent } from './events';

/**
 * Why the function does not stand on `@as-integrations/aws-lambda` 4.0: it goes to Apollo Server past the
 * server's entrance, and reads events otherwise than they are. Where a test here fails after an upgrade, one
 * of the reasons in docs/lambda.md is gone.
 */
describe('Apollo’s integration with Lambda', () => {
  const { limits } = loadConfig({ COGNITO_SOURCE: 'demo' });
  const context = () => Promise.resolve(aRequestContext({}));
  const apollo = () =>
    createApollo({
      schema: createSchema(),
      limits,
      trustedDocuments: null,
      log: pino({ level: 'silent' }),
      plugins: [],
    });

  interface Result {
    readonly statusCode: number;
    readonly headers?: object;
    readonly body: string;
  }

  async function byUrl(event: object, makeContext = context): Promise<Result> {
    const handler = startServerAndCreateLambdaHandler(
      apollo(),
      handlers.createAPIGatewayProxyEventV2RequestHandler(),
      { context: makeContext },
    );
    const called = handler(event as APIGatewayProxyEventV2, aContext() as Context, () => undefined);
    return (await called) as Result;
  }

  async function byRest(event: object): Promise<Result> {
    const handler = startServerAndCreateLambdaHandler(
      apollo(),
      handlers.createAPIGatewayProxyEventRequestHandler(),
      { context },
    );
    const called = handler(event as APIGatewayProxyEvent, aContext() as Context, () => undefined);
    return (await called) as Result;
  }

  it('answers a body that is no JSON by what the parser says, which repeats the body', async () => {
    const { statusCode, body } = await byUrl(
      urlEvent({ ...operation(''), body: '{"token": s3cret' }),
    );

    expect(statusCode).toBe(400);
    expect(body).toContain('s3cret');
    expect(body).not.toContain('"errors"');
  });

  it('reads a query of a REST API twice, and fails for a percent sign', async () => {
    const query = '{ userPools(filter: { name: { contains: "100%" } }) { nodes { id } } }';
    const path = `/graphql?query=${encodeURIComponent(query)}`;

    const { statusCode, body } = await byRest(
      restEvent({ path, headers: { 'apollo-require-preflight': '1' } }),
    );

    expect({ statusCode, body }).toEqual({ statusCode: 400, body: 'URI malformed' });
  });

  it('answers GraphQL at every path, and reads bodies of any length', async () => {
    const long = operation(`# ${'x'.repeat(2 * limits.maxBodyBytes)}\n{ __typename }`);

    const answers = [
      await byUrl(urlEvent(operation('{ __typename }', { path: '/favicon.ico' }))),
      await byUrl(urlEvent(long)),
    ];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  });

  it('asks nobody for a token unless its context does, and then answers without a challenge', async () => {
    const result = await byUrl(urlEvent(operation('{ __typename }')), () =>
      Promise.reject(new Error('The token is bad.')),
    );

    expect(result.statusCode).toBe(500);
    expect(result.headers).not.toHaveProperty('www-authenticate');
  });
});
