import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCognitoClients, createCognitoSource, type CognitoClients } from '../../src/cognito';
import type { UserPoolSource } from '../../src/domain/user-pool-source';

const KEY = { region: 'us-east-1', id: 'us-east-1_A' };
const ANSWER = JSON.stringify({ UserPool: { Id: KEY.id } });

describe('The connections to Cognito', () => {
  let server: Server;
  let clients: CognitoClients;
  let source: UserPoolSource;
  let connections: number;
  let answer: (response: ServerResponse) => void;

  beforeEach(async () => {
    connections = 0;
    answer = (response) => response.end(ANSWER);
    server = createServer((request, response) => {
      request.resume().once('end', () => answer(response));
    });
    server.on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bounds = { maxConcurrency: 4, maxWaiting: 100, deadlineMs: 2_000 };
    clients = createCognitoClients({
      ...bounds,
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      overrides: { credentials: { accessKeyId: 'a', secretAccessKey: 'b' } },
    });
    source = createCognitoSource({ ...bounds, clients });
  });
  afterEach(() => {
    clients.close();
    server.closeAllConnections();
    server.close();
  });

  it('are kept from one call to the next, regions of one endpoint alike', async () => {
    for (let index = 0; index < 5; index += 1) {
      await source.describeUserPool(KEY);
      await source.describeUserPool({ ...KEY, region: 'eu-west-1' });
    }

    expect(connections).toBe(1);
  });

  it('are given up when a body stalls, and the call tried again', async () => {
    let stalled = 0;
    answer = (response) => {
      answer = (next) => next.end(ANSWER);
      stalled += 1;
      response.writeHead(200, { 'content-length': ANSWER.length }).write(ANSWER.slice(0, 5));
    };

    const userPool = await source.describeUserPool(KEY);

    expect(userPool.id).toBe(KEY.id);
    expect(stalled).toBe(1);
    expect(connections).toBe(2);
  });
});
