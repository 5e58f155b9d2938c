import { once } from 'node:events';
import { connect } from 'node:net';
import { request as sendRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { startGateway, type TestGateway } from '../../support/gateway';
import { anIssuer } from '../../support/issuer';

const POOL = 'us-east-1_EXAMPLE';
const NAME = `query Name { userPool(id: "${POOL}") { name } }`;
const OFF = { COGNITO_ANSWERS_MAX_BYTES: '0' };

type Headers = Readonly<Record<string, string>>;

async function repeats(gateway: TestGateway, headers: Headers = {}): Promise<number> {
  const metrics = await (await fetch(`${gateway.url}/metrics`, { headers })).text();
  return Number(/^graphql_answers_repeated_total (\d+)$/m.exec(metrics)?.[1]);
}

/** All of an answer but what belongs to one request alone. */
async function post(gateway: TestGateway, query: string, headers: Headers = {}) {
  const answer = await gateway.query(query, undefined, headers);
  const { date, 'x-request-id': id, ...told } = Object.fromEntries(answer.headers);
  return { status: answer.status, text: answer.text, told, date, id };
}

async function get(gateway: TestGateway, query: string, headers: Headers = {}) {
  const sent = sendRequest(`${gateway.url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'apollo-require-preflight': '1', ...headers },
  }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, text: await text(response) };
}

function headOf(told: string): string {
  return `POST /graphql HTTP/1.1\r\nhost: localhost\r\naccept: */*\r\n${told}\r\n\r\n`;
}

describe('An answer that is asked for again', () => {
  let gateway: TestGateway;
  afterEach(() => gateway.close());

  it('is sent as it was, with the cost of reads from memory and an id of its own', async () => {
    gateway = await startGateway({ memory: true, now: () => 5_000 });
    const first = await post(gateway, NAME);

    const again = await post(gateway, NAME);

    expect(await repeats(gateway)).toBe(1);
    expect(again.text).toBe(
      first.text.replace(
        /"upstream":.*/s,
        '"upstream":{"calls":0,"cacheHits":1,"coalesced":0,"waitedMs":0,"oldestAgeMs":0}}}\n',
      ),
    );
    expect(again.told).toEqual({ ...first.told, 'content-length': String(again.text.length) });
    expect(again.id).not.toBe(first.id);
    expect(gateway.endpoint.calls).toHaveLength(1);
  });

  it('is the same to the letter where the store is off', async () => {
    gateway = await startGateway({ memory: true, now: () => 5_000 });
    const other = await startGateway({ memory: true, now: () => 5_000, env: OFF });
    const asked = [
      NAME,
      `{ userPoolsById(ids: ["${POOL}", "${POOL}"]) { id arn creationDate } }`,
      '{ userPools(first: 5) { edges { cursor node { name } } pageInfo { endCursor } } }',
      `{ userPoolResult(id: "${POOL}") { ... on UserPool { name } } }`,
      '{ userPool(id: "us-east-1_none") { name } }',
      '{ accounts { name } }',
      '{ __typename }',
      '{ nothing }',
    ];

    for (const query of asked) {
      for (const headers of [{}, { origin: 'https://app.example.com' }, { accept: '*/*' }]) {
        for (const _ of [1, 2, 3]) {
          const {
            status,
            text: body,
            told,
          } = await post(gateway, query, { ...headers, 'x-request-id': 'one' });
          const plain = await post(other, query, { ...headers, 'x-request-id': 'one' });
          const ids = /"awsRequestId":"[^"]*"/g;
          expect([status, body.replace(ids, ''), told]).toEqual([
            plain.status,
            plain.text.replace(ids, ''),
            plain.told,
          ]);
        }
      }
    }
    expect(await repeats(gateway)).toBeGreaterThan(10);
    expect(await repeats(other)).toBeNaN();
    await other.close();
  });

  it.each([
    ['has an error', '{ userPool(id: "us-east-1_none") { name } }'],
    [
      'has a part that failed',
      `{ a: userPool(id: "${POOL}") { name } userPool(id: "us-east-1_none") { name } }`,
    ],
    [
      'tells of a failure as a value',
      '{ userPoolResult(id: "us-east-1_none") { ... on UserPoolError { requestId } } }',
    ],
    ['read nothing', '{ callerAccess }'],
    ['is true at this moment alone', '{ accounts { name } }'],
  ])('is executed again where it %s', async (_, query) => {
    gateway = await startGateway({ memory: true });
    await gateway.query(query, undefined, { 'x-request-id': 'the-first' });

    const again = await gateway.query(query, undefined, { 'x-request-id': 'the-second' });

    expect(await repeats(gateway)).toBe(0);
    expect(again.text).not.toContain('the-first');
  });

  it('is executed again for whoever wants it fresh, and then is the fresh one', async () => {
    gateway = await startGateway({ memory: true });
    await gateway.query(NAME);

    await gateway.query(NAME, undefined, { 'cache-control': 'no-cache' });
    await gateway.query(NAME);

    // The read anew replaced what the first answer was made of.
    expect(await repeats(gateway)).toBe(0);
    expect(gateway.endpoint.calls).toHaveLength(2);
  });

  it('is executed again once what it was made of is over its time', async () => {
    const clock = { now: 5_000 };
    gateway = await startGateway({
      memory: true,
      now: () => clock.now,
      env: { COGNITO_CACHE_TTL_SECONDS: '60' },
    });
    await gateway.query(NAME);
    clock.now += 59_000;
    const inTime = await gateway.query(NAME);
    clock.now += 1_000;

    await gateway.query(NAME);

    expect(inTime.headers.get('cache-control')).toBe('private, max-age=1');
    expect(await repeats(gateway)).toBe(1);
  });

  it('is nobody’s who sees less, or more', async () => {
    const issuer = anIssuer();
    gateway = await startGateway({
      memory: true,
      auth: { issuers: [issuer.config], anonymous: { pools: [POOL] } },
    });
    const query = `{ userPool(id: "${POOL}") { name userPoolTags { key } } }`;
    const seen = await gateway.query(query, undefined, issuer.headers('admin'));
    await gateway.query(query, undefined, issuer.headers('admin'));

    const hidden = await gateway.query(query, undefined, issuer.headers('read'));
    const unknown = await gateway.query(query);

    expect(seen.errors).toBeUndefined();
    expect(hidden.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(unknown.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(await repeats(gateway, issuer.headers('admin'))).toBe(1);
  });

  it('is not sent to whoever may not ask', async () => {
    const issuer = anIssuer();
    gateway = await startGateway({ memory: true, auth: { issuers: [issuer.config] } });
    await gateway.query(NAME, undefined, issuer.headers('admin'));

    const refused = await gateway.query(NAME, undefined, { authorization: 'Bearer none' });

    expect(refused.status).toBe(401);
  });

  it('counts for the limit of its client', async () => {
    gateway = await startGateway({ memory: true, env: { COGNITO_RATE_PER_CLIENT: '3' } });
    const statuses: number[] = [];

    for (const _ of [1, 2, 3, 4]) statuses.push((await gateway.query(NAME)).status);

    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('is told to the log and to the metrics like any other', async () => {
    gateway = await startGateway({ memory: true, env: { COGNITO_LOG_LEVEL: 'info' } });
    await gateway.query(NAME);

    await gateway.query(NAME, undefined, { 'x-request-id': 'the-second' });

    const line = JSON.parse(
      gateway.log.find((each) => each.includes('the-second')) ?? '',
    ) as object;
    expect(line).toMatchObject({
      msg: 'operation',
      operation: 'Name',
      access: 'SENSITIVE',
      caller: null,
      status: 200,
      errors: [],
      calls: 0,
      cacheHits: 1,
      coalesced: 0,
      waitedMs: 0,
      awsRequestIds: [],
      durationMs: expect.any(Number) as number,
    });
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(metrics).toContain('graphql_operations_total{name="Name",kind="query",outcome="ok"} 2');
    expect(metrics).toContain('graphql_operation_duration_seconds_count{name="Name"} 2');
    expect(metrics).toContain('cache_reads_total{operation="DescribeUserPool",result="hit"} 1');
  });

  it('is told to be unchanged where the asker has it', async () => {
    gateway = await startGateway({ memory: true });
    const { headers } = await get(gateway, NAME);
    const known = { 'if-none-match': headers.etag ?? '' };

    const again = await get(gateway, NAME, known);

    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', headers.etag]);
    expect(again.headers['content-type']).toBeUndefined();
    expect(await repeats(gateway)).toBe(1);
  });

  it.each(['1', 'undefined'])(
    'is not sent by GET without what shows that no foreign page asks, when it was with %s',
    async (shown) => {
      gateway = await startGateway({ memory: true });
      await get(gateway, NAME, { 'apollo-require-preflight': shown });

      const forged = await fetch(`${gateway.url}/graphql?query=${encodeURIComponent(NAME)}`);

      expect(forged.status).toBe(400);
    },
  );

  it('ends its connection while the gateway drains', async () => {
    gateway = await startGateway({ memory: true });
    await gateway.query(NAME);
    gateway.drain();

    const again = await gateway.query(NAME);

    expect([again.status, again.headers.get('connection')]).toEqual([200, 'close']);
  });

  it('ends its connection where the gateway drains before the body is there', async () => {
    gateway = await startGateway({ memory: true });
    await gateway.query(NAME);
    const body = JSON.stringify({ query: NAME });
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    socket.write(headOf(`content-type: application/json\r\ncontent-length: ${body.length}`));
    await new Promise((resolve) => setTimeout(resolve, 100));

    gateway.drain();
    socket.write(body);

    expect(await text(socket)).toMatch(/^HTTP\/1.1 200 OK\r\n(?:.*\r\n)*connection: close\r\n/i);
  });

  it.each([
    ['text', 'content-type: text/plain\r\ncontent-length: 50', 415],
    ['more than is read', 'content-type: application/json\r\ncontent-length: 5000', 413],
  ])('is not looked for where the body is %s: nobody waits for that', async (_, told, status) => {
    gateway = await startGateway({ memory: true, env: { COGNITO_MAX_BODY_BYTES: '4000' } });
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');

    socket.write(headOf(told));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();

    expect(String(answer)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('is told to caches as it was where the header Authorization is empty', async () => {
    gateway = await startGateway({ memory: true, now: () => 5_000 });
    const empty = { authorization: '' };
    const first = await get(gateway, NAME, empty);

    const again = await get(gateway, NAME, empty);

    expect(await repeats(gateway)).toBe(1);
    expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
  });

  it('is found for a body that comes in pieces, and the connection goes on', async () => {
    gateway = await startGateway({ memory: true });
    await gateway.query(NAME);
    const body = JSON.stringify({ query: NAME });
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1').setNoDelay(true);
    const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\naccept: */*\r\naccept-encoding: x\r\ncontent-length: ${body.length}\r\n\r\n`;
    let received = '';
    socket.on('data', (chunk) => (received += String(chunk)));

    for (const _ of [1, 2, 3]) {
      const length = received.length;
      for (const piece of [head, body.slice(0, 10), body.slice(10)]) {
        socket.write(piece);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      while (received.length === length) await once(socket, 'data');
    }
    socket.destroy();

    expect(received.match(/HTTP\/1.1 200 OK/g)).toHaveLength(3);
    expect(await repeats(gateway)).toBe(3);
  });
});
