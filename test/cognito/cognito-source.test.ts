import { ResourceNotFoundException } from '@aws-sdk/client-cognito-identity-provider';
import { createCognitoSource, type CognitoClients } from '../../src/cognito';
import { GatewayError } from '../../src/domain/gateway-error';
import type { Place } from '../../src/domain/place';
import type { Read } from '../../src/domain/reads';
import { failureOf } from '../support/builders';
import { anAsk } from '../support/upstream';

const PLACE: Place = { account: 'default', region: 'eu-west-1' };
const ID = 'eu-west-1_Ab1Cd2Ef3';

const POOL: Read<'DescribeUserPool'> = {
  operation: 'DescribeUserPool',
  place: PLACE,
  input: { userPoolId: ID },
};

const LIST: Read<'ListUserPools'> = {
  operation: 'ListUserPools',
  place: PLACE,
  input: { token: null },
};

type Answer = (abortSignal: AbortSignal) => Promise<unknown>;

/** A source whose SDK clients only hand over what a test gives; tells what was sent where. */
function sourceOf(
  answer: Answer,
  { maxConcurrency = 2, maxWaiting = 100, deadlineMs = 60_000 } = {},
) {
  const sent = jest.fn<unknown, [Place, object]>();
  const clients: CognitoClients = {
    send(place, _, command, abortSignal) {
      sent(place, (command as unknown as { input: object }).input);
      return answer(abortSignal) as Promise<object>;
    },
    close: () => undefined,
  };
  const source = createCognitoSource({
    clients,
    budgetShare: 0,
    maxConcurrency,
    maxWaiting,
    deadlineMs,
  });
  return { source, sent };
}

function answering(answer: unknown) {
  return sourceOf(() => Promise.resolve(answer));
}

describe('Describing a pool', () => {
  it('asks its place for its id, and maps the answer', async () => {
    const { source, sent } = answering({ UserPool: { Id: ID, Status: 'Enabled' } });

    const pool = await source.read(POOL, anAsk());

    expect(pool).toMatchObject({
      ...PLACE,
      id: ID,
      status: 'ENABLED',
      statusRaw: 'Enabled',
      name: null,
    });
    expect(sent.mock.calls).toEqual([[PLACE, { UserPoolId: ID }]]);
  });

  it('asks the place it was told, not the region in the id', async () => {
    const { source, sent } = answering({ UserPool: { Id: ID } });

    const pool = await source.read(
      { ...POOL, place: { account: 'partner', region: 'us-east-1' } },
      anAsk(),
    );

    expect(pool).toMatchObject({ account: 'partner', region: 'us-east-1' });
    expect(sent.mock.calls[0]?.[0]).toEqual({ account: 'partner', region: 'us-east-1' });
  });

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['no pool', { UserPool: null }],
    ['an empty pool', { UserPool: {} }],
    ['another pool', { UserPool: { Id: 'eu-west-1_Other' } }],
    ['the pool’s id in other letters', { UserPool: { Id: 'eu-west-1_AB1CD2EF3' } }],
    ['a wrong type', { UserPool: { Id: ID, Name: 7 } }],
    ['a list for the pool', { UserPool: [] }],
  ])('fails as UPSTREAM_UNAVAILABLE where the answer is %s', async (_, answer) => {
    const { source } = answering(answer);

    const failure = await failureOf(() => source.read(POOL, anAsk()));

    expect(failure).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      userPoolId: ID,
      retryable: true,
    });
  });

  it('translates what the SDK threw, and names the pool', async () => {
    const cause = new ResourceNotFoundException({ message: 'raw', $metadata: { requestId: 'r' } });
    const { source } = sourceOf(() => Promise.reject(cause));

    const failure = await failureOf(() => source.read(POOL, anAsk()));

    expect(failure).toMatchObject({
      code: 'USER_POOL_NOT_FOUND',
      userPoolId: ID,
      awsRequestId: 'r',
      message: `There is no user pool "${ID}" in eu-west-1. Check the id and the region.`,
    });
  });

  it('fails as UPSTREAM_TIMEOUT at the deadline, whatever the SDK makes of its signal', async () => {
    const { source } = sourceOf(
      (abortSignal) =>
        new Promise((_, reject) => {
          abortSignal.addEventListener('abort', () =>
            reject(Object.assign(new Error('Request aborted'), { name: 'AbortError' })),
          );
        }),
      { deadlineMs: 5 },
    );

    const failure = await failureOf(() => source.read(POOL, anAsk()));

    expect(failure).toMatchObject({ code: 'UPSTREAM_TIMEOUT', userPoolId: ID });
    expect(failure.message).toContain('at most 5 ms');
  });
});

