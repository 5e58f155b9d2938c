import { anIssuer } from '../../support/issuer';
import { startGateway, type TestGateway } from '../../support/gateway';

describe('The health of a gateway', () => {
  let gateway: TestGateway;

  afterEach(() => gateway.close());

  async function ask(path: string, method = 'GET') {
    const response = await fetch(`${gateway.url}${path}`, { method });
    const { status, headers } = response;
    return { status, headers, text: await response.text() };
  }

  it.each([
    ['/healthz', 'alive'],
    ['/readyz', 'ready'],
  ])('is told at %s, to GET and HEAD, and kept by nobody', async (path, status) => {
    gateway = await startGateway();

    const told = await ask(path);
    const head = await ask(path, 'HEAD');

    expect(told).toMatchObject({ status: 200, text: JSON.stringify({ status }) });
    expect(told.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(told.headers.get('cache-control')).toBe('no-store');
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(gateway.endpoint.calls).toEqual([]);
  });

  it('is told to everybody, with a bad token and above the rate too', async () => {
    gateway = await startGateway({
      auth: { issuers: [anIssuer().config] },
      env: { COGNITO_RATE_PER_CLIENT: '1' },
    });

    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        fetch(`${gateway.url}/readyz`, { headers: { authorization: 'Bearer nonsense' } }),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  });

  it('is not ready while it drains, and still alive and answering', async () => {
    gateway = await startGateway();

    gateway.drain();
    const ready = await ask('/readyz');
    const head = await ask('/readyz', 'HEAD');
    const alive = await ask('/healthz');
    const { data, headers } = await gateway.query('{ __typename }');

    expect(ready).toMatchObject({ status: 503, text: '{"status":"draining"}' });
    expect(ready.headers.get('cache-control')).toBe('no-store');
    expect(head.status).toBe(503);
    expect(alive.status).toBe(200);
    expect(data).toEqual({ __typename: 'Query' });
    expect(headers.get('connection')).toBe('close');
  });

  it('is not ready while it is overloaded, and ready again afterwards', async () => {
    gateway = await startGateway({ env: { COGNITO_MAX_EVENT_LOOP_LAG_MS: '100' } });
    const before = await ask('/readyz');

    const until = performance.now() + 400;
    while (performance.now() < until);
    const overloaded = await ask('/readyz');
    const alive = await ask('/healthz');

    expect(before.status).toBe(200);
    expect(overloaded).toMatchObject({ status: 503, text: '{"status":"overloaded"}' });
    expect(alive.status).toBe(200);
    let { status } = overloaded;
    while (status !== 200) ({ status } = await ask('/readyz'));
  });
});
