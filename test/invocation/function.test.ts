import { aContext, operation, restEvent, urlEvent } from './events';
import { aFunction, type TestFunction } from './function';
import type { HttpResult } from '../../src/invocation';

const QUERY = '{ userPool(id: "us-east-1_EXAMPLE", account: "main") { name } }';
const NAME = 'my-test-user-pool';

interface Answer {
  readonly data: { readonly userPool: { readonly name: string } | null } | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: { readonly upstream: Readonly<Record<string, unknown>> };
}

function read({ body, isBase64Encoded }: HttpResult): Answer {
  return JSON.parse(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8').toString()) as Answer;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('A function', () => {
  let called: TestFunction;
  afterEach(() => called.close());

  const ask = async (query = QUERY, context = aContext()) =>
    read(await called.handler(urlEvent(operation(query)), context));

  it('keeps what it read for the events that come later', async () => {
    called = await aFunction();

    const answers = [await ask(), await ask(), await ask(QUERY.replace('name', 'id name'))];

    expect(answers.map(({ data }) => data?.userPool?.name)).toEqual([NAME, NAME, NAME]);
    expect(answers.map(({ extensions }) => extensions?.upstream['calls'])).toEqual([1, 0, 0]);
    expect(called.endpoint.calls).toHaveLength(1);
  });

  it('reads what is too old before it answers, and nothing after', async () => {
    let now = 0;
    called = await aFunction({ now: () => now, env: { COGNITO_CACHE_TTL_SECONDS: '60' } });
    await ask();
    now = 61_000;

    const { extensions } = await ask();
    const callsAtAnswer = called.endpoint.calls.length;
    await sleep(100);

    expect(extensions?.upstream).toMatchObject({ calls: 1, oldestAgeMs: null });
    expect(callsAtAnswer).toBe(2);
    expect(called.endpoint.calls).toHaveLength(2);
  });

  it('answers with what is old where AWS cannot be read', async () => {
    let now = 0;
    called = await aFunction({ now: () => now, env: { COGNITO_CACHE_TTL_SECONDS: '60' } });
    await ask();
    now = 61_000;
    called.endpoint.misbehave('*', { kind: 'html', status: 503 });

    const { data, errors } = await ask();

    expect(errors).toBeUndefined();
    expect(data?.userPool?.name).toBe(NAME);
  });

  it('reads nothing at its start, though its demo has two accounts', async () => {
    called = await aFunction();

    await sleep(50);

    expect(called.endpoint.calls).toEqual([]);
  });

  it('answers what it has half a second before Lambda ends it', async () => {
    called = await aFunction();
    await ask();
    called.endpoint.misbehave('*', { kind: 'hang' });
    const context = aContext({ leftMs: 1_200 });

    const { data, errors } = await ask(
      QUERY.replace(/}$/, 'other: userPool(id: "us-east-1_Other") { name } }'),
      context,
    );

    expect(context.getRemainingTimeInMillis()).toBeGreaterThan(100);
    expect(data?.userPool?.name).toBe(NAME);
    expect(errors).toMatchObject([
      { extensions: { code: 'UPSTREAM_TIMEOUT', limit: 'OPERATION_DEADLINE' } },
    ]);
    const max = Number(errors?.[0]?.extensions['max']);
    expect(max).toBeGreaterThan(400);
    expect(max).toBeLessThanOrEqual(700);
    expect(errors?.[0]?.message).toContain(`One operation may take at most ${max} ms`);
  });

  it('keeps to the setting where that is less than what Lambda leaves', async () => {
    called = await aFunction({ env: { COGNITO_OPERATION_DEADLINE_MS: '150' } });
    called.endpoint.misbehave('*', { kind: 'hang' });

    const { errors } = await ask();

    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_TIMEOUT', max: 150 } }]);
  });

  it('gives each of several events at once the time of its own', async () => {
    called = await aFunction();
    called.endpoint.misbehave('*', { kind: 'latency', ms: 700 });
    const another = QUERY.replace('_EXAMPLE', '_Other');

    const [hurried, patient] = await Promise.all([
      ask(another, aContext({ leftMs: 700 })),
      ask(QUERY, aContext({ leftMs: 10_000 })),
    ]);

    expect(hurried.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_TIMEOUT' } }]);
    expect(patient.errors).toBeUndefined();
  });

  it('does not wait for reads for longer than a quarter of a second after its answer', async () => {
    called = await aFunction({ env: { COGNITO_OPERATION_DEADLINE_MS: '100' } });
    called.endpoint.misbehave('*', { kind: 'hang' });
    const context = aContext({ leftMs: 10_000 });

    await ask(QUERY, context);

    expect(10_000 - context.getRemainingTimeInMillis()).toBeLessThan(2_000);
  });

  it('names an operation in the log as Lambda does, unless its sender has a name for it', async () => {
    called = await aFunction();

    const results = [
      await called.handler(urlEvent(operation(QUERY)), aContext({ id: 'aws-1' })),
      await called.handler(
        restEvent(operation(QUERY, { headers: { 'X-Request-Id': 'mine' } })),
        aContext({ id: 'aws-2' }),
      ),
    ];

    const ids = called.log.map((line) => (JSON.parse(line) as { requestId?: string }).requestId);
    expect(ids).toEqual(['aws-1', 'mine']);
    expect(results.map(({ headers }) => headers['x-request-id'])).toEqual(['aws-1', 'mine']);
  });

  it('is not held off by how many come, unless a setting says so, and then by whom AWS saw', async () => {
    called = await aFunction({ env: { COGNITO_RATE_PER_CLIENT: '1' } });
    const from = async (address: string) => {
      const forged = { 'x-forwarded-for': `203.0.113.${called.log.length}` };
      const event = urlEvent(operation(QUERY, { headers: forged }), { address });
      return (await called.handler(event, aContext())).statusCode;
    };

    const statuses = [await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.2')];

    expect(statuses).toEqual([200, 429, 200]);
  });

  it('fails for what is no request, and answers the next one', async () => {
    called = await aFunction();

    const failed = called.handler({ 'detail-type': 'Scheduled Event' }, aContext());

    await expect(failed).rejects.toThrow('Call this function over HTTP.');
    expect((await ask()).data?.userPool?.name).toBe(NAME);
  });
});
