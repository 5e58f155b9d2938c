import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { createCognitoClients, type ClientAccount } from '../../src/cognito';
import type { Place } from '../../src/domain/place';
import { aClientAccount, endpointsAt } from '../support/upstream';

const OPTIONS = { deadlineMs: 1_000, maxConcurrency: 5 };

const COMMAND = { middlewareStack: { addRelativeTo: () => undefined } };

function anAccount(name: string, more: Partial<ClientAccount> = {}): ClientAccount {
  return aClientAccount({ name, stsRegion: null, ...more });
}

function place(region: string, account = 'prod'): Place {
  return { account, region };
}

function regionNumber(number: number): Place {
  return place(`xx-region-${number}`);
}

// Clients are compared outside `expect`, which would print a whole client where two differ.
describe('The clients of Cognito', () => {
  const used: CognitoIdentityProviderClient[] = [];

  beforeEach(() => {
    used.length = 0;
    const send = jest.spyOn(CognitoIdentityProviderClient.prototype, 'send');
    const answer = (...client: CognitoIdentityProviderClient[]): unknown => {
      used.push(...client);
      return Promise.resolve({});
    };
    send.mockImplementation(function (this: CognitoIdentityProviderClient) {
      return answer(this) as never;
    });
  });
  afterEach(() => jest.restoreAllMocks());

  function createClients(options: Partial<Parameters<typeof createCognitoClients>[0]> = {}) {
    const accounts = [anAccount('prod'), anAccount('test')];
    const clients = createCognitoClients({ ...OPTIONS, accounts, ...options });
    const clientOf = async (at: Place): Promise<CognitoIdentityProviderClient> => {
      await clients.send(at, 'cognito-idp', COMMAND, new AbortController().signal);
      const client = used.at(-1);
      if (client === undefined) throw new Error('Expected a client to be used.');
      return client;
    };
    return { clients, clientOf };
  }

  it('are one for each account and region, made once', async () => {
    const { clientOf } = createClients();

    const ireland = await clientOf(place('eu-west-1'));
    const virginia = await clientOf(place('us-east-1'));
    const elsewhere = await clientOf(place('eu-west-1', 'test'));

    expect((await clientOf(place('eu-west-1'))) === ireland).toBe(true);
    expect(virginia === ireland).toBe(false);
    expect(elsewhere === ireland).toBe(false);
    expect(await ireland.config.region()).toBe('eu-west-1');
    expect(await virginia.config.region()).toBe('us-east-1');
  });

  it('stay bounded, however many regions are named, and forget what was used least lately', async () => {
    const { clientOf } = createClients();
    const first = await clientOf(regionNumber(0));
    const second = await clientOf(regionNumber(1));
    for (let number = 2; number < 2 * 256; number += 1) await clientOf(regionNumber(number));
    const kept = await clientOf(regionNumber(0));

    await clientOf(regionNumber(999));

    expect(kept === first).toBe(true);
    expect((await clientOf(regionNumber(0))) === first).toBe(true);
    expect((await clientOf(regionNumber(1))) === second).toBe(false);
  });

  it('are not closed when they are forgotten, since calls may still run', async () => {
    const { clientOf } = createClients();
    const destroy = jest.spyOn(await clientOf(regionNumber(0)), 'destroy');

    for (let number = 1; number <= 2 * 256; number += 1) await clientOf(regionNumber(number));

    expect(destroy).not.toHaveBeenCalled();
  });

  it('share their connections, which are closed together', async () => {
    const { clients, clientOf } = createClients();
    const { requestHandler: handler } = (await clientOf(place('eu-west-1'))).config;
    const { requestHandler: other } = (await clientOf(place('us-east-1', 'test'))).config;
    const destroy = jest.spyOn(handler as { destroy: () => void }, 'destroy');

    clients.close();

    expect(other === handler).toBe(true);
    expect(destroy).toHaveBeenCalledTimes(1);
  });

  it('call the endpoint of their account, with the settings given', async () => {
    const { clientOf } = createClients({
      accounts: [
        anAccount('prod', { endpoints: endpointsAt('http://127.0.0.1:9229') }),
        anAccount('test'),
      ],
      overrides: { standard: { maxAttempts: 2 } },
    });

    const { config } = await clientOf(place('eu-west-1'));
    const { config: other } = await clientOf(place('eu-west-1', 'test'));

    expect(await config.endpoint?.()).toMatchObject({ hostname: '127.0.0.1', port: 9229 });
    expect(await config.maxAttempts()).toBe(2);
    expect(other.endpoint).toBeUndefined();
  });

  it('refuse an account that nobody configured', async () => {
    const { clientOf } = createClients();

    await expect(clientOf(place('eu-west-1', 'other'))).rejects.toThrow(
      'No account "other" is configured.',
    );
  });

  it('have no logger that would format every answer', async () => {
    const { clientOf } = createClients();

    const { logger } = (await clientOf(place('eu-west-1'))).config;

    expect(logger).not.toHaveProperty('info');
    expect(() => logger.warn('words')).not.toThrow();
  });
});
