import {
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { connect } from 'node:net';
import { once } from 'node:events';
import { startDemoEndpoint, type DemoEndpoint } from '../../src/demo';
import {
  BROKEN_CONNECTION,
  authorization,
  demoPool,
  exceptionOf,
  rawRequest,
  rejection,
  sdkClient,
} from './wire-clients';

const HOME = 'us-east-1_Home00001';
const REPLICATED = 'us-east-1_Repl00001';
const POOLS = [demoPool(HOME), demoPool(REPLICATED, { replicaRegions: ['eu-west-1'] })];

let endpoint: DemoEndpoint;
let client: CognitoIdentityProviderClient;

beforeEach(async () => {
  endpoint = await startDemoEndpoint({ pools: POOLS });
  client = sdkClient(endpoint.url);
});

afterEach(async () => {
  client.destroy();
  await endpoint.close();
});

function describePool(id: string | undefined, through = client) {
  return through.send(new DescribeUserPoolCommand({ UserPoolId: id }));
}

describe('DescribeUserPool at the demo endpoint', () => {
  it('answers with the pool, its dates as the SDK makes them, and a request id of its own', async () => {
    const dated = demoPool('us-east-1_Dated0001');
    const document = { ...dated.document, CreationDate: 1689721665.239 };
    const other = await startDemoEndpoint({ pools: [{ ...dated, document }] });
    const otherClient = sdkClient(other.url);

    const first = await describePool(dated.id, otherClient);
    const second = await describePool(dated.id, otherClient);

    await other.close();
    expect(first.UserPool).toEqual({
      ...document,
      CreationDate: new Date('2023-07-18T23:07:45.239Z'),
    });
    expect(first.$metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(second.$metadata.requestId).not.toBe(first.$metadata.requestId);
  });

  it('answers for a replica in its replica region with the same document', async () => {
    const abroad = sdkClient(endpoint.url, 'eu-west-1');

    const there = await describePool(REPLICATED, abroad);
    const home = await describePool(REPLICATED);

    expect(there.UserPool).toEqual(home.UserPool);
  });

  it('prefers what a region says of its own pool to what it holds as a replica', async () => {
    const own = { ...demoPool(REPLICATED), region: 'eu-west-1', document: { Id: REPLICATED } };
    const other = await startDemoEndpoint({ pools: [...POOLS, own] });

    const there = await describePool(REPLICATED, sdkClient(other.url, 'eu-west-1'));

    await other.close();
    expect(there.UserPool).toEqual({ Id: REPLICATED });
  });

  it.each([
    ['an unknown pool', 'us-east-1_Unknown01', 'us-east-1'],
    ['a pool of another region', HOME, 'eu-west-1'],
    ['a replica in a region without one', REPLICATED, 'eu-central-1'],
  ])('does not find %s', async (_, id, region) => {
    const error = await rejection(describePool(id, sdkClient(endpoint.url, region)));

    expect(error).toMatchObject({
      name: 'ResourceNotFoundException',
      message: `User pool ${id} does not exist.`,
      $metadata: { httpStatusCode: 400 },
    });
  });

  it.each([
    [undefined, 'Value null', 'Member must not be null'],
    ['x'.repeat(50) + '_00000', null, 'Member must have length less than or equal to 55'],
    ['no-underscore', "Value 'no-underscore'", String.raw`pattern: [\w-]+_[0-9a-zA-Z]+`],
    ['us-east-1_Home00001\n', null, 'Member must satisfy regular expression pattern'],
    ['', "2 validation errors detected: Value ''", 'length greater than or equal to 1; '],
  ])('refuses the id %j as AWS words it', async (id, value, constraint) => {
    const error = await rejection(describePool(id));

    expect(error['name']).toBe('InvalidParameterException');
    expect(error['message']).toContain("at 'userPoolId' failed to satisfy constraint: ");
    expect(error['message']).toContain(value ?? '1 validation error detected: ');
    expect(error['message']).toContain(constraint);
  });

  it('takes an id of 55 characters', async () => {
    const error = await rejection(describePool(`${'x'.repeat(50)}_0000`));

    expect(error['name']).toBe('ResourceNotFoundException');
  });
});

describe('An account of the demo endpoint', () => {
  const THEIRS = demoPool('us-east-1_Theirs001', {
    document: {
      Id: 'us-east-1_Theirs001',
      Arn: 'arn:aws:cognito-idp:us-east-1:210987654321:userpool/us-east-1_Theirs001',
    },
    replicaRegions: ['eu-west-1'],
  });
  const THEIR_KEY = 'ASIADEMO210987654321';

  it('has its own pools and replicas, which the access key alone leads to', async () => {
    const other = await startDemoEndpoint({ pools: [...POOLS, THEIRS] });
    const list = async (region: string, key?: string) => {
      const answer = sdkClient(other.url, region, 1, key).send(
        new ListUserPoolsCommand({ MaxResults: 60 }),
      );
      return (await answer).UserPools?.map(({ Id }) => Id);
    };

    const ours = [await list('us-east-1'), await list('eu-west-1')];
    const theirs = [await list('us-east-1', THEIR_KEY), await list('eu-west-1', THEIR_KEY)];
    const refused = await rejection(describePool(THEIRS.id, sdkClient(other.url)));

    await other.close();
    expect(ours).toEqual([[HOME, REPLICATED], [REPLICATED]]);
    expect(theirs).toEqual([[THEIRS.id], [THEIRS.id]]);
    expect(refused['name']).toBe('ResourceNotFoundException');
    expect(other.calls.map(({ account }) => account)).toEqual([
      'main',
      'main',
      'partner',
      'partner',
      'main',
    ]);
  });

  it('is the first one given for pools without an Arn, and for any key but a session’s', async () => {
    const accounts = [{ name: 'ours', id: '111111111111', externalId: null }] as const;
    const other = await startDemoEndpoint({ pools: [...POOLS, THEIRS], accounts });

    const ours = await describePool(HOME, sdkClient(other.url));
    const theirs = await describePool(THEIRS.id, sdkClient(other.url, 'us-east-1', 1, THEIR_KEY));

    await other.close();
    expect(ours.UserPool?.Id).toBe(HOME);
    expect(theirs.UserPool?.Id).toBe(THEIRS.id);
    expect(other.calls.map(({ account }) => account)).toEqual(['ours', '210987654321']);
  });
});

describe('Quotas of the demo endpoint', () => {
  const list = (url: string, region: string, key?: string) =>
    sdkClient(url, region, 1, key)
      .send(new ListUserPoolsCommand({ MaxResults: 60 }))
      .then(
        () => 'answered',
        (error: unknown) => (error as Error).name,
      );

  it('are enforced on request, for each account and region', async () => {
    const strict = await startDemoEndpoint({ pools: POOLS, quotas: true });
    jest.spyOn(Date, 'now').mockReturnValue(Date.now());

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => list(strict.url, 'us-east-1')),
    );
    const elsewhere = [
      await list(strict.url, 'eu-west-1'),
      await list(strict.url, 'us-east-1', 'ASIADEMO210987654321'),
    ];

    jest.restoreAllMocks();
    await strict.close();
    expect(answers.filter((answer) => answer === 'answered')).toHaveLength(15);
    expect(answers.filter((answer) => answer === 'TooManyRequestsException')).toHaveLength(5);
    expect(elsewhere).toEqual(['answered', 'answered']);
  });

  it('are not enforced unasked', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => list(endpoint.url, 'us-east-1')),
    );

    expect(new Set(answers)).toEqual(new Set(['answered']));
  });
});

