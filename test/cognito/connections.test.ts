import dns from 'node:dns';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CognitoClients } from '../../src/cognito';
import type { Source } from '../../src/domain/source';
import { failureOf } from '../support/builders';
import { aClientAccount, anAsk, endpointsAt, startUpstream } from '../support/upstream';

type LookupDone = (error: Error) => void;

const ID = 'us-east-1_A';
const ANSWER = JSON.stringify({ UserPool: { Id: ID } });

describe('The connections to Cognito', () => {
  let server: Server;
  let clients: CognitoClients;
  let source: Source;
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
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const session = { accessKeyId: 'a', secretAccessKey: 'b' };
    ({ clients, source } = startUpstream({
      accounts: ['one', 'two'].map((name) =>
        aClientAccount({ name, endpoints: endpointsAt(endpoint) }),
      ),
      overrides: { credentials: () => Promise.resolve(session) },
    }));
  });
  afterEach(() => {
    clients.close();
    server.closeAllConnections();
    server.close();
  });

  function describePool(region = 'us-east-1', account = 'one') {
    const place = { account, region };
    return source.read(
      { operation: 'DescribeUserPool', place, input: { userPoolId: ID } },
      anAsk(),
    );
  }

  it('are kept from one call to the next, accounts and regions of one endpoint alike', async () => {
    for (let index = 0; index < 5; index += 1) {
      await describePool();
      await describePool('eu-west-1');
      await describePool('eu-west-1', 'two');
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

    const userPool = await describePool();

    expect(userPool.id).toBe(ID);
    expect(stalled).toBe(1);
    expect(connections).toBe(2);
  });
});

describe('A region that does not exist', () => {
  it('is named, and asked for no longer than three lookups of its host take', async () => {
    const hosts: string[] = [];
    jest.spyOn(dns, 'lookup').mockImplementation(((host: string, _: unknown, done: LookupDone) => {
      hosts.push(host);
      done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }));
    }) as unknown as typeof dns.lookup);
    const { clients, source } = startUpstream({
      accounts: [aClientAccount({ name: 'prod' })],
      overrides: {
        credentials: () => Promise.resolve({ accessKeyId: 'a', secretAccessKey: 'b' }),
      },
    });

    const failure = await failureOf(() =>
      source.read(
        {
          operation: 'DescribeUserPool',
          place: { account: 'prod', region: 'xx-nowhere-1' },
          input: { userPoolId: ID },
        },
        anAsk(),
      ),
    );

    expect(failure).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', region: 'xx-nowhere-1' });
    expect(failure.message).toContain('in xx-nowhere-1 of account "prod"');
    expect(failure.message).toContain('Check the region');
    expect(hosts).toEqual(Array(3).fill('cognito-idp.xx-nowhere-1.amazonaws.com'));
    clients.close();
    jest.restoreAllMocks();
  });
});