describe('Listing pools', () => {
  it('asks for the first page without a token', async () => {
    const { source, sent } = answering({
      UserPools: [{ Id: 'eu-west-1_A', Name: 'a' }, { Id: 'eu-west-1_B' }],
      NextToken: 'next',
    });

    const page = await source.read(LIST, anAsk());

    expect(page).toMatchObject({
      items: [
        { id: 'eu-west-1_A', summary: { ...PLACE, name: 'a' } },
        { id: 'eu-west-1_B', summary: { name: null } },
      ],
      nextToken: 'next',
    });
    expect(Object.isFrozen(page) && Object.isFrozen(page.items)).toBe(true);
    expect(sent.mock.calls).toEqual([[PLACE, { MaxResults: 60 }]]);
  });

  it('hands AWS’s token back', async () => {
    const { source, sent } = answering({ UserPools: [] });

    await source.read({ ...LIST, input: { token: 'next' } }, anAsk());

    expect(sent.mock.calls).toEqual([[PLACE, { MaxResults: 60, NextToken: 'next' }]]);
  });

  it.each<[string, object]>([
    ['absent', {}],
    ['undefined', { NextToken: undefined }],
    ['null', { NextToken: null }],
    ['empty', { NextToken: '' }],
  ])('is at its end where the token is %s', async (_, token) => {
    const { source } = answering({ UserPools: [], ...token });

    const page = await source.read(LIST, anAsk());

    expect(page).toEqual({ items: [], nextToken: null });
  });

  it('takes an empty page with a token', async () => {
    const { source } = answering({ UserPools: [], NextToken: 'next' });

    await expect(source.read(LIST, anAsk())).resolves.toEqual({ items: [], nextToken: 'next' });
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

    const failure = await failureOf(() => source.read(LIST, anAsk()));

    expect(failure).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', userPoolId: null });
    expect(failure.message).toContain('the user pools in eu-west-1');
  });

  it('keeps the place of a pool of which something cannot be understood', async () => {
    const { source } = answering({
      UserPools: [{ Id: 'eu-west-1_A' }, { Id: 'eu-west-1_B', Name: 7 }, { Id: 'eu-west-1_C' }],
    });

    const { items } = await source.read(LIST, anAsk());

    expect(items.map(({ id }) => id)).toEqual(['eu-west-1_A', 'eu-west-1_B', 'eu-west-1_C']);
    expect(items[1]?.summary).toBeInstanceOf(GatewayError);
    expect(items[1]?.summary).toMatchObject({
      failure: { code: 'UPSTREAM_UNAVAILABLE', userPoolId: 'eu-west-1_B' },
    });
  });

  it('translates what the SDK threw, and names no pool', async () => {
    const { source } = sourceOf(() => Promise.reject(new Error('raw')));

    const failure = await failureOf(() => source.read(LIST, anAsk()));

    expect(failure).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', userPoolId: null });
  });
});

describe('Reads beyond what may wait', () => {
  it('are refused as OVERLOADED where too many wait, and the others are not', async () => {
    const { source } = sourceOf(() => Promise.resolve({ UserPool: { Id: ID } }), {
      maxConcurrency: 1,
    });

    const outcomes = await Promise.allSettled(
      Array.from({ length: 150 }, () => source.read(POOL, anAsk())),
    );

    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(outcomes.length - refused.length).toBeGreaterThanOrEqual(100);
    expect(refused.length).toBeGreaterThanOrEqual(49);
    expect(refused[0]).toMatchObject({
      reason: { failure: { code: 'OVERLOADED', retryable: true, retryAfterMs: 1_000 } },
    });
  });
});
