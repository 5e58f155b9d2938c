import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { endProcesses, startProcess } from '../support/start-process';

const GRACE_MS = 700;
const BODY = JSON.stringify({ query: '{ userPool(id: "us-east-1_EXAMPLE") { name } }' });

interface Answer {
  readonly status: number;
  readonly connection: string | undefined;
  readonly text: string;
}

/** One request; rejects where its connection breaks before the answer is whole. */
function send(agent: Agent, base: string, path: string, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    request(`${base}${path}`, { agent, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('error', reject).on('end', () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, connection: headers.connection, text });
      });
    })
      .on('error', reject)
      .end(body);
  });
}

describe('a gateway that is told to stop', () => {
  async function start(env: Readonly<Record<string, string>> = {}) {
    const child = startProcess({
      PORT: '0',
      COGNITO_CACHE_TTL_SECONDS: '0',
      COGNITO_BUDGET_SHARE: '0',
      COGNITO_GRACE_MS: String(GRACE_MS),
      ...env,
    });
    const base = (await child.says(/graphql +(http\S+)/)).replace(/\/graphql$/, '');
    return { child, base };
  }

  afterEach(endProcesses);

  it('loses no request of a client that stops sending once it is not ready', async () => {
    const { child, base } = await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    const probe = new Agent({ keepAlive: false });
    const answers: Answer[] = [];
    let isReady = true;
    const client = async () => {
      while (isReady) answers.push(await send(agent, base, '/graphql', BODY));
    };
    const watch = async () => {
      while (isReady) {
        isReady = (await send(probe, base, '/readyz')).status === 200;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };

    const load = Promise.all([watch(), ...Array.from({ length: 8 }, client)]);
    while (answers.length < 100) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill('SIGTERM');
    await load;

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers.every(({ text }) => text.includes('my-test-user-pool'))).toBe(true);
    expect(answers.filter(({ connection }) => connection === 'close').length).toBeGreaterThan(0);
    expect(await child.exit).toBe(0);
    agent.destroy();
  });

  it('is not ready at once, and answers through its grace, each answer the last on its connection', async () => {
    const { child, base } = await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await send(agent, base, '/graphql', BODY);

    const since = performance.now();
    child.kill('SIGTERM');
    let ready = await send(agent, base, '/readyz');
    while (ready.status === 200) ready = await send(agent, base, '/readyz');
    const notReadyMs = performance.now() - since;
    const answer = await send(agent, base, '/graphql', BODY);
    const code = await child.exit;

    expect(ready.text).toBe('{"status":"draining"}');
    expect(notReadyMs).toBeLessThan(GRACE_MS / 2);
    expect(answer).toMatchObject({ status: 200, connection: 'close' });
    expect(code).toBe(0);
    expect(performance.now() - since).toBeGreaterThanOrEqual(GRACE_MS - 50);
    agent.destroy();
  });

  it('does not wait for anybody on SIGINT', async () => {
    const { child } = await start({ COGNITO_GRACE_MS: '60000' });

    child.kill('SIGINT');

    expect(await child.exit).toBe(0);
  });

  it('ends at once on a second signal, in its grace too', async () => {
    const { child, base } = await start({ COGNITO_GRACE_MS: '60000' });

    child.kill('SIGTERM');
    const agent = new Agent();
    while ((await send(agent, base, '/readyz')).status === 200);
    child.kill('SIGTERM');

    expect(await child.exit).toBe(1);
  });

  it('turns new work away while it closes, in a sentence, and answers what came before', async () => {
    const { child, base } = await start({ COGNITO_GRACE_MS: '0' });
    const { port, host } = new URL(base);
    const head = `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`;
    const early = connect(Number(port), '127.0.0.1');
    const late = connect(Number(port), '127.0.0.1');
    // What has begun to arrive keeps its connection.
    early.write(`${head}Expect: 100-continue\r\nContent-Length: ${BODY.length}\r\n\r\n`);
    await once(early, 'data');
    late.write(head);
    await new Promise((resolve) => setTimeout(resolve, 100));

    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 300));
    late.write(`Content-Length: ${BODY.length}\r\n\r\n${BODY}`);
    const refusal = String(await once(late, 'data'));
    early.write(BODY);
    const answer = String(await once(early, 'data'));

    expect(refusal).toMatch(/^HTTP\/1.1 503 /);
    expect(refusal).toMatch(/\r\nretry-after: 1\r\n/i);
    expect(refusal).toMatch(/\r\nconnection: close\r\n/i);
    expect(refusal).toContain('"code":"OVERLOADED"');
    expect(refusal).toContain('This gateway is stopping.');
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
    expect(await child.exit).toBe(0);
  });
});
