import { createCognitoClients } from '../../src/cognito';

const OPTIONS = { deadlineMs: 1_000, maxConcurrency: 5 };

function regionNumber(number: number): string {
  return `xx-region-${number}`;
}

// Clients are compared outside `expect`, which would print a whole client where two differ.
describe('The clients of Cognito', () => {
  it('are one for each region, made once', async () => {
    const clients = createCognitoClients(OPTIONS);

    const ireland = clients.forRegion('eu-west-1');
    const virginia = clients.forRegion('us-east-1');

    expect(clients.forRegion('eu-west-1') === ireland).toBe(true);
    expect(virginia === ireland).toBe(false);
    expect(await ireland.config.region()).toBe('eu-west-1');
    expect(await virginia.config.region()).toBe('us-east-1');
  });

  it('stay bounded, however many regions are named, and forget what was used least lately', () => {
    const clients = createCognitoClients(OPTIONS);
    const first = clients.forRegion(regionNumber(0));
    const second = clients.forRegion(regionNumber(1));
    for (let number = 2; number < 64; number += 1) clients.forRegion(regionNumber(number));
    const kept = clients.forRegion(regionNumber(0));

    clients.forRegion(regionNumber(99));

    expect(kept === first).toBe(true);
    expect(clients.forRegion(regionNumber(0)) === first).toBe(true);
    expect(clients.forRegion(regionNumber(1)) === second).toBe(false);
  });

  it('are not closed when they are forgotten, since calls may still run', () => {
    const clients = createCognitoClients(OPTIONS);
    const destroy = jest.spyOn(clients.forRegion(regionNumber(0)), 'destroy');

    for (let number = 1; number <= 64; number += 1) clients.forRegion(regionNumber(number));

    expect(destroy).not.toHaveBeenCalled();
  });

  it('share their connections, which are closed together', () => {
    const clients = createCognitoClients(OPTIONS);
    const [handler, other] = ['eu-west-1', 'us-east-1'].map(
      (region) => clients.forRegion(region).config.requestHandler,
    );
    const destroy = jest.spyOn(handler as { destroy: () => void }, 'destroy');

    clients.close();

    expect(other === handler).toBe(true);
    expect(destroy).toHaveBeenCalledTimes(1);
  });

  it('call the endpoint given, with the settings given', async () => {
    const clients = createCognitoClients({
      ...OPTIONS,
      endpoint: 'http://127.0.0.1:9229',
      overrides: { maxAttempts: 2 },
    });

    const { config } = clients.forRegion('eu-west-1');

    expect(await config.endpoint?.()).toMatchObject({ hostname: '127.0.0.1', port: 9229 });
    expect(await config.maxAttempts()).toBe(2);
  });

  it('have no logger that would format every answer', () => {
    const { logger } = createCognitoClients(OPTIONS).forRegion('eu-west-1').config;

    expect(logger).not.toHaveProperty('info');
    expect(() => logger.warn('words')).not.toThrow();
  });
});
