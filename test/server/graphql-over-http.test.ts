import { serverAudits } from 'graphql-http';
import { startGateway, type TestGateway } from '../support/gateway';

/** What browsers cannot send without asking; without it, three audits meet the refusal of foreign forms. */
const HEADERS = { 'apollo-require-preflight': '1' };

describe('GraphQL over HTTP, as the audits of graphql-http read the specification', () => {
  let gateway: TestGateway;
  const audits = serverAudits({
    url: () => `${gateway.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...HEADERS, ...(init.headers as Record<string, string>) } }),
  });

  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  it('has 61 of them', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))(
    '%s: %s',
    async (_id, _name, audit) => {
      const result = await audit();

      expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
    },
  );
});
