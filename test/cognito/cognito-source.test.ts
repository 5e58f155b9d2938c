import {
  type DescribeUserPoolCommand,
  ListUserPoolsCommand,
  ResourceNotFoundException,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { createCognitoSource } from '../../src/cognito';
import { GatewayError } from '../../src/domain/gateway-error';
import { failureOf } from '../support/builders';

const KEY = { region: 'eu-west-1', id: 'eu-west-1_Ab1Cd2Ef3' };
const PAGE = { region: 'eu-west-1', token: null, size: 20 };

type Send = (
  command: DescribeUserPoolCommand | ListUserPoolsCommand,
  options: { readonly abortSignal: AbortSignal },
) => Promise<unknown>;

/** A source whose SDK clients only hand over what a test gives; tells what was sent where. */
function sourceOf(send: Send, { maxConcurrency = 2, maxWaiting = 100, deadlineMs = 60_000 } = {}) {
  const sent = jest.fn<unknown, [string, object]>();
  const source = createCognitoSource({
    maxConcurrency,
    maxWaiting,
    deadlineMs,
    clients: {
      forRegion: (region) => {
        const client = {
          send: ((command, options) => {
            sent(region, command.input);
            return send(command, options);
          }) satisfies Send,
        };
        return client as unknown as CognitoIdentityProviderClient;
      },
      close: () => undefined,
    },
  });
  return { source, sent };
}

function answering(answer: unknown) {
  return sourceOf(() => Promise.resolve(answer));
}

describe('Describing a pool', () => {
  it('asks its region for its id, and maps the answer', async () => {
    const { source, sent } = answering({ UserPool: { Id: KEY.id, Status: 'Enabled' } });

    const pool = await source.describeUserPool(KEY);

    expect(pool).toMatchObject({ ...KEY, status: 'ENABLED', statusRaw: 'Enabled', name: null });
    expect(sent.mock.calls).toEqual([['eu-west-1', { UserPoolId: KEY.id }]]);
  });

  it('asks the region of the key, not the one in the id', async () => {
    const { source, sent } = answering({ UserPool: { Id: KEY.id } });

    const pool = await source.describeUserPool({ ...KEY, region: 'us-east-1' });

    expect(pool.region).toBe('us-east-1');
    expect(sent.mock.calls[0]?.[0]).toBe('us-east-1');
  });

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['no pool', { UserPool: null }],
    ['an empty pool', { UserPool: {} }],
    ['another pool', { UserPool: { Id: 'eu-west-1_Other' } }],
    ['the pool’s id in other letters', { UserPool: { Id: 'eu-west-1_AB1CD2EF3' } }],
    ['a wrong type', { UserPool: { Id: KEY.id, Name: 7 } }],
    ['a list for the pool', { UserPool: [] }],
  ])('fails as UPSTREAM_UNAVAILABLE where the answer is %s', async (_, answer) => {
    const { source } = answering(answer);

    const failure = await failureOf(() => source.describeUserPool(KEY));

    expect(failure).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      userPoolId: KEY.id,
      retryable: true,
    });
  });

  it('translates what the SDK threw, and names the pool', async () => {
    const cause = new ResourceNotFoundException({ message: 'raw', $metadata: { requestId: 'r' } });
    const { source } = sourceOf(() => Promise.reject(cause));

    const failure = await failureOf(() => source.describeUserPool(KEY));

    expect(failure).toMatchObject({
      code: 'USER_POOL_NOT_FOUND',
      userPoolId: KEY.id,
      awsRequestId: 'r',
      message: `There is no user pool "${KEY.id}" in eu-west-1. Check the id and the region.`,
    });
  });

  it('fails as UPSTREAM_TIMEOUT at the deadline, whatever the SDK makes of its signal', async () => {
    const { source } = sourceOf(
      (_, { abortSignal }) =>
        new Promise((__, reject) => {
          abortSignal.addEventListener('abort', () =>
            reject(Object.assign(new Error('Request aborted'), { name: 'AbortError' })),
          );
        }),
      { deadlineMs: 5 },
    );

    const failure = await failureOf(() => source.describeUserPool(KEY));

    expect(failure).toMatchObject({ code: 'UPSTREAM_TIMEOUT', userPoolId: KEY.id });
    expect(failure.message).toContain('at most 5 ms');
  });
});

