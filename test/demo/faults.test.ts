import {
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { ServerResponse } from 'node:http';
import { RAW_AWS_TEXT, startDemoEndpoint, type DemoEndpoint, type Fault } from '../../src/demo';
import { BROKEN_CONNECTION, demoPool, rawRequest, rejection, sdkClient } from './wire-clients';

const ID = 'us-east-1_Fault0001';
const OTHER = 'us-east-1_Fault0002';

/** An access key and a region for each place of two accounts. */
const PLACES = [
  ['AKIDEXAMPLE', 'us-east-1'],
  ['AKIDEXAMPLE', 'eu-west-1'],
  ['ASIADEMO210987654321', 'us-east-1'],
  ['ASIADEMO210987654321', 'eu-west-1'],
] as const;

let endpoint: DemoEndpoint;
let client: CognitoIdentityProviderClient;

beforeAll(async () => {
  endpoint = await startDemoEndpoint({ pools: [demoPool(ID), demoPool(OTHER)] });
  client = sdkClient(endpoint.url);
});

afterAll(async () => {
  client.destroy();
  await endpoint.close();
});

beforeEach(() => {
  endpoint.behave();
  endpoint.forgetCalls();
});

function describePool(id = ID, abortSignal?: AbortSignal) {
  return client.send(
    new DescribeUserPoolCommand({ UserPoolId: id }),
    abortSignal === undefined ? {} : { abortSignal },
  );
}

function list() {
  return client.send(new ListUserPoolsCommand({ MaxResults: 60 }));
}

function refusal(name: string): Fault {
  return { kind: 'exception', name };
}

describe('A fault of the demo endpoint', () => {
  it.each([
    ['NotAuthorizedException', 400],
    ['TooManyRequestsException', 400],
    ['InternalErrorException', 500],
    ['ExpiredTokenException', 400],
  ])('as the exception %s reaches the SDK with status %i and raw text', async (name, status) => {
    endpoint.misbehave(ID, refusal(name));

    const error = await rejection(describePool());

    expect(error).toMatchObject({ name, message: RAW_AWS_TEXT });
    expect(error['$metadata']).toMatchObject({
      httpStatusCode: status,
      requestId: endpoint.calls[0]?.requestId,
    });
  });

  it('as an exception takes status, message and Retry-After as told', async () => {
    const fault: Fault = {
      kind: 'exception',
      name: 'TooManyRequestsException',
      status: 429,
      message: 'Slow down.',
      retryAfterSeconds: 7,
    };
    endpoint.misbehave('ListUserPools', fault);

    const response = await rawRequest(endpoint.url, 'ListUserPools', '{}');

    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toEqual({
      __type: 'TooManyRequestsException',
      message: 'Slow down.',
    });
  });

  it.each<[Fault, number]>([
    [{ kind: 'html', status: 503 }, 503],
    [{ kind: 'html', status: 403 }, 403],
    [{ kind: 'malformed' }, 200],
  ])('of %j makes the SDK fail to parse, with the raw text in the body', async (fault, status) => {
    endpoint.misbehave('*', fault);

    const error = await rejection(describePool());
    const response = await rawRequest(endpoint.url, 'DescribeUserPool', '{}');

    expect(error['name']).toBe('SyntaxError');
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(RAW_AWS_TEXT);
  });

  it.each<Fault>([
    { kind: 'empty' },
    { kind: 'json', body: {} },
    { kind: 'json', body: [] },
    { kind: 'json', body: { UserPool: null } },
  ])('of %j is no error to the SDK, but no pool either', async (fault) => {
    endpoint.misbehave(ID, fault);

    const answer = await describePool();

    expect(answer.UserPool ?? null).toBeNull();
    expect(answer.$metadata.httpStatusCode).toBe(200);
  });

  it('as JSON takes the status as told', async () => {
    endpoint.misbehave('*', { kind: 'json', status: 502, body: { message: 'Bad gateway' } });

    const response = await rawRequest(endpoint.url, 'DescribeUserPool', '{}');

    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({ message: 'Bad gateway' });
  });

  it('as a truncated answer announces more than it sends', async () => {
    endpoint.misbehave(ID, { kind: 'truncated' });

    const body = JSON.stringify({ UserPoolId: ID });
    const response = await rawRequest(endpoint.url, 'DescribeUserPool', body);

    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(20);
    await expect(response.text()).rejects.toThrow();
    await expect(describePool()).rejects.toThrow();
  });

  it('as a reset breaks the connection, and leaves the next request alone', async () => {
    endpoint.misbehave(ID, { kind: 'reset' }, 1);

    const error = await rejection(describePool());
    const answer = await describePool();

    expect(error['message']).toMatch(BROKEN_CONNECTION);
    expect(answer.UserPool?.Id).toBe(ID);
  });

  it('as a hang answers nothing until the client gives up', async () => {
    endpoint.misbehave(ID, { kind: 'hang' });

    const error = await rejection(describePool(ID, AbortSignal.timeout(80)));

    expect(error['name']).toBe('AbortError');
    expect(endpoint.calls).toHaveLength(1);
  });

  it('as latency gives the right answer later', async () => {
    endpoint.misbehave(ID, { kind: 'latency', ms: 80 });
    const start = performance.now();

    const answer = await describePool();

    expect(answer.UserPool?.Id).toBe(ID);
    expect(performance.now() - start).toBeGreaterThanOrEqual(78);
  });

  it('as latency leaves right refusals right', async () => {
    endpoint.misbehave('*', { kind: 'latency', ms: 1 });

    const error = await rejection(describePool('us-east-1_Unknown01'));

    expect(error['name']).toBe('ResourceNotFoundException');
  });

  it('as a drip gives the right answer piece by piece', async () => {
    endpoint.misbehave(ID, { kind: 'drip', bytesPerSecond: 250 });
    const start = performance.now();
    const body = JSON.stringify({ UserPoolId: ID });

    const response = await rawRequest(endpoint.url, 'DescribeUserPool', body);
    const headersAfter = performance.now() - start;
    const answer: unknown = await response.json();
    const bodyAfter = performance.now() - start;

    expect(answer).toEqual({ UserPool: demoPool(ID).document });
    const length = Number(response.headers.get('content-length'));
    expect(bodyAfter).toBeGreaterThan((length / 250) * 1000 * 0.8);
    expect(headersAfter).toBeLessThan(bodyAfter / 2);
  });

  it('as a drip stops when the client leaves', async () => {
    endpoint.misbehave(ID, { kind: 'drip', bytesPerSecond: 60 });
    const writes = jest.spyOn(ServerResponse.prototype, 'write');
    await rejection(describePool(ID, AbortSignal.timeout(80)));
    await nothingInFlight();
    const written = writes.mock.calls.length;

    await new Promise((resolve) => setTimeout(resolve, 200));

    expect(writes.mock.calls.length).toBe(written);
    expect(written).toBeGreaterThan(0);
    writes.mockRestore();
  });

  async function nothingInFlight(): Promise<void> {
    endpoint.forgetCalls();
    while (endpoint.peakConcurrency > 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      endpoint.forgetCalls();
    }
  }
});

describe('The plan of faults', () => {
  it('lets a pool win over an operation, and an operation over all', async () => {
    endpoint.misbehave('*', refusal('OfAll'));
    endpoint.misbehave('DescribeUserPool', refusal('OfOperation'));
    endpoint.misbehave(ID, refusal('OfPool'));

    const names = await Promise.all(
      [describePool(ID), describePool(OTHER), list()].map(async (call) => {
        return (await rejection(call))['name'];
      }),
    );

    expect(names).toEqual(['OfPool', 'OfOperation', 'OfAll']);
  });

  it('meets a place, an account or a region alone', async () => {
    const names = async (target: string) => {
      endpoint.behave();
      endpoint.misbehave(target, refusal('Met'));
      const calls = PLACES.map(async ([key, region]) => {
        const command = new ListUserPoolsCommand({ MaxResults: 60 });
        const answer = sdkClient(endpoint.url, region, 1, key).send(command);
        return answer.then(
          () => '-',
          (error: unknown) => (error as Error).name,
        );
      });
      return (await Promise.all(calls)).join(' ');
    };

    expect(await names('partner/eu-west-1')).toBe('- - - Met');
    expect(await names('210987654321/eu-west-1')).toBe('- - - Met');
    expect(await names('partner')).toBe('- - Met Met');
    expect(await names('123456789012')).toBe('Met Met - -');
    expect(await names('eu-west-1')).toBe('- Met - Met');
  });

  it('lets a place win over its account, and an account over the region', async () => {
    endpoint.misbehave('eu-west-1', refusal('OfRegion'), 1);
    endpoint.misbehave('main', refusal('OfAccount'), 1);
    endpoint.misbehave('main/eu-west-1', refusal('OfPlace'), 1);
    const abroad = sdkClient(endpoint.url, 'eu-west-1');

    const names: unknown[] = [];
    for (let call = 0; call < 3; call += 1) {
      const answer = abroad.send(new ListUserPoolsCommand({ MaxResults: 60 }));
      names.push((await rejection(answer))['name']);
    }

    expect(names).toEqual(['OfPlace', 'OfAccount', 'OfRegion']);
  });

  it('falls back to the next target when a fault has happened as often as told', async () => {
    endpoint.misbehave(ID, refusal('OfPool'), 1);
    endpoint.misbehave('*', refusal('OfAll'), 1);

    const first = await rejection(describePool());
    const second = await rejection(describePool());
    const third = await describePool();

    expect([first['name'], second['name']]).toEqual(['OfPool', 'OfAll']);
    expect(third.UserPool?.Id).toBe(ID);
  });

  it('plays counted faults of one target in the order they were given', async () => {
    endpoint.misbehave(ID, refusal('First'), 2);
    endpoint.misbehave(ID, refusal('Second'), 1);

    const names: unknown[] = [];
    for (let call = 0; call < 3; call += 1) {
      names.push((await rejection(describePool()))['name']);
    }

    expect(names).toEqual(['First', 'First', 'Second']);
    await expect(describePool()).resolves.toBeDefined();
  });

  it('ends an endless fault with the next one of its target', async () => {
    endpoint.misbehave(ID, { kind: 'hang' });
    endpoint.misbehave(ID, refusal('Newer'));

    const error = await rejection(describePool());

    expect(error['name']).toBe('Newer');
  });

  it('lifts the faults of one target, or all of them', async () => {
    endpoint.misbehave(ID, refusal('OfPool'));
    endpoint.misbehave(OTHER, refusal('OfOther'));
    endpoint.misbehave('ListUserPools', refusal('OfList'));

    endpoint.behave(ID);
    const lifted = await describePool(ID);
    const kept = await rejection(describePool(OTHER));
    endpoint.behave();

    expect(lifted.UserPool?.Id).toBe(ID);
    expect(kept['name']).toBe('OfOther');
    await expect(Promise.all([describePool(OTHER), list()])).resolves.toHaveLength(2);
  });

  it('meets refused requests too', async () => {
    endpoint.misbehave('*', refusal('OfAll'));

    const response = await rawRequest(endpoint.url, 'Nothing', '{', { authorization: null });

    expect(response.headers.get('x-amzn-errortype')).toBe('OfAll');
  });
});