describe('The protocol of the demo endpoint', () => {
  it.each([
    ['an operation nobody knows', 'InventUserPool', '{}', {}, 'UnknownOperationException'],
    ['the name of an object member', 'constructor', '{}', {}, 'UnknownOperationException'],
    ['no target', '', '{}', { 'x-amz-target': null }, 'UnknownOperationException'],
    [
      'another content type',
      'DescribeUserPool',
      '{}',
      { 'content-type': 'text/plain' },
      'UnknownOperationException',
    ],
    [
      'no signature',
      'DescribeUserPool',
      '{}',
      { authorization: null },
      'MissingAuthenticationTokenException',
    ],
    [
      'a signature for another service',
      'DescribeUserPool',
      '{}',
      { authorization: authorization('us-east-1', 's3') },
      'IncompleteSignatureException',
    ],
    ['broken JSON', 'DescribeUserPool', '{', {}, 'SerializationException'],
    ['no body', 'DescribeUserPool', '', {}, 'SerializationException'],
    ['a list for a body', 'DescribeUserPool', '[]', {}, 'SerializationException'],
    ['a number for an id', 'DescribeUserPool', '{"UserPoolId":7}', {}, 'SerializationException'],
  ])('refuses %s', async (_, operation, body, headers, name) => {
    const response = await rawRequest(endpoint.url, operation, body, headers);

    expect(response.headers.get('x-amzn-errortype')).toBe(name);
    expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await exceptionOf(response)).toMatchObject({ name, status: 400 });
  });

  it('refuses a method other than POST', async () => {
    const response = await fetch(endpoint.url);

    expect(await exceptionOf(response)).toMatchObject({ name: 'UnknownOperationException' });
  });

  it('takes a body of one megabyte and refuses a longer one', async () => {
    const body = JSON.stringify({ UserPoolId: HOME });
    const longest = body.padEnd(1024 * 1024);

    const taken = await rawRequest(endpoint.url, 'DescribeUserPool', longest);
    const refused = await rawRequest(endpoint.url, 'DescribeUserPool', `${longest} `);

    expect(taken.status).toBe(200);
    expect(await exceptionOf(refused)).toMatchObject({
      status: 413,
      name: 'RequestEntityTooLargeException',
    });
  });

  it('listens on this machine alone', () => {
    expect(endpoint.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('names the port it cannot have', async () => {
    const port = Number(new URL(endpoint.url).port);

    const second = startDemoEndpoint({ pools: [], port });

    await expect(second).rejects.toThrow(
      `The demo endpoint cannot listen on 127.0.0.1:${port}: choose another port.`,
    );
  });
});

describe('The call log of the demo endpoint', () => {
  it('holds every attempt in order, with the request id its answer carried', async () => {
    endpoint.misbehave(HOME, { kind: 'exception', name: 'InternalErrorException' }, 2);
    const patient = sdkClient(endpoint.url, 'us-east-1', 3);

    const answer = await describePool(HOME, patient);
    await describePool(REPLICATED);

    expect(endpoint.calls.map(({ userPoolId }) => userPoolId)).toEqual([
      HOME,
      HOME,
      HOME,
      REPLICATED,
    ]);
    expect(endpoint.calls[2]).toMatchObject({
      operation: 'DescribeUserPool',
      account: 'main',
      region: 'us-east-1',
      requestId: answer.$metadata.requestId,
    });
    expect(answer.$metadata.attempts).toBe(3);
  });

  it('holds requests that are refused, as far as they can be read', async () => {
    await rawRequest(endpoint.url, 'ListTerms', '{', { authorization: null });

    expect(endpoint.calls).toMatchObject([
      { operation: 'ListTerms', account: null, region: null, userPoolId: null },
    ]);
  });

  it('counts the most requests in flight at once, since it was told to forget', async () => {
    endpoint.misbehave('*', { kind: 'latency', ms: 150 });
    await Promise.all([1, 2, 3].map(() => describePool(HOME)));
    const peakOfThree = endpoint.peakConcurrency;
    endpoint.behave();

    endpoint.forgetCalls();
    await describePool(HOME);
    await describePool(HOME);

    expect(peakOfThree).toBe(3);
    expect(endpoint.peakConcurrency).toBe(1);
    expect(endpoint.calls).toHaveLength(2);
  });
});

describe('Closing the demo endpoint', () => {
  it('ends hanging requests and idle connections without waiting', async () => {
    endpoint.misbehave(HOME, { kind: 'hang' });
    const hanging = rejection(describePool(HOME));
    const idle = connect(Number(new URL(endpoint.url).port), '127.0.0.1');
    await Promise.all([once(idle, 'connect'), arrivals(1)]);
    const idleEnd = once(idle, 'close');

    await endpoint.close();

    await idleEnd;
    expect((await hanging)['message']).toMatch(BROKEN_CONNECTION);
  });

  it('may be asked twice', async () => {
    await endpoint.close();

    await expect(endpoint.close()).resolves.toBeUndefined();
  });

  async function arrivals(count: number): Promise<void> {
    while (endpoint.calls.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  }
});