describe('Listing pools', () => {
  it('asks for the first page without a token', async () => {
    const { source, sent } = answering({
      UserPools: [{ Id: 'eu-west-1_A', Name: 'a' }, { Id: 'eu-west-1_B' }],
      NextToken: 'next',
    });

    const page = await source.listUserPools(PAGE);

    expect(page).toMatchObject({
      userPools: [
        { id: 'eu-west-1_A', summary: { name: 'a', region: 'eu-west-1' } },
        { id: 'eu-west-1_B', summary: { name: null } },
      ],
      nextToken: 'next',
    });
    expect(Object.isFrozen(page) && Object.isFrozen(page.userPools)).toBe(true);
    expect(sent.mock.calls).toEqual([['eu-west-1', { MaxResults: 20 }]]);
  });

  it('hands AWS’s token back', async () => {
    const { source, sent } = answering({ UserPools: [] });

    await source.listUserPools({ region: 'us-east-1', token: 'next', size: 60 });

    expect(sent.mock.calls).toEqual([['us-east-1', { MaxResults: 60, NextToken: 'next' }]]);
  });

  it.each<[string, object]>([
    ['absent', {}],
    ['undefined', { NextToken: undefined }],
    ['null', { NextToken: null }],
    ['empty', { NextToken: '' }],
  ])('is at its end where the token is %s', async (_, token) => {
    const { source } = answering({ UserPools: [], ...token });

    const page = await source.listUserPools(PAGE);

    expect(page).toEqual({ userPools: [], nextToken: null });
  });

  it('takes an empty page with a token', async () => {
    const { source } = answering({ UserPools: [], NextToken: 'next' });

    await expect(source.listUserPools(PAGE)).resolves.toEqual({ userPools: [], nextToken: 'next' });
  });

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['no list', { UserPools: null }],
    ['an object for the list', { UserPools: {} }],
    ['a pool without an id', { UserPools: [{ Name: 'a' }] }],
    ['null for a pool', { UserPools: [null] }],
    ['a token that is no text', { UserPools: [], NextToken: 7 }],
  ])('fails as UPSTREAM_UNAVAILABLE where the answer is %s', async (_, answer) => {
    const { source } = answering(answer);

    const failure = await failureOf(() => source.listUserPools(PAGE));

    expect(failure).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', userPoolId: null });
    expect(failure.message).toContain('the user pools in eu-west-1');
  });

  it('keeps the place of a pool of which something cannot be understood', async () => {
    const { source } = answering({
      UserPools: [{ Id: 'eu-west-1_A' }, { Id: 'eu-west-1_B', Name: 7 }, { Id: 'eu-west-1_C' }],
    });

    const { userPools } = await source.listUserPools(PAGE);

    expect(userPools.map(({ id }) => id)).toEqual(['eu-west-1_A', 'eu-west-1_B', 'eu-west-1_C']);
    expect(userPools[1]?.summary).toBeInstanceOf(GatewayError);
    expect(userPools[1]?.summary).toMatchObject({
      failure: { code: 'UPSTREAM_UNAVAILABLE', userPoolId: 'eu-west-1_B' },
    });
  });

  it('translates what the SDK threw, and names no pool', async () => {
    const { source } = sourceOf(() => Promise.reject(new Error('raw')));

    const failure = await failureOf(() => source.listUserPools(PAGE));

    expect(failure).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', userPoolId: null });
  });
});

describe('Reads of every kind and region', () => {
  it('share one bound', async () => {
    let running = 0;
    let most = 0;
    const { source, sent } = sourceOf(
      async (command) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return command instanceof ListUserPoolsCommand
          ? { UserPools: [] }
          : { UserPool: { Id: KEY.id } };
      },
      { maxConcurrency: 3 },
    );

    await Promise.all(
      ['eu-west-1', 'us-east-1', 'us-east-2', 'sa-east-1'].flatMap((region) => [
        source.describeUserPool({ ...KEY, region }),
        source.listUserPools({ ...PAGE, region }),
      ]),
    );

    expect(sent).toHaveBeenCalledTimes(8);
    expect(most).toBe(3);
  });

  it('are refused as OVERLOADED where too many wait, and the others are not', async () => {
    const { source } = sourceOf(() => Promise.resolve({ UserPool: { Id: KEY.id } }), {
      maxConcurrency: 1,
    });

    const outcomes = await Promise.allSettled(
      Array.from({ length: 150 }, () => source.describeUserPool(KEY)),
    );

    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(outcomes.length - refused.length).toBeGreaterThanOrEqual(100);
    expect(refused.length).toBeGreaterThanOrEqual(49);
    expect(refused[0]).toMatchObject({
      reason: { failure: { code: 'OVERLOADED', retryable: true, retryAfterMs: 1_000 } },
    });
  });
});
